// Starts Python: from the memory of one that has imported the checker, or from its library.

import { loadPyodide, type PyodideInterface } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

import { putTogether } from "./memory.mjs";
import type { Library } from "./messages.ts";
import type { PythonFiles } from "./python_files.ts";

/** Names the checker's wheel and no other package; set by the build. */
declare const LOCK: object;
/**
 * The length of what comes before the memory in Pyodide's snapshot, in bytes; 0 where the build
 * made none; set by the build.
 */
declare const SNAPSHOT_HEAD: number;

const WHEEL = "/lib/checker.whl";

function common({ folder }: PythonFiles) {
  return {
    indexURL: folder,
    // Without a base for packages Pyodide would know a content delivery network.
    packageBaseUrl: folder,
    lockFileContents: JSON.stringify(LOCK),
    createPyodideModule,
  };
}

/** Whatever fetches in the worker has to be `files` by now. */
export function startPython(files: PythonFiles, library: Library): Promise<PyodideInterface> {
  return SNAPSHOT_HEAD > 0 && library === "used" ? takeOver(files) : begin(files);
}

/** What Pyodide itself does at a start, the checker's modules beside its library. */
function begin(files: PythonFiles): Promise<PyodideInterface> {
  // Python reads the wheel where it lies, which is quicker than to install it.
  const wheel = files.read("checker.whl");
  return loadPyodide({
    ...common(files),
    stdLibURL: files.addressOf("python_stdlib.zip"),
    env: { HOME: "/home/pyodide", PYTHONPATH: WHEEL },
    fsInit: async (FS) => FS.writeFile(WHEEL, new Uint8Array(await wheel)),
  });
}

async function takeOver(files: PythonFiles): Promise<PyodideInterface> {
  const memory = files.read("memory.bin");
  const head = new Uint8Array(SNAPSHOT_HEAD);
  const options = {
    ...common(files),
    // All that was imported is in the memory.
    stdLibURL: files.nothing,
    // The memory itself is put where it belongs, and not copied twice.
    _loadSnapshot: head,
    createPyodideModule: async (settings: Parameters<typeof createPyodideModule>[0]) => {
      const [module, file] = await Promise.all([createPyodideModule(settings), memory]);
      putTogether(file, head, module.HEAPU8);
      return module;
    },
  };
  const python = await loadPyodide(options);
  // Every start would have the same random numbers.
  python.pyimport("random").seed();
  return python;
}
