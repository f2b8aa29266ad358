// Which questions the form shows: those that can still change something, and those answered.

import type { Entry, VerdictDocument, Words } from "./messages.ts";
import { fill } from "./words.ts";

/** Put away the questions that can change nothing, unless the reader wants to see all of them. */
export function showRelevant(
  form: HTMLElement,
  verdicts: VerdictDocument,
  entries: Record<string, Entry>,
  words: Words,
): void {
  const wanted = relevant(verdicts, entries);
  const focused = document.activeElement;
  let hidden = 0;
  for (const question of form.querySelectorAll<HTMLElement>("[data-question]")) {
    const shown = wanted.has(question.dataset["question"] ?? "") || question.contains(focused);
    question.toggleAttribute("data-idle", !shown);
    if (!shown) hidden += 1;
  }
  for (const group of form.querySelectorAll<HTMLElement>(".checker-group")) {
    const idle = group.querySelector(".checker-question:not([data-idle])") === null;
    group.toggleAttribute("data-idle", idle);
  }
  const note = form.querySelector<HTMLElement>(".checker-idle");
  const count = note?.querySelector("span");
  if (!note || !count) return;
  note.hidden = hidden === 0;
  count.textContent = fill(words, "idle_questions", { number: hidden });
}

function relevant(
  { programmes }: VerdictDocument,
  entries: Record<string, Entry>,
): Set<string> {
  const answered = Object.keys(entries).filter((name) => entries[name] !== "");
  const open = programmes.flatMap(({ unanswered, optional }) => [...unanswered, ...optional]);
  return new Set([...answered, ...open]);
}
