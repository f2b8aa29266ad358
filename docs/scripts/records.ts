// The rows of a list: adding, removing, numbering.

import { rowsOf } from "./entries.ts";
import { fill } from "./words.ts";
import type { Words } from "./messages.ts";

/** Stands for the row's number in the template that rows are made from. */
const NUMBER = "ROW";

/** Rows ever made, so that no id comes twice. */
let made = 1;

export function showRecordButtons(form: HTMLElement, words: Words): void {
  for (const button of form.querySelectorAll<HTMLElement>("[data-action=add]")) button.hidden = false;
  for (const question of questions(form)) number(question, words);
}

/** Adds a row; the cursor goes to its first control. */
export function addRecord(question: HTMLElement, words: Words): void {
  const row = appendRow(question);
  number(question, words);
  row?.querySelector<HTMLElement>("input, select")?.focus();
}

/** Adds rows until there are as many as wanted. */
export function makeRows(question: HTMLElement, wanted: number, words: Words): void {
  while (rowsOf(question).length < wanted && appendRow(question));
  number(question, words);
}

/** Removes a row; the cursor goes to the button that adds one. */
export function removeRecord(row: HTMLElement, words: Words): void {
  const question = row.closest<HTMLElement>("[data-question]");
  if (!question) return;
  row.remove();
  number(question, words);
  question.querySelector<HTMLElement>("[data-action=add]")?.focus();
}

/** Leaves one empty row in a list, as at the beginning; a question that is no list stays as it is. */
export function removeRecords(question: HTMLElement, words: Words): void {
  const fresh = newRow(question);
  if (!fresh) return;
  question.querySelector(".checker-records")?.replaceChildren(fresh);
  number(question, words);
}

function questions(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-question][data-type=records]")];
}

function appendRow(question: HTMLElement): HTMLElement | null {
  const row = newRow(question);
  if (row) question.querySelector(".checker-records")?.append(row);
  return row;
}

function newRow(question: HTMLElement): HTMLElement | null {
  const template = question.querySelector<HTMLTemplateElement>("template");
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) return null;
  made += 1;
  for (const element of row.querySelectorAll("*")) {
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll(`-${NUMBER}-`, `-${made}-`));
    }
  }
  return row;
}

function number(question: HTMLElement, words: Words): void {
  const rows = rowsOf(question);
  rows.forEach((row, index) => {
    const name = row.querySelector<HTMLElement>(".checker-record-name");
    const values = { record: name?.dataset["name"] ?? "", number: index + 1 };
    if (name) name.textContent = fill(words, "record_name", values);
    const button = row.querySelector<HTMLElement>("[data-action=remove]");
    button?.setAttribute("aria-label", fill(words, "remove_this_record", values));
    if (button) button.hidden = rows.length === 1;
  });
}
