// The answers of one edition as this browser keeps them: for the other pages of the tab, until it is
// closed, and for later visits if the reader wants that.

import { given } from "./entries.ts";
import { isRecord } from "./fill_in.ts";
import type { Entry } from "./messages.ts";

/** What was kept; it may hold anything. */
export interface Kept {
  entries: Record<string, unknown>;
  day: unknown;
}

interface Stored extends Kept {
  /** They are somebody else's: what is kept for later visits is left as it is. */
  borrowed: boolean;
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
    return this.#text("localStorage") !== null && !this.#stored("sessionStorage")?.borrowed;
  }

  /** Those of the tab, or of an earlier visit. */
  read(): Kept | null {
    return this.#stored("sessionStorage") ?? this.#stored("localStorage");
  }

  /** Keep the answers of a page beside those of others; false if they don't last as is wanted. */
  write(entries: Record<string, Entry>, day: string): boolean {
    const inTab = this.#stored("sessionStorage");
    const before = inTab ?? this.#stored("localStorage");
    const borrowed = inTab?.borrowed ?? false;
    const answers = { entries: given({ ...before?.entries, ...entries }), day, borrowed };
    if (Object.keys(answers.entries).length === 0 && !borrowed) this.#remove("sessionStorage");
    else this.#put("sessionStorage", answers);
    return borrowed || this.#text("localStorage") === null || this.#put("localStorage", answers);
  }

  /** Put others in their place, for this tab alone. */
  borrow({ entries, day }: Kept): void {
    this.#put("sessionStorage", { entries, day, borrowed: true });
  }

  /** Whether what is written from now on is to last. */
  keep(wanted: boolean): void {
    if (!wanted) {
      this.#remove("localStorage");
      return;
    }
    const own = { ...(this.read() ?? { entries: {}, day: "" }), borrowed: false };
    if (this.#put("localStorage", own)) this.#put("sessionStorage", own);
  }

  forget(): void {
    this.#remove("localStorage");
    this.#remove("sessionStorage");
  }

  #stored(storage: "localStorage" | "sessionStorage"): Stored | null {
    try {
      const kept: unknown = JSON.parse(this.#text(storage) ?? "");
      if (!isRecord(kept) || kept["format"] !== FORMAT || !isRecord(kept["entries"])) return null;
      return { entries: kept["entries"], day: kept["day"], borrowed: kept["borrowed"] === true };
    } catch {
      return null;
    }
  }

  // Storage may be forbidden, and is then not even there to be looked at; or it may be full.

  #text(storage: "localStorage" | "sessionStorage"): string | null {
    try {
      return window[storage].getItem(this.#key);
    } catch {
      return null;
    }
  }

  #put(storage: "localStorage" | "sessionStorage", answers: Stored): boolean {
    try {
      window[storage].setItem(this.#key, JSON.stringify({ format: FORMAT, ...answers }));
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
