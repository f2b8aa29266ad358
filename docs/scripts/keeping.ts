// What the form lets the reader say about keeping the answers.

import { KeptAnswers, type Kept } from "./kept_answers.ts";
import type { Entry } from "./messages.ts";

export class Keeping {
  readonly #kept: KeptAnswers;

  constructor(
    private readonly form: HTMLElement,
    year: string,
  ) {
    this.#kept = new KeptAnswers(year);
  }

  /** What was answered on another page of the tab, or on an earlier visit. */
  recall(): Kept | null {
    if (this.#box) this.#box.checked = this.#kept.last;
    return this.#kept.read();
  }

  remember(entries: Record<string, Entry>, day: string): void {
    if (!this.#kept.write(entries, day)) this.#complain(true);
  }

  forget(): void {
    this.#kept.forget();
    this.#complain(false);
  }

  /** Follow the reader's choice; whether the event was about it. */
  hears({ target }: Event): boolean {
    if (target !== this.#box || !this.#box) return false;
    const wanted = this.#box.checked;
    this.#kept.keep(wanted);
    this.#box.checked = this.#kept.last;
    this.#complain(wanted && !this.#kept.last);
    return true;
  }

  get #box(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>("[data-keep]");
  }

  #complain(shown: boolean): void {
    const note = this.form.querySelector<HTMLElement>("#keep-error");
    if (note) note.hidden = !shown;
  }
}
