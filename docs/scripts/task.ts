// What the checker is to know of its page, as the page's HTML tells it.

import type { Task } from "./messages.ts";

/** Of an element with `data-rules`, an address from the root of the site, and `data-language`. */
export function taskOf({ dataset }: HTMLElement, root: URL): Task {
  return {
    rules: new URL(dataset["rules"] ?? "", root).href,
    language: dataset["language"] === "en" ? "en" : "zh",
  };
}
