// Answers that can't matter to the kinds of applicant chosen: they are taken out of the form, said to
// be, and come back when a kind is chosen to which they matter.

import { emptyQuestion, fillQuestion } from "./fill_in.ts";
import type { Entry, Words } from "./messages.ts";
import { fill } from "./words.ts";

export class PutAside {
  readonly #held = new Map<string, Entry>();

  /** What was taken out, by question. */
  get entries(): Record<string, Entry> {
    return Object.fromEntries(this.#held);
  }

  /** Take out and bring back what the checker says; true if anything was moved. */
  sync(
    form: HTMLElement,
    aside: readonly string[],
    entries: Record<string, Entry>,
    words: Words,
  ): boolean {
    const wanted = new Set(aside);
    const back = [...this.#held].filter(([name]) => !wanted.has(name));
    const out = aside.filter((name) => (entries[name] ?? "") !== "");
    for (const [name, entry] of back) {
      this.#held.delete(name);
      const question = questionIn(form, name);
      // What was filled in meanwhile is newer.
      if (question && (entries[name] ?? "") === "") fillQuestion(question, entry, words);
    }
    for (const name of out) {
      this.#held.set(name, entries[name] ?? "");
      const question = questionIn(form, name);
      if (question) emptyQuestion(question, words);
    }
    return back.length > 0 || out.length > 0;
  }

  /** Name what was taken out, where the kinds are asked. */
  say(form: HTMLElement, labels: Words, words: Words): void {
    const note = form.querySelector<HTMLElement>(".checker-aside");
    if (!note) return;
    const names = [...this.#held.keys()].map((name) => labels[name] ?? name);
    const questions = names.join(words["comma"]);
    note.textContent = names.length > 0 ? fill(words, "put_aside", { questions }) : "";
  }

  forget(): void {
    this.#held.clear();
  }
}

function questionIn(form: HTMLElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[data-question="${CSS.escape(name)}"]`);
}
