// Runs the checker: Pyodide, the checker's modules and the edition's rules.

import type { PyodideInterface } from "pyodide";

import { whatIsMissing } from "./abilities.ts";
import type {
  Failure,
  FromWorker,
  Language,
  LoadRequest,
  OpenRequest,
  ToWorker,
} from "./messages.ts";
import { dropNetwork } from "./no_network.ts";
import { FileFailure, PythonFiles } from "./python_files.ts";
import { startPython } from "./python_start.ts";

declare const self: DedicatedWorkerGlobalScope;

interface Session {
  outline(language: Language): string;
  check(request: string): string;
}

let files: PythonFiles;
let python: Promise<PyodideInterface | Failure["reason"]>;
let session: Session;
let isWhole = false;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "load":
      python = load(data);
      // Whoever opens a session hears of it.
      python.catch(() => undefined);
      break;
    case "open":
      guard(() => open(data));
      break;
    case "check":
      guard(async () => {
        const answer = session.check(JSON.stringify(data.request));
        send({ type: "checked", answer: JSON.parse(answer) });
      });
  }
});

/** Start Python, or say why it can't run. */
async function load({ library, again }: LoadRequest): Promise<PyodideInterface | Failure["reason"]> {
  isWhole = library === "whole";
  files = new PythonFiles(
    library,
    again,
    (loaded, total) => send({ type: "loading", loaded, total }),
    report,
  );
  const missing = await whatIsMissing();
  if (missing) return missing;
  Object.assign(globalThis, { fetch: files.fetch });
  reportBrokenModule();
  return startPython(files, library);
}

async function open({ rules, language }: OpenRequest): Promise<void> {
  const text = files.fetch(rules).then((response) => response.text());
  const [running, rulesText] = await Promise.all([python, text]);
  if (typeof running === "string") {
    send({ type: "failed", failure: { reason: running, detail: "" } });
    return;
  }
  // All of Python's library is in memory; the checker itself never had a network.
  dropNetwork();
  send({ type: "starting" });
  session = running.pyimport("checker.session").Session(rulesText);
  send({ type: "ready", outline: JSON.parse(session.outline(language)) });
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
  send({ type: "failed", failure: { reason, detail: detail.trim().split("\n").at(-1) ?? "" } });
}

function send(message: FromWorker): void {
  self.postMessage(message);
}
