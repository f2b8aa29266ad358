// The links beside headings copy their address, and still lead there.

export function copyLinks(): void {
  const told = document.querySelector<HTMLElement>(".guide-told");
  if (!told) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".headerlink")) {
    link.addEventListener("click", () => void copy(link.href, told));
  }
}

async function copy(address: string, told: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Without a clipboard the address still stands in the address bar.
    return;
  }
  told.textContent = told.dataset["copied"] ?? "";
  setTimeout(() => (told.textContent = ""), 3000);
}
