// The worker that runs the checker, and what is heard of it.

import type { CheckRequest, FromWorker, StartRequest } from "./messages.ts";
import { scriptBeside } from "./script_address.ts";

/** The file name of the worker's script, beside those of the pages; set by the build. */
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

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener("error", (event) => {
      // A script that can't be loaded gives no message.
      const reason = event.message ? "crash" : "file";
      this.#hear({ type: "failed", failure: { reason, detail: event.message || WORKER } });
    });
  }

  /**
   * Start one, which loads Python at once, by a page's script that has this address; null where
   * the browser has no module workers.
   */
  static start(by: string, request: StartRequest): CheckerWorker | null {
    const worker = makeModuleWorker(scriptBeside(by, WORKER, request.again), request);
    return worker && new CheckerWorker(worker);
  }

  /** Hear everything from now on, and first what has been said already, until it is stopped. */
  listen(listener: (message: FromWorker) => void): void {
    this.#listener = listener;
    for (const message of this.#heard.splice(0)) this.#listener?.(message);
  }

  check(request: CheckRequest): void {
    this.#worker.postMessage(request);
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
function makeModuleWorker(script: string, request: StartRequest): Worker | null {
  let asked = false;
  const options: WorkerOptions = {
    name: "checker",
    get type(): WorkerType {
      asked = true;
      return "module";
    },
  };
  if (typeof Worker !== "function") return null;
  // A worker made from a blob is bound by the page's security policy, one made from a file is not.
  // And a message would come late: the browser keeps it until the page is laid out.
  const code = `import { start } from ${JSON.stringify(script)}; start(${JSON.stringify(request)});`;
  const blob = new Blob([code], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(blob), options);
  if (asked) return worker;
  worker.terminate();
  return null;
}
