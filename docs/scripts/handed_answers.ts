// What the form hands over to the same page in the other language.

import { collect } from "./entries.ts";
import { fillIn, isRecord } from "./fill_in.ts";
import { kindsPassed, passKinds } from "./kinds_first.ts";
import type { Entry, Words } from "./messages.ts";

const SHOWS_ALL = "checker-form--all";

/** The answers, and as they stand in the form the day of the check and what was opened. */
export function answersOf(
  form: HTMLElement,
  entries: Record<string, Entry>,
  year: string,
  open: Set<string>,
): unknown {
  return {
    year,
    entries,
    day: dayOf(form)?.value,
    all: form.classList.contains(SHOWS_ALL),
    kindsPassed: kindsPassed(form),
    open: [...open],
  };
}

/** Fills them in, if they are of the same edition; says whether there is an answer among them. */
export function takeAnswers(
  answers: unknown,
  form: HTMLElement,
  year: string,
  open: Set<string>,
  words: Words,
): boolean {
  if (!isRecord(answers) || answers["year"] !== year || !isRecord(answers["entries"])) return false;
  fillIn(form, answers["entries"], words);
  const day = dayOf(form);
  if (day && typeof answers["day"] === "string") day.value = answers["day"];
  form.classList.toggle(SHOWS_ALL, answers["all"] === true);
  passKinds(form, answers["kindsPassed"] === true);
  for (const name of Array.isArray(answers["open"]) ? answers["open"] : []) open.add(String(name));
  return Object.values(collect(form).entries).some((entry) => entry !== "");
}

function dayOf(form: HTMLElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("#q-day-input");
}
