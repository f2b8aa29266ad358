// What the theme's search box lacks: it opens and closes by buttons and by the keyboard alone,
// and notices what is pasted.

/** The keys that the theme may act on; its single letters would catch people who speak to their browser. */
const HEARD = ["Enter", "ArrowUp", "ArrowDown"];

export function mendSearchBox(): void {
  const search = document.querySelector<HTMLElement>(".md-search");
  const query = document.querySelector<HTMLInputElement>("[name=query]");
  const toggle = document.querySelector<HTMLInputElement>("#__search");
  if (!search || !query || !toggle) return;
  offerButtons(search, query, toggle);
  letTabReachResults(search);
  // The theme looks at the box when a key is let go.
  for (const sign of ["input", "compositionend"]) {
    query.addEventListener(sign, () => query.dispatchEvent(new KeyboardEvent("keyup")));
  }
  // The theme listens at the window, behind this.
  document.addEventListener("keydown", (event) => {
    if (!HEARD.includes(event.key)) event.stopPropagation();
  });
}

function offerButtons(search: HTMLElement, query: HTMLInputElement, toggle: HTMLInputElement): void {
  let opener: HTMLElement | null = null;
  let left = false;
  const show = (shown: boolean) => {
    left = !shown;
    if (toggle.checked !== shown) toggle.click();
  };
  const leave = () => {
    show(false);
    (opener ?? query).focus();
    opener = null;
  };
  for (const button of document.querySelectorAll<HTMLElement>("[data-open=search]")) {
    button.addEventListener("click", () => {
      opener = button;
      show(true);
      query.focus();
    });
  }
  document.querySelector("[data-close=search]")?.addEventListener("click", leave);
  search.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && toggle.checked) leave();
  });
  search.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || search.contains(relatedTarget)) return;
    show(false);
    left = false;
  });
  query.addEventListener("focus", () => {
    if (!left) show(true);
  });
  for (const sign of ["input", "click"]) query.addEventListener(sign, () => show(true));
  // The theme opens the box whenever it gets the focus, also where the reader just closed it.
  toggle.addEventListener("click", (event) => {
    if (left && toggle.checked) event.preventDefault();
  });
}

/** The theme leaves what it found to the arrow keys. */
function letTabReachResults(search: HTMLElement): void {
  const observer = new MutationObserver(() => {
    for (const stop of search.querySelectorAll("a[tabindex], summary[tabindex]")) {
      stop.removeAttribute("tabindex");
    }
  });
  observer.observe(search, { childList: true, subtree: true });
}
