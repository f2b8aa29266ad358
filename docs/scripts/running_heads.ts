// What the margins of printed pages say; style sheets read it from the root element.

/** The site with its edition, and that it is not official: known before anything is painted. */
export function tellHeads(from: DOMStringMap): void {
  const { running = "", standing = "" } = from;
  Object.assign(document.documentElement.dataset, { running, standing });
}

/** The address, with the filters that the page keeps in it, as it is when the page is printed. */
export function tellAddress(): void {
  addEventListener("beforeprint", () => {
    document.documentElement.dataset["address"] = location.origin + location.pathname + location.search;
  });
}
