// Which questions are answered: a filled form is printed as the answers alone.

import type { Entry } from "./messages.ts";

export function markAnswered(checker: HTMLElement, entries: Record<string, Entry>): void {
  for (const question of checker.querySelectorAll<HTMLElement>("[data-question]")) {
    const entry = entries[question.dataset["question"] ?? ""] ?? "";
    question.classList.toggle("checker-question--answered", entry !== "");
  }
  const answered = checker.querySelector(".checker-question--answered") !== null;
  checker.classList.toggle("checker--answered", answered);
}
