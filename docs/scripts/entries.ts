// What was filled in, as it stands in the form; reading it is the checker's work.

import type { Entry } from "./messages.ts";

export interface Collected {
  entries: Record<string, Entry>;
  /** The rows that were sent as the records of a question, in order. */
  rows: Map<string, HTMLElement[]>;
}

export function collect(form: HTMLElement): Collected {
  const collected: Collected = { entries: {}, rows: new Map() };
  for (const question of form.querySelectorAll<HTMLElement>("[data-question]")) {
    const name = question.dataset["question"] ?? "";
    if (question.dataset["type"] === "records") {
      const rows = filledRows(question);
      collected.rows.set(name, rows);
      const records = rows.map(readRow);
      collected.entries[name] = records.length > 0 || saysNone(question) ? records : "";
    } else {
      collected.entries[name] = readField(question);
    }
  }
  return collected;
}

/** Of entries, those that are answers. */
export function given<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry !== ""));
}

export function rowsOf(question: HTMLElement): HTMLElement[] {
  return [...question.querySelectorAll<HTMLElement>(".checker-record")];
}

/** Whether "none of these" or "there is none" is ticked. */
export function saysNone(question: HTMLElement): boolean {
  return question.querySelector<HTMLInputElement>("[data-none]")?.checked ?? false;
}

/** The option that stands for none, and what it excludes, are never chosen together. */
export function keepNoneApart(changed: HTMLInputElement): void {
  const question = changed.closest<HTMLElement>("[data-question]");
  const none = question?.querySelector<HTMLInputElement>("[data-none]");
  if (!question || !none || !changed.checked) return;
  if (changed !== none) {
    none.checked = false;
  } else if (question.dataset["type"] === "choices") {
    for (const box of boxes(question)) box.checked = false;
  }
}

function filledRows(question: HTMLElement): HTMLElement[] {
  if (saysNone(question)) return [];
  return rowsOf(question).filter((row) => Object.values(readRow(row)).some((entry) => entry !== ""));
}

function readRow(row: HTMLElement): Record<string, string | string[]> {
  const columns = [...row.querySelectorAll<HTMLElement>("[data-column]")];
  return Object.fromEntries(columns.map((c) => [c.dataset["column"] ?? "", readField(c)]));
}

function readField(field: HTMLElement): string | string[] {
  switch (field.dataset["type"]) {
    case "yes_no":
      return field.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
    case "choices": {
      const chosen = boxes(field).filter((box) => box.checked).map((box) => box.value);
      return chosen.length > 0 || saysNone(field) ? chosen : "";
    }
    default:
      return field.querySelector<HTMLInputElement | HTMLSelectElement>("input, select")?.value ?? "";
  }
}

/** The options that may be chosen together. */
export function boxes(field: HTMLElement): HTMLInputElement[] {
  return [...field.querySelectorAll<HTMLInputElement>("input[type=checkbox]:not([data-none])")];
}
