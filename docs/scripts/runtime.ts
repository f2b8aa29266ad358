// Starts the worker, watches over it, and asks it; the latest question wins.

import type {
  Answer,
  CheckRequest,
  Failure,
  FromWorker,
  Language,
  Library,
  Outline,
  ToWorker,
} from "./messages.ts";

/** The file name of the worker's script beside this one; set by the build. */
declare const WORKER: string;

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
  #worker: Worker | null = null;
  #silence = 0;
  #library: Library = "used";
  #latest: Asked | null = null;
  /** The question that the worker is at; null when it is free. */
  #current: Asked | null = null;

  constructor(
    private readonly rules: URL,
    private readonly language: Language,
    private readonly onState: (state: RuntimeState) => void,
    private readonly onAnswer: (answer: Answer, asked: Asked) => void,
  ) {}

  /** Start, or start again after a failure; nothing happens while it runs. */
  start(): void {
    if (this.#worker) return;
    const again = this.state.step === "failed";
    this.#change({ step: "loading", loaded: 0, total: 0 });
    if (typeof WebAssembly !== "object") {
      this.#fail({ reason: "no_webassembly", detail: "" });
      return;
    }
    const worker = makeModuleWorker();
    if (!worker) {
      this.#fail({ reason: "no_module_workers", detail: "" });
      return;
    }
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      // A script that can't be loaded gives no message.
      const missing = !event.message;
      this.#fail({ reason: missing ? "file" : "crash", detail: event.message || WORKER });
    });
    const { rules, language } = this;
    this.#tell({ type: "start", rules: rules.href, language, library: this.#library, again });
  }

  /** Ask, now or as soon as the worker is ready and free; an older question is forgotten. */
  check(asked: Asked): void {
    this.#latest = asked;
    this.#askNext();
  }

  stop(): void {
    clearTimeout(this.#silence);
    this.#worker?.terminate();
    this.#worker = null;
    this.#current = null;
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
        this.#change({ step: "ready", outline: message.outline });
        this.#askNext();
        break;
      case "checked":
        this.#answered(message.answer);
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

  #answered(answer: Answer): void {
    const asked = this.#current;
    this.#current = null;
    if (asked && asked === this.#latest) this.onAnswer(answer, asked);
    else this.#askNext();
  }

  #askNext(): void {
    if (this.state.step !== "ready" || this.#current || !this.#latest) return;
    this.#current = this.#latest;
    this.#tell({ type: "check", request: this.#current.request });
  }

  #tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
    this.#listen();
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#fail({ reason: "timeout", detail: "" }), SILENCE);
  }

  #fail(failure: Failure): void {
    this.stop();
    this.#change({ step: "failed", failure });
  }

  #change(state: RuntimeState): void {
    this.state = state;
    this.onState(state);
  }
}

/** A browser that knows module workers asks for the option; an old one never looks at it. */
function makeModuleWorker(): Worker | null {
  let asked = false;
  const options: WorkerOptions = {
    name: "checker",
    get type(): WorkerType {
      asked = true;
      return "module";
    },
  };
  if (typeof Worker !== "function") return null;
  const script = new URL(`./${WORKER}`, import.meta.url).href;
  // A worker made from a blob is bound by the page's security policy, one made from a file is not.
  const blob = new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(blob), options);
  if (asked) return worker;
  worker.terminate();
  return null;
}
