// Runs the checker: Pyodide, the checker's wheel and the edition's rules.

import { loadPyodide, type PyodideInterface } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

import type { FromWorker, Language, Library, StartRequest, ToWorker } from "./messages.ts";
import { dropNetwork } from "./no_network.ts";
import { addressOf, FileFailure, type FileName, FOLDER, PythonFiles } from "./python_files.ts";

declare const self: DedicatedWorkerGlobalScope;
/** Names the checker's wheel and no other package; set by the build. */
declare const LOCK: object;

interface Session {
  outline(language: Language): string;
  check(request: string): string;
}

const LIBRARIES: Readonly<Record<Library, FileName>> = {
  used: "python_stdlib.zip",
  whole: "whole_library.zip",
};
const WHEEL = "/lib/checker.whl";
// The smallest module there is: its eight bytes of header.
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

let session: Session;
let isWhole = false;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "check") {
    guard(async () => {
      const answer = session.check(JSON.stringify(data.request));
      send({ type: "checked", answer: JSON.parse(answer) });
    });
  } else {
    guard(() => start(data));
  }
});

async function start({ rules, language, library, again }: StartRequest): Promise<void> {
  if (!(await canRunWebAssembly())) {
    send({ type: "failed", failure: { reason: "no_webassembly", detail: "" } });
    return;
  }
  isWhole = library === "whole";
  const files = new PythonFiles(
    ["pyodide.asm.wasm", LIBRARIES[library], "checker.whl"],
    again,
    (loaded, total) => send({ type: "loading", loaded, total }),
    report,
  );
  Object.assign(globalThis, { fetch: files.fetch });
  reportBrokenModule();
  const [python, rulesText] = await Promise.all([
    startPython(files, library),
    files.fetch(rules).then((response) => response.text()),
  ]);
  // All of Python's library is in memory; the checker itself never had a network.
  dropNetwork();
  send({ type: "starting" });
  session = python.pyimport("checker.session").Session(rulesText);
  send({ type: "ready", outline: JSON.parse(session.outline(language)) });
}

async function canRunWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
    return true;
  } catch {
    return false;
  }
}

function startPython(files: PythonFiles, library: Library): Promise<PyodideInterface> {
  // Python reads the wheel where it lies, which is quicker than to install it.
  const wheel = files.fetch(addressOf("checker.whl")).then((response) => response.arrayBuffer());
  return loadPyodide({
    indexURL: FOLDER,
    // Without a base for packages Pyodide would know a content delivery network.
    packageBaseUrl: FOLDER,
    stdLibURL: addressOf(LIBRARIES[library]),
    lockFileContents: JSON.stringify(LOCK),
    createPyodideModule,
    env: { HOME: "/home/pyodide", PYTHONPATH: WHEEL },
    fsInit: async (FS) => FS.writeFile(WHEEL, new Uint8Array(await wheel)),
  });
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
    if (isMissingModule(error)) send({ type: "incomplete" });
    else report(error);
  }
}

/** Of Python's library, the page has only what the checker was seen to import. */
function isMissingModule(error: unknown): boolean {
  return !isWhole && error instanceof Error && "type" in error && error.type === "ModuleNotFoundError";
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
