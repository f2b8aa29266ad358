// A day as the language of the page writes it out. The browser could do it too, but takes long to
// learn how.

import type { Outline } from "./messages.ts";
import { fill } from "./words.ts";

/** `iso` is YYYY-MM-DD. */
export function dateText(iso: string, { words, months }: Outline): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return fill(words, "date", { year, month, day, name: months[month - 1] ?? "" });
}
