// Chinese is not divided into words: each pair of neighbouring characters is a term, and each
// character by itself. A word of letters is found in all its forms, by its stem.

import { stemmer } from "stemmer";

const RUN = /\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
const HAN = /^\p{Script=Han}/u;

export function isHan(term: string): boolean {
  return HAN.test(term);
}

/** Runs of Han, words, and numbers without the commas in them, of a normalised text in order. */
export function runs(text: string): string[] {
  return text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1").match(RUN) ?? [];
}

/** The terms under which a text is found. */
export function textTerms(text: string): string[] {
  return runs(text).flatMap((run) => (isHan(run) ? [...pairs(run), ...run] : [stemmer(run)]));
}

/** The terms that a query asks for: single characters only where they stand alone. */
export function queryTerms(text: string): string[] {
  return runs(text).flatMap((run) => {
    if (!isHan(run)) return [stemmer(run)];
    return run.length > 1 ? pairs(run) : [run];
  });
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
