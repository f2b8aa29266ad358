// Answers in the fragment of an address, which no browser sends to a server.

import { given } from "./entries.ts";
import { isRecord } from "./fill_in.ts";
import type { Kept } from "./kept_answers.ts";
import type { Entry } from "./messages.ts";

const NAME = "#answers=";
const FORMAT = 1;
/** More than all questions need; nobody's browser should work through what is longer. */
const LONGEST = 200_000;

/** The address of this page with the answers that were given. */
export function linkWith(year: string, entries: Record<string, Entry>, day: string): string {
  const answers = { format: FORMAT, year, entries: given(entries), day };
  const address = new URL(location.href);
  address.hash = NAME + encode(JSON.stringify(answers));
  return address.href;
}

/** Whether the address says that it brings answers. */
export function bringsAnswers(): boolean {
  return location.hash.startsWith(NAME);
}

/**
 * The answers that the address brings; null if they can't be read or are of another edition. They
 * are taken out of the address, which might otherwise be passed on unawares.
 */
export function takeFromAddress(year: string): Kept | null {
  const text = location.hash.slice(NAME.length);
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    const found: unknown = JSON.parse(text.length > LONGEST ? "" : decode(text));
    if (!isRecord(found) || found["format"] !== FORMAT || found["year"] !== year) return null;
    return isRecord(found["entries"]) ? { entries: found["entries"], day: found["day"] } : null;
  } catch {
    return null;
  }
}

/** Letters that need no escape in an address. */
function encode(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(text: string): string {
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
}
