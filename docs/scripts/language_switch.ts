// The link to the other language keeps the place in the page, and what the page wants to hand over.

/** Told before the reader leaves for the other language. */
export const SWITCH = "guide:switch";

export function keepPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-language-switch]");
  link?.addEventListener("click", () => {
    link.hash = location.hash;
    document.dispatchEvent(new Event(SWITCH));
  });
}
