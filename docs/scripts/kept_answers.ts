// The answers of one edition as this browser keeps them: for the other pages of the tab, until it is
// closed, and for later visits if the reader wants that.

import { isRecord } from "./fill_in.ts";
import type { Entry } from "./messages.ts";

export interface Kept {
  entries: Record<string, unknown>;
  day: unknown;
}

/** Of another format nothing is read. */
const FORMAT = 1;

export class KeptAnswers {
  readonly #key: string;

  constructor(year: string) {
    this.#key = `guide.answers.${year}`;
  }

  /** Whether they are kept for later visits. */
  get last(): boolean {
    return this.#text("localStorage") !== null;
  }

  /** What was kept; it may hold anything. */
  read(): Kept | null {
    try {
      const kept: unknown = JSON.parse(this.#text("localStorage") ?? this.#text("sessionStorage") ?? "");
      if (!isRecord(kept) || kept["format"] !== FORMAT || !isRecord(kept["entries"])) return null;
      return { entries: kept["entries"], day: kept["day"] };
    } catch {
      return null;
    }
  }

  /** Keep the answers of a page beside those of others; false if they don't last as is wanted. */
  write(entries: Record<string, Entry>, day: string): boolean {
    const all = Object.entries({ ...this.read()?.entries, ...entries });
    const given = Object.fromEntries(all.filter(([, entry]) => entry !== ""));
    const text = JSON.stringify({ format: FORMAT, entries: given, day });
    if (Object.keys(given).length > 0) this.#put("sessionStorage", text);
    else this.#remove("sessionStorage");
    return !this.last || this.#put("localStorage", text);
  }

  /** Whether what is written from now on is to last. */
  keep(wanted: boolean): void {
    if (wanted) this.#put("localStorage", this.#text("sessionStorage") ?? "{}");
    else this.#remove("localStorage");
  }

  forget(): void {
    this.#remove("localStorage");
    this.#remove("sessionStorage");
  }

  // Storage may be forbidden, and is then not even there to be looked at; or it may be full.

  #text(storage: "localStorage" | "sessionStorage"): string | null {
    try {
      return window[storage].getItem(this.#key);
    } catch {
      return null;
    }
  }

  #put(storage: "localStorage" | "sessionStorage", text: string): boolean {
    try {
      window[storage].setItem(this.#key, text);
      return true;
    } catch {
      return false;
    }
  }

  #remove(storage: "localStorage" | "sessionStorage"): void {
    try {
      window[storage].removeItem(this.#key);
    } catch {
      // Then there is nothing to remove.
    }
  }
}
