// What the box shows of a document: escaped, and with the found words marked.

import { findSpans, type Span } from "./marks.ts";
import type { Found, SearchDocument } from "./messages.ts";

/** Letters of text shown around what was found. */
const BEFORE = 24;
const SHOWN = 140;

export function found(
  { location, title, text }: SearchDocument,
  terms: string[],
  score: number,
  normalise: (text: string) => string[],
): Found {
  const mark = (shown: string): [string, Span[]] => [shown, findSpans(normalise(shown), terms)];
  const [markedTitle, markedText] = [mark(title), mark(text)];
  const words = [markedTitle, markedText].flatMap(([shown, spans]) => wordsAt(shown, spans));
  return {
    location,
    title: html(...markedTitle),
    text: html(...excerpt(...markedText)),
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
  const start = first > BEFORE * 2 ? first - BEFORE : 0;
  const end = start + SHOWN;
  const [before, after] = [start > 0 ? "…" : "", end < letters.length ? "…" : ""];
  const shift = before.length - start;
  const within = spans
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Span => [from + shift, to + shift]);
  return [before + letters.slice(start, end).join("") + after, within];
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
