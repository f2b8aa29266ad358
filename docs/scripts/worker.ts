// Runs the checker: Pyodide, the checker's wheel and the edition's rules.

import type { loadPyodide, PyodideInterface } from "pyodide";

import { countBytes } from "./counted_fetch.ts";
import type { FromWorker, Language, ToWorker } from "./messages.ts";
import { dropNetwork } from "./no_network.ts";

declare const self: DedicatedWorkerGlobalScope;
/** The file name of the wheel beside this script; set by the build. */
declare const WHEEL: string;

interface Session {
  outline(language: Language): string;
  check(request: string): string;
}

class FileFailure extends Error {}

const PYODIDE = new URL("./pyodide/", import.meta.url).href;
// The smallest module there is: its eight bytes of header.
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

let session: Session;

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "check") {
    guard(async () => {
      const answer = session.check(JSON.stringify(data.request));
      send({ type: "checked", answer: JSON.parse(answer) });
    });
  } else {
    guard(() => start(data.rules, data.language));
  }
});

async function start(rules: string, language: Language): Promise<void> {
  if (!(await canRunWebAssembly())) {
    send({ type: "failed", failure: { reason: "no_webassembly", detail: "" } });
    return;
  }
  countBytes(
    (loaded, total) => send({ type: "loading", loaded, total }),
    (file) => report(new FileFailure(file)),
  );
  reportBrokenModule();
  const [pyodide, wheel, rulesText] = await Promise.all([
    startPyodide(),
    fetchFile(new URL(WHEEL, import.meta.url).href, (response) => response.arrayBuffer()),
    fetchFile(rules, (response) => response.text()),
  ]);
  // All of Python's library is in memory; the checker itself never had a network.
  dropNetwork();
  send({ type: "starting" });
  pyodide.unpackArchive(wheel, "wheel");
  session = pyodide.pyimport("checker.session").Session(rulesText);
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

async function startPyodide(): Promise<PyodideInterface> {
  // Pyodide imports its second script itself; asking for it here tells which one is missing.
  const [module] = await Promise.all([
    importFile("pyodide.mjs") as Promise<{ loadPyodide: typeof loadPyodide }>,
    importFile("pyodide.asm.mjs"),
  ]);
  // Without a base for packages Pyodide would know a content delivery network.
  return module.loadPyodide({ indexURL: PYODIDE, packageBaseUrl: PYODIDE });
}

async function importFile(name: string): Promise<unknown> {
  try {
    return await import(PYODIDE + name);
  } catch {
    throw new FileFailure(name);
  }
}

async function fetchFile<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    return await read(await fetch(url));
  } catch {
    throw new FileFailure(url.slice(url.lastIndexOf("/") + 1));
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
    report(error);
  }
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
