// Runs the checker: Pyodide, the checker's modules and the edition's rules.

import type { PyodideInterface } from "pyodide";

import { whatIsMissing } from "./abilities.ts";
import type {
  Failure,
  FromWorker,
  Language,
  Library,
  StartRequest,
  ToWorker,
} from "./messages.ts";
import { dropNetwork } from "./no_network.ts";
import { FileFailure, FOLDER, PythonFiles } from "./python_files.ts";

declare const self: DedicatedWorkerGlobalScope;
/** The file name of the script that starts Python, beside this one; set by the build. */
declare const PYTHON: string;

interface Session {
  outline(language: Language): string;
  check(request: string): string;
}

let session: Session;
let isWhole = false;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "start":
      guard(() => start(data));
      break;
    case "check":
      guard(async () => {
        const answer = session.check(JSON.stringify(data.request));
        send({ type: "checked", answer: JSON.parse(answer) });
      });
  }
});

async function start({ rules, language, library, again }: StartRequest): Promise<void> {
  isWhole = library === "whole";
  const missing = await whatIsMissing();
  if (missing) {
    fail(missing, "");
    return;
  }
  const [python, text] = await load(rules, library, again);
  // All of Python's library is in memory; the checker itself never had a network.
  dropNetwork();
  send({ type: "starting" });
  session = python.pyimport("checker.session").Session(text);
  send({ type: "ready", outline: JSON.parse(session.outline(language)) });
}

async function load(
  rules: string,
  library: Library,
  again: boolean,
): Promise<[PyodideInterface, string]> {
  const onLoaded = (loaded: number, total: number) => send({ type: "loading", loaded, total });
  const files = new PythonFiles(library, again, onLoaded, report);
  Object.assign(globalThis, { fetch: files.fetch });
  reportBrokenModule();
  const text = files.fetch(rules).then((response) => response.text());
  // The script is large; all that Python needs is under way before it is there.
  const python = imported(PYTHON).then(({ startPython }) => startPython(files, library));
  return Promise.all([python, text]);
}

async function imported(name: string): Promise<typeof import("./python_start.ts")> {
  try {
    return await import(FOLDER + name);
  } catch {
    throw new FileFailure(name);
  }
}

/** Pyodide only warns when its module can't be used, and then waits for ever. */
function reportBrokenModule(): void {
  const instantiate = WebAssembly.instantiateStreaming;
  Object.assign(WebAssembly, {
    instantiateStreaming: async (...source: Parameters<typeof instantiate>) => {
      try {
        return await instantiate(...source);
      } catch (error) {
        report(new FileFailure("pyodide.asm.wasm"));
        throw error;
      }
    },
  });
}

async function guard(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (mayLackPython(error)) send({ type: "incomplete" });
    else report(error);
  }
}

/** Of Python, the page has only what the checker was seen to need: whatever fails may be a lack. */
function mayLackPython(error: unknown): boolean {
  return !isWhole && !(error instanceof FileFailure);
}

function report(error: unknown): void {
  console.error(error);
  const reason = error instanceof FileFailure ? "file" : "crash";
  const detail = error instanceof Error ? error.message : String(error);
  // The last line of a Python traceback says what happened.
  fail(reason, detail.trim().split("\n").at(-1) ?? "");
}

function fail(reason: Failure["reason"], detail: string): void {
  send({ type: "failed", failure: { reason, detail } });
}

function send(message: FromWorker): void {
  self.postMessage(message);
}
