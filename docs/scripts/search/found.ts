// What the box shows of a document: escaped, and with the found words marked.

import { findSpans, type Span } from "./marks.ts";
import type { Found } from "./messages.ts";
import type { Place } from "./place.ts";

/** Letters of text shown around what was found. */
const BEFORE = 24;
const SHOWN = 140;

export function found({ document, title, text }: Place, terms: string[], score: number): Found {
  const markedTitle = findSpans(title, terms);
  const markedText = findSpans(text, terms);
  const words = [...wordsAt(document.title, markedTitle), ...wordsAt(document.text, markedText)];
  return {
    location: document.location,
    title: html(document.title, markedTitle),
    text: html(...excerpt(document.text, markedText)),
    score,
    terms: Object.fromEntries(words.map((word) => [word, true])),
  };
}

function wordsAt(text: string, spans: Span[]): string[] {
  const letters = [...text];
  return spans.map(([start, end]) => letters.slice(start, end).join(""));
}

/** The part of a text that begins shortly before the first place. */
function excerpt(text: string, spans: Span[]): [string, Span[]] {
  const letters = [...text];
  const first = spans[0]?.[0] ?? 0;
  const start = first > BEFORE * 2 ? startOfWord(letters, first - BEFORE) : 0;
  const end = start + SHOWN;
  const [before, after] = [start > 0 ? "…" : "", end < letters.length ? "…" : ""];
  const shift = before.length - start;
  const within = spans
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Span => [from + shift, to + shift]);
  return [before + letters.slice(start, end).join("") + after, within];
}

/** The first place from here on where no word is cut; Chinese may be cut anywhere. */
function startOfWord(letters: string[], from: number): number {
  let start = from;
  while (/[a-z\d]{2}/i.test(letters.slice(start - 1, start + 1).join(""))) start += 1;
  return start;
}

function html(text: string, spans: Span[]): string {
  const letters = [...text];
  let shown = "";
  let at = 0;
  for (const [start, end] of spans) {
    shown += escape(letters.slice(at, start));
    shown += `<mark data-md-highlight>${escape(letters.slice(start, end))}</mark>`;
    at = end;
  }
  return shown + escape(letters.slice(at));
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(letters: string[]): string {
  return letters.map((letter) => ENTITIES[letter] ?? letter).join("");
}
