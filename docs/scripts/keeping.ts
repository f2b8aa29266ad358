// What the form lets the reader do with the answers: keep them, pass them on, take them up again.

import { bringsAnswers, linkWith, takeFromAddress } from "./answers_link.ts";
import { KeptAnswers, type Kept } from "./kept_answers.ts";
import type { CheckRequest, Entry, VerdictDocument, Words } from "./messages.ts";
import { readReport, saveReport } from "./saved_file.ts";

/** What the page knows of its answers, and can do with others. */
export interface Answered {
  readonly entries: Record<string, Entry>;
  readonly day: string;
  /** Whether a result is shown. */
  readonly hasResult: boolean;
  /** Put others in their place. */
  replace(answers: Kept): void;
}

export class Keeping {
  readonly #kept: KeptAnswers;
  #isSaving = false;

  constructor(
    private readonly form: HTMLElement,
    private readonly year: string,
    private readonly words: Words,
    private readonly answered: Answered,
  ) {
    this.#kept = new KeptAnswers(year);
  }

  /** What the address brings, or what was answered on another page of the tab or earlier. */
  recall(): Kept | null {
    if (bringsAnswers()) {
      const brought = takeFromAddress(this.year);
      this.#say(brought ? "link_opened" : "link_wrong");
      if (brought) this.#kept.borrow(brought);
    }
    if (this.#box) this.#box.checked = this.#kept.last;
    return this.#kept.read();
  }

  remember(entries: Record<string, Entry>, day: string): void {
    if (!this.#kept.write(entries, day)) this.#complain(true);
  }

  forget(): void {
    this.#kept.forget();
    this.#complain(false);
    this.#say(null);
    this.#linkBox.hidden = true;
  }

  /** Do what a button says, if it is one of these; the page then checks what stands in the form. */
  press(action: string | undefined): void {
    if (action === "open") this.form.querySelector<HTMLElement>("[type=file]")?.click();
    if (action === "save") this.#save();
    if (action === "link") void this.#makeLink();
  }

  /** What came of the check that was asked for last. */
  checked(request: CheckRequest, document: VerdictDocument): void {
    if (this.#isSaving) saveReport(request, document);
    this.#isSaving = false;
  }

  /** The result that is shown may be that of what was typed before. */
  #save(): void {
    this.#isSaving = this.answered.hasResult;
    this.#say(this.#isSaving ? null : "nothing_checked");
  }

  /** Follow a change to what is to be kept, or to the file that is to be opened. */
  hear({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target === this.#box) this.#keep(target);
    const file = target.files?.[0];
    if (!file) return;
    void this.#open(file);
    // The same file can be chosen again.
    target.value = "";
  }

  #keep(box: HTMLInputElement): void {
    const wanted = box.checked;
    this.#kept.keep(wanted);
    box.checked = this.#kept.last;
    this.#complain(wanted && !this.#kept.last);
  }

  /** Show a link that holds the answers, and copy it where the browser lets us. */
  async #makeLink(): Promise<void> {
    const { entries, day } = this.answered;
    const link = linkWith(this.year, entries, day);
    const box = this.#linkBox;
    box.hidden = false;
    const field = box.querySelector("input");
    if (!field) return;
    field.value = link;
    field.select();
    try {
      await navigator.clipboard.writeText(link);
      this.#say("link_copied");
    } catch {
      // It can be copied from the field.
      this.#say("link_made");
    }
  }

  async #open(file: File): Promise<void> {
    const found = await readReport(file, this.year);
    if (found) this.answered.replace(found);
    this.#say(found ? "file_opened" : "file_wrong");
  }

  get #box(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>("[data-keep]");
  }

  get #linkBox(): HTMLElement {
    const found = this.form.querySelector<HTMLElement>(".checker-link");
    if (!found) throw new Error("the page has no place for a link");
    return found;
  }

  #say(key: string | null): void {
    const note = this.form.querySelector(".checker-kept-note");
    if (note) note.textContent = key === null ? "" : (this.words[key] ?? "");
  }

  #complain(shown: boolean): void {
    const note = this.form.querySelector<HTMLElement>("#keep-error");
    if (note) note.hidden = !shown;
  }
}
