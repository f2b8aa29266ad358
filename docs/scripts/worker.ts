// Runs the checker: Pyodide, the checker's modules and the edition's rules.

import type { PyodideInterface } from "pyodide";

import { whatIsMissing } from "./abilities.ts";
import type {
  CheckRequest,
  Failure,
  FromWorker,
  Language,
  Library,
  StartRequest,
} from "./messages.ts";
import { dropNetwork } from "./no_network.ts";
import { FileFailure, PythonFiles } from "./python_files.ts";
import { scriptBeside } from "./script_address.ts";

declare const self: DedicatedWorkerGlobalScope;
/** The scripts that start Python, each by its path from here; set by the build. */
declare const STARTS: Readonly<Record<Library, string>>;

/** The digest of the rules of which the memory holds a session; empty if it holds none; set by the build. */
declare const KEPT_RULES: string;

interface Session {
  outline(language: Language): string;
  check(request: string): string;
  next_question(): string | undefined;
}

let session: Session | null = null;
/** What the page has asked before the checker was there. */
let waiting: CheckRequest | null = null;
let isWhole = false;

self.addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  guard(async () => {
    if (session) answer(session, data);
    else waiting = data;
  });
});

function answer(by: Session, request: CheckRequest): void {
  send({ type: "checked", answer: by.check(JSON.stringify(request)) });
  send({ type: "advised", nextQuestion: by.next_question() ?? null });
}

/** Load Python and the rules, and say when requests can be checked; not to be waited for. */
export function start(request: StartRequest): void {
  guard(() => open(request));
}

async function open({ rules, language, library, again }: StartRequest): Promise<void> {
  isWhole = library === "whole";
  const onLoaded = (loaded: number, total: number) => send({ type: "loading", loaded, total });
  const files = new PythonFiles(library, again, onLoaded, report);
  const isKept = !isWhole && KEPT_RULES !== "" && new URL(rules).search === `?${KEPT_RULES}`;
  const text = isKept ? null : files.fetch(rules).then((response) => response.text());
  const [python, rulesText] = await Promise.all([load(files, library, again), text]);
  if (typeof python === "string") {
    fail(python, "");
    self.close();
    return;
  }
  // All of Python's library is in memory; the checker itself never had a network.
  dropNetwork();
  send({ type: "starting" });
  const module = python.pyimport("checker.session");
  const opened: Session = rulesText === null ? module.kept : module.Session(rulesText);
  send({ type: "ready", outline: opened.outline(language) });
  session = opened;
  if (waiting) answer(opened, waiting);
}

/** Python, or why it can't run. To find that out takes a while, in which the first bytes come. */
async function load(
  files: PythonFiles,
  library: Library,
  again: boolean,
): Promise<PyodideInterface | Failure["reason"]> {
  const script = imported(STARTS[library], again);
  // Whoever waits for it hears of it.
  script.catch(() => undefined);
  const missing = await whatIsMissing();
  if (missing) return missing;
  Object.assign(globalThis, { fetch: files.fetch });
  reportBrokenModule();
  const { startPython } = await script;
  return startPython(files, library);
}

/** The script is large: all that Python needs is under way before it is there. */
async function imported(
  name: string,
  again: boolean,
): Promise<typeof import("./python_start.ts")> {
  try {
    return await import(scriptBeside(import.meta.url, name, again));
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
