// The check of all programmes asks at first only which kinds of applicant one is: most of the other
// questions matter to few of them. Whoever wants to can pass over this.

import type { Entry } from "./messages.ts";

const FIRST = "data-kinds-first";
const PASSED = "data-kinds-passed";

/** Ask the kinds alone for as long as nothing is answered. */
export function showKindsFirst(form: HTMLElement, entries: Record<string, Entry>): void {
  if (!form.querySelector(".checker-kinds-first")) return;
  form.toggleAttribute(FIRST, Object.values(entries).every((entry) => entry === ""));
}

/** Show the other questions too, until the form is emptied. */
export function passKinds(form: HTMLElement, passed = true): void {
  form.toggleAttribute(PASSED, passed);
}

export function kindsPassed(form: HTMLElement): boolean {
  return form.hasAttribute(PASSED);
}

/** The same for the reader, whose cursor goes to the first question that had not been there. */
export function goPastKinds(form: HTMLElement): void {
  passKinds(form);
  const next = form.querySelector(".checker-question:not([data-first]):not([data-idle])");
  next?.querySelector<HTMLElement>("input, select")?.focus();
}
