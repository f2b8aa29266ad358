// The field that something is about which the checker says of a question, or of a column of a record.

import type { Collected } from "./entries.ts";
import type { About } from "./messages.ts";

/** `rows` are those that were sent as the records. */
export function fieldOf(form: HTMLElement, about: About, rows: Collected["rows"]): HTMLElement | null {
  if (about.record === null) return form.querySelector(`#q-${CSS.escape(about.question)}`);
  const row = rows.get(about.question)?.[about.record - 1];
  return row?.querySelector(`[data-column="${CSS.escape(about.column ?? "")}"]`) ?? null;
}
