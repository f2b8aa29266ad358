// The places of found terms in a text.

import { isHan } from "./tokens.ts";

const WORD = /[\p{L}\p{N}]/u;

export type Span = [start: number, end: number];

/** Where the terms stand among the letters of a text; neighbours are one place. */
export function findSpans(letters: string[], terms: string[]): Span[] {
  // A letter may have become several, such as ① or ﬁ.
  const starts: number[] = [];
  for (const [at, letter] of letters.entries()) starts.push(...Array<number>(letter.length).fill(at));
  const text = letters.join("");
  const spans = terms.flatMap((term) => [...places(text, term)].map((at): Span => {
    const end = isHan(term) ? at + term.length : endOfWord(text, at);
    return [starts[at] ?? 0, (starts[end - 1] ?? 0) + 1];
  }));
  return merge(spans.sort(([a], [b]) => a - b));
}

function* places(text: string, term: string): Generator<number> {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = text[at - 1] ?? "";
    if (isHan(term) || !WORD.test(before) || isHan(before)) yield at;
  }
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (WORD.test(text[end] ?? "") && !isHan(text[end] ?? "")) end += 1;
  return end;
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([...span]);
  }
  return merged;
}
