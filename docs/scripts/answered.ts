// Which questions are answered: a filled form is printed as the answers alone.
// States are attributes of their own: when a class changes, the theme's rules for what has no class
// have browsers work out the style of everything within again.

import type { Entry } from "./messages.ts";

export function markAnswered(checker: HTMLElement, entries: Record<string, Entry>): void {
  for (const question of checker.querySelectorAll<HTMLElement>("[data-question]")) {
    const entry = entries[question.dataset["question"] ?? ""] ?? "";
    question.toggleAttribute("data-answered", entry !== "");
  }
  const answered = checker.querySelector("[data-question][data-answered]") !== null;
  checker.toggleAttribute("data-answered", answered);
}
