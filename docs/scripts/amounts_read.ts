// Shows at each amount of money how it was understood: zeros are easily miscounted.

import type { Collected } from "./entries.ts";
import { fieldOf } from "./field_of.ts";
import type { AmountRead, Language, Words } from "./messages.ts";
import { fill } from "./words.ts";

export function showAmounts(
  form: HTMLElement,
  amounts: readonly AmountRead[],
  rows: Collected["rows"],
  language: Language,
  words: Words,
): void {
  const texts = new Map<Element | null, string>();
  for (const amount of amounts) {
    const place = fieldOf(form, amount, rows)?.querySelector(".checker-read") ?? null;
    texts.set(place, fill(words, "read_as", { amount: amount.text[language] }));
  }
  for (const place of form.querySelectorAll(".checker-read")) {
    const text = texts.get(place) ?? "";
    if (place.textContent !== text) place.textContent = text;
  }
}
