// The worker that runs the checker, and what is heard of it.

import type { FromWorker, Library, Task, ToWorker } from "./messages.ts";

/** The file name of the worker's script beside this one; set by the build. */
declare const WORKER: string;

declare global {
  interface Window {
    /** One that was started before the page's form was there. */
    earlyChecker?: CheckerWorker | undefined;
  }
}

export class CheckerWorker {
  readonly #worker: Worker;
  #heard: FromWorker[] = [];
  #listener: ((message: FromWorker) => void) | null = null;

  private constructor(worker: Worker, task: Task, library: Library, again: boolean) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      // A script that can't be loaded gives no message.
      const reason = event.message ? "crash" : "file";
      this.#hear({ type: "failed", failure: { reason, detail: event.message || WORKER } });
    });
    this.tell({ type: "start", ...task, library, again });
  }

  /** Start one, which loads Python at once; null where the browser has no module workers. */
  static start(task: Task, library: Library, again: boolean): CheckerWorker | null {
    const worker = makeModuleWorker();
    return worker && new CheckerWorker(worker, task, library, again);
  }

  /** Hear everything from now on, and first what has been said already. */
  listen(listener: (message: FromWorker) => void): void {
    this.#listener = listener;
    for (const message of this.#heard.splice(0)) listener(message);
  }

  tell(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  stop(): void {
    this.#listener = null;
    this.#worker.terminate();
  }

  #hear(message: FromWorker): void {
    if (this.#listener) this.#listener(message);
    else this.#heard.push(message);
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
