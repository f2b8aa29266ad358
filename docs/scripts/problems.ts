// Says at each field what is wrong with its entry.

import type { Collected } from "./entries.ts";
import { fieldOf } from "./field_of.ts";
import type { Language, Problem } from "./messages.ts";

/** Show these problems and no others. A control in which somebody is typing is spared a new one. */
export function showProblems(
  form: HTMLElement,
  problems: readonly Problem[],
  rows: Collected["rows"],
  language: Language,
  typing: Element | null,
): void {
  const messages = new Map<HTMLElement, string>();
  for (const problem of problems) {
    const field = fieldOf(form, problem, rows);
    if (field) messages.set(field, problem.message[language]);
  }
  for (const field of new Set([...messages.keys(), ...fieldsInError(form)])) {
    mark(field, messages.get(field), field === typing?.closest(".checker-question"));
  }
}

function fieldsInError(form: HTMLElement): HTMLElement[] {
  const errors = form.querySelectorAll<HTMLElement>(".checker-error:not([hidden])");
  return [...errors].flatMap((error) => error.closest<HTMLElement>(".checker-question") ?? []);
}

function mark(field: HTMLElement, message: string | undefined, spare: boolean): void {
  const error = field.querySelector<HTMLElement>(`#${CSS.escape(field.id)}-error`);
  if (!error || (spare && error.hidden)) return;
  error.textContent = message ?? "";
  error.hidden = !message;
  for (const control of field.querySelectorAll(`#${CSS.escape(field.id)}-input`)) {
    if (message) {
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-errormessage", error.id);
    } else {
      control.removeAttribute("aria-invalid");
      control.removeAttribute("aria-errormessage");
    }
  }
}
