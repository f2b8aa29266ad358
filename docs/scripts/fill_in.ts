// Fills in the form with entries as entries.ts collects them; they may hold anything.

import { boxes, rowsOf } from "./entries.ts";
import type { Words } from "./messages.ts";
import { makeRows, removeRecords } from "./records.ts";

const MOST_ROWS = 500;
const LONGEST_TEXT = 1000;

export function fillIn(form: HTMLElement, entries: Record<string, unknown>, words: Words): void {
  for (const question of form.querySelectorAll<HTMLElement>("[data-question]")) {
    fillQuestion(question, entries[question.dataset["question"] ?? ""], words);
  }
}

export function fillQuestion(question: HTMLElement, entry: unknown, words: Words): void {
  if (question.dataset["type"] === "records") fillRows(question, entry, words);
  else fillField(question, entry);
}

/** As it was before anything was answered. */
export function emptyForm(form: HTMLElement, words: Words): void {
  for (const question of form.querySelectorAll<HTMLElement>("[data-question]")) {
    emptyQuestion(question, words);
  }
}

export function emptyQuestion(question: HTMLElement, words: Words): void {
  removeRecords(question, words);
  for (const control of question.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    if (control.type === "checkbox" || control.type === "radio") (control as HTMLInputElement).checked = false;
    else control.value = "";
  }
}

function fillRows(question: HTMLElement, entry: unknown, words: Words): void {
  if (!Array.isArray(entry)) return;
  const records = entry.filter(isRecord).slice(0, MOST_ROWS);
  if (entry.length === 0) tickNone(question);
  makeRows(question, records.length, words);
  rowsOf(question).forEach((row, index) => {
    for (const column of row.querySelectorAll<HTMLElement>("[data-column]")) {
      fillField(column, records[index]?.[column.dataset["column"] ?? ""]);
    }
  });
}

function fillField(field: HTMLElement, entry: unknown): void {
  switch (field.dataset["type"]) {
    case "yes_no":
      if (entry === "") break;
      for (const input of field.querySelectorAll("input")) input.checked = input.value === entry;
      break;
    case "choices":
      if (!Array.isArray(entry)) break;
      if (entry.length === 0) tickNone(field);
      for (const box of boxes(field)) box.checked = entry.includes(box.value);
      break;
    default:
      if (typeof entry === "string") write(field, entry.slice(0, LONGEST_TEXT));
  }
}

function tickNone(field: HTMLElement): void {
  const none = field.querySelector<HTMLInputElement>("[data-none]");
  if (none) none.checked = true;
}

function write(field: HTMLElement, text: string): void {
  const control = field.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
  if (!control) return;
  control.value = text;
  // A list is left without a choice by a value that it does not have.
  if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
