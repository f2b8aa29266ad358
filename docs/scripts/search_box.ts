// What the theme's search box lacks: it opens and closes by buttons, and notices what is pasted.

export function mendSearchBox(): void {
  const open = document.querySelector<HTMLButtonElement>("[data-open=search]");
  const query = document.querySelector<HTMLInputElement>("[name=query]");
  const toggle = document.querySelector<HTMLInputElement>("#__search");
  if (!query || !toggle) return;
  for (const button of document.querySelectorAll("[data-open=search]")) {
    button.addEventListener("click", () => query.focus());
  }
  document.querySelector("[data-close=search]")?.addEventListener("click", () => {
    if (toggle.checked) toggle.click();
    open?.focus();
  });
  // The theme looks at the box when a key is let go.
  for (const sign of ["input", "compositionend"]) {
    query.addEventListener(sign, () => query.dispatchEvent(new KeyboardEvent("keyup")));
  }
}
