// Starts the worker, watches over it, and asks it; the latest question wins.

import { CheckerWorker } from "./checker_worker.ts";
import type {
  Answer,
  CheckRequest,
  Failure,
  FromWorker,
  Library,
  Outline,
  Task,
} from "./messages.ts";
import { ToldAgain } from "./told_again.ts";

export type RuntimeState =
  | { step: "idle" | "starting" }
  | { step: "loading"; loaded: number; total: number }
  | { step: "ready"; outline: Outline }
  | { step: "failed"; failure: Failure };

/** In some failures nothing is ever heard again; a slow line still brings a chunk in this time. */
const SILENCE = 60_000;

/** `asked` is whatever the caller wants back with the answer to its request. */
export class Runtime<Asked extends { request: CheckRequest }> {
  state: RuntimeState = { step: "idle" };
  #worker: CheckerWorker | null = null;
  #told = new ToldAgain();
  #silence = 0;
  #library: Library = "used";
  #hasFailed = false;
  #latest: Asked | null = null;
  /** The question that the worker is at; null when it is free. */
  #current: Asked | null = null;

  constructor(
    private readonly task: Task,
    private readonly onState: (state: RuntimeState) => void,
    private readonly onAnswer: (answer: Answer, asked: Asked) => void,
    private readonly onAdvice: (nextQuestion: string | null) => void,
  ) {}

  /** Start, or start again after a failure; nothing happens while it runs. */
  start(): void {
    if (this.#worker) return;
    this.#change({ step: "loading", loaded: 0, total: 0 });
    if (typeof WebAssembly !== "object") {
      this.#fail({ reason: "no_webassembly", detail: "" });
      return;
    }
    const request = { ...this.task, library: this.#library, again: this.#hasFailed };
    const worker = this.#takeEarly() ?? CheckerWorker.start(import.meta.url, request);
    if (!worker) {
      this.#fail({ reason: "too_old", detail: "" });
      return;
    }
    this.#worker = worker;
    this.#told = new ToldAgain();
    this.#listen();
    worker.listen((message) => this.#hear(message));
    this.#askNext();
  }

  /** Ask, now or as soon as the worker is free; an older question is forgotten. */
  check(asked: Asked): void {
    this.#latest = asked;
    this.#askNext();
  }

  stop(): void {
    clearTimeout(this.#silence);
    this.#worker?.stop();
    this.#worker = null;
    this.#current = null;
  }

  #takeEarly(): CheckerWorker | undefined {
    const early = window.earlyChecker;
    window.earlyChecker = undefined;
    return early;
  }

  #hear(message: FromWorker): void {
    clearTimeout(this.#silence);
    switch (message.type) {
      case "loading":
        this.#change({ step: "loading", loaded: message.loaded, total: message.total });
        this.#listen();
        break;
      case "starting":
        this.#change({ step: "starting" });
        this.#listen();
        break;
      case "ready":
        this.#change({ step: "ready", outline: JSON.parse(message.outline) as Outline });
        if (this.#current) this.#listen();
        break;
      case "checked":
        this.#answered(message.answer);
        break;
      case "advised":
        this.#advised(message.nextQuestion);
        break;
      case "incomplete":
        // A new worker, since this one has given up its network.
        this.stop();
        this.#library = "whole";
        this.start();
        break;
      case "failed":
        this.#fail(message.failure);
    }
  }

  #answered(text: string): void {
    const answer = this.#told.read(text);
    if (this.#current && this.#current === this.#latest) this.onAnswer(answer, this.#current);
    this.#listen();
  }

  #advised(nextQuestion: string | null): void {
    const isWanted = this.#current === this.#latest;
    this.#current = null;
    if (isWanted) this.onAdvice(nextQuestion);
    else this.#askNext();
  }

  #askNext(): void {
    if (!this.#worker || this.#current || !this.#latest) return;
    this.#current = this.#latest;
    this.#worker.check(this.#current.request);
    this.#listen();
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#fail({ reason: "timeout", detail: "" }), SILENCE);
  }

  #fail(failure: Failure): void {
    this.#hasFailed = true;
    this.stop();
    this.#change({ step: "failed", failure });
  }

  #change(state: RuntimeState): void {
    this.state = state;
    this.onState(state);
  }
}
