// <guide-checker>: a form in the page's HTML, checked as it is filled in.

import { nothing, render } from "lit-html";

import { showAmounts } from "./amounts_read.ts";
import { markAnswered } from "./answered.ts";
import { collect, keepNoneApart, type Collected } from "./entries.ts";
import { emptyForm } from "./fill_in.ts";
import { answersOf, takeAnswers } from "./handed_answers.ts";
import { Keeping, type Answered } from "./keeping.ts";
import type { Kept } from "./kept_answers.ts";
import { goPastKinds, passKinds, showKindsFirst } from "./kinds_first.ts";
import { ARRIVED, SWITCH, type Handover } from "./language_switch.ts";
import { loadingView } from "./loading.ts";
import type { Answer, CheckRequest, Entry, Language, Words } from "./messages.ts";
import { CHECKER_READY } from "./offline/messages.ts";
import { showProblems } from "./problems.ts";
import { showRecordResults } from "./record_results.ts";
import { PutAside } from "./put_aside.ts";
import { addRecord, removeRecord, showRecordButtons } from "./records.ts";
import { showRelevant } from "./relevance.ts";
import { adviceView, resultsView, statusText } from "./results.ts";
import { Runtime, type RuntimeState } from "./runtime.ts";
import { taskOf } from "./task.ts";
import { today } from "./today.ts";
import type { View } from "./view.ts";

const ROOT = new URL("../../", import.meta.url);
/** Milliseconds without a keystroke before what is typed is checked; a choice is checked at once. */
const PAUSE = 150;
/** And before the result is read out, or somebody still in a field is told of a mistake. */
const LONG_PAUSE = 1000;

interface Asked extends Collected {
  request: CheckRequest;
}

class GuideChecker extends HTMLElement implements Answered {
  #words: Words = {};
  #open = new Set<string>();
  #timers: number[] = [];
  #keeping: Keeping | null = null;
  #aside = new PutAside();
  #runtime: Runtime<Asked> | null = null;
  #shown: { answer: Answer; asked: Asked; view: View } | null = null;
  /** Whether nobody is in the middle of typing. */
  #settled = true;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset["words"] ?? "{}") as Words;
    this.#keeping = new Keeping(this, this.#year, this.#words, this);
    this.#runtime = new Runtime(
      taskOf(this, ROOT),
      (state) => this.#showState(state),
      (answer, asked) => this.#show(answer, asked),
      (question) => this.#advise(question),
    );
    this.#form.addEventListener("input", this.#changed);
    this.#form.addEventListener("reset", this.#cleared);
    this.#form.addEventListener("click", this.#clicked);
    this.#form.addEventListener("change", this.#left);
    document.addEventListener(SWITCH, this.#handOver);
    document.addEventListener(ARRIVED, this.#takeOver);
    showRecordButtons(this.#form, this.#words);
    this.#part(".checker-results").hidden = false;
    this.#showState(this.#runtime.state);
    this.#recall();
    if (this.#programmes.length > 1) this.#start();
    else for (const sign of ["focusin", "pointerdown"]) this.addEventListener(sign, this.#start);
  }

  disconnectedCallback(): void {
    document.removeEventListener(SWITCH, this.#handOver);
    document.removeEventListener(ARRIVED, this.#takeOver);
    this.#wait([]);
    this.#runtime?.stop();
    this.#runtime = null;
  }

  get #language(): Language {
    return taskOf(this, ROOT).language;
  }

  get #year(): string {
    return this.dataset["year"] ?? "";
  }

  get #programmes(): string[] {
    return (this.dataset["programmes"] ?? "").split(" ");
  }

  /** All that was answered, what was put aside included. */
  get entries(): Record<string, Entry> {
    return { ...collect(this.#form).entries, ...this.#aside.entries };
  }

  get hasResult(): boolean {
    return this.#shown !== null;
  }

  get day(): string {
    return this.#part<HTMLInputElement>("#q-day-input").value;
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>(".checker-form");
  }

  #part<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  }

  #start = (): void => {
    if (this.#runtime?.state.step !== "idle") return;
    this.#runtime.start();
    this.#check();
  };

  #tryAgain = (): void => {
    this.#runtime?.start();
    this.#check();
  };

  #recall(): void {
    if (this.#take(this.#keeping?.recall() ?? null)) this.#start();
  }

  /** Fill in answers that were kept; whether there are any. */
  #take(kept: Kept | null): boolean {
    const answers = { ...kept, year: this.#year };
    return takeAnswers(answers, this.#form, this.#year, this.#open, this.#words);
  }

  replace(answers: Kept): void {
    this.#aside.forget();
    emptyForm(this.#form, this.#words);
    this.#take(answers);
    this.#start();
    this.#checkSoon(false);
  }

  #handOver = (event: Event): void => {
    const { detail } = event as CustomEvent<Handover>;
    detail["answers"] = answersOf(this.#form, this.entries, this.#year, this.#open);
  };

  #takeOver = (event: Event): void => {
    const { answers } = (event as CustomEvent<Handover>).detail;
    if (!takeAnswers(answers, this.#form, this.#year, this.#open, this.#words)) return;
    this.#start();
    this.#checkSoon(false);
  };

  #changed = (event: Event): void => {
    const control = event.target;
    this.#keeping?.hear(event);
    if (control instanceof HTMLInputElement) keepNoneApart(control);
    this.#checkSoon(control instanceof HTMLInputElement && control.type === "text");
  };

  #cleared = (): void => {
    // The event comes before the controls are empty.
    this.#wait([
      () => {
        this.#keeping?.forget();
        this.#aside.forget();
        emptyForm(this.#form, this.#words);
        passKinds(this.#form, false);
        this.#check();
      },
    ]);
  };

  /** A control was left after a change: its mistake can be shown. */
  #left = (): void => this.#showProblems(null);

  #clicked = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("[data-action]");
    if (!button) return;
    const question = button.closest<HTMLElement>("[data-question]");
    const row = button.closest<HTMLElement>(".checker-record");
    if (button.dataset["action"] === "add" && question) addRecord(question, this.#words);
    if (button.dataset["action"] === "remove" && row) removeRecord(row, this.#words);
    if (button.dataset["action"] === "show-idle") this.#form.classList.add("checker-form--all");
    if (button.dataset["action"] === "pass-kinds") goPastKinds(this.#form);
    this.#keeping?.press(button.dataset["action"]);
    this.#checkSoon(false);
  };

  #settle = (): void => {
    this.#settled = true;
    this.#showProblems(null);
    this.#sayResult();
  };

  #checkSoon(typing: boolean): void {
    this.#settled = !typing;
    if (typing) {
      this.#wait([() => this.#check(), this.#settle], [PAUSE, LONG_PAUSE]);
    } else {
      this.#check();
      this.#wait([this.#settle], [LONG_PAUSE]);
    }
  }

  #check(): void {
    const programmes = this.#programmes;
    const collected = collect(this.#form);
    this.#runtime?.check({
      ...collected,
      request: {
        entries: collected.entries,
        programmes: programmes.length > 1 ? null : programmes,
        day: this.day,
        today: today(),
        aside: Object.keys(this.#aside.entries),
      },
    });
    // While the checker thinks.
    markAnswered(this, collected.entries);
    this.#keeping?.remember({ ...collected.entries, ...this.#aside.entries }, this.day);
  }

  #showState(state: RuntimeState): void {
    render(loadingView(state, this.#words, this.#tryAgain), this.#part(".checker-runtime"));
    if (state.step === "loading") this.#say(this.#words["loading"] ?? "");
    if (state.step === "ready") document.dispatchEvent(new Event(CHECKER_READY));
    if (state.step === "failed") {
      this.#say(this.#words["failed_title"] ?? "");
      this.#forgetResult();
      // What can't be checked here can still be read.
      passKinds(this.#form);
    }
  }

  /** Nothing may stand that the answers could contradict by now. */
  #forgetResult(): void {
    this.#shown = null;
    const places = ".checker-advice, .checker-verdicts, .checker-record-result, .checker-total";
    for (const place of this.querySelectorAll<HTMLElement>(places)) render(nothing, place);
  }

  #show(answer: Answer, asked: Asked): void {
    const state = this.#runtime?.state;
    if (state?.step !== "ready") return;
    const view: View = {
      language: this.#language,
      year: this.#year,
      root: ROOT,
      form: this.#form,
      words: this.#words,
      outline: state.outline,
      open: this.#open,
      redraw: () => this.#drawResult(),
    };
    this.#shown = { answer, asked, view };
    this.#drawResult();
    showRecordResults(answer.document, asked.rows, view);
    showAmounts(this.#form, answer.amounts, asked.rows, this.#language, this.#words);
    this.#keeping?.checked(asked.request, answer.document);
    if (this.#aside.sync(this.#form, answer.aside, asked.entries, this.#words)) this.#check();
    this.#aside.say(this.#form, state.outline.questions, this.#words);
    showRelevant(this.#form, answer.document, asked.entries, this.#words);
    showKindsFirst(this.#form, asked.entries);
    this.#showProblems(this.#settled ? null : document.activeElement);
    if (this.#settled) this.#sayResult();
  }

  #advise(question: string | null): void {
    if (this.#shown) render(adviceView(question, this.#shown.view), this.#part(".checker-advice"));
  }

  #drawResult(): void {
    if (!this.#shown) return;
    const { answer, view } = this.#shown;
    render(resultsView(answer.document, view), this.#part(".checker-verdicts"));
  }

  #showProblems(spared: Element | null): void {
    if (!this.#shown) return;
    const { answer, asked } = this.#shown;
    showProblems(this.#form, answer.problems, asked.rows, this.#language, spared);
  }

  #sayResult(): void {
    if (this.#shown) this.#say(statusText(this.#shown.answer, this.#shown.view));
  }

  /** A live region; the same text twice is not read out twice. */
  #say(text: string): void {
    const status = this.#part(".checker-status");
    if (status.textContent !== text) status.textContent = text;
  }

  #wait(actions: (() => void)[], pauses: number[] = []): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = actions.map((action, index) => setTimeout(action, pauses[index] ?? 0));
  }
}

customElements.define("guide-checker", GuideChecker);
