// Starts Python with the checker as a page would, and writes its memory: node snapshot.mjs FOLDER
// FOLDER holds what prepare.py makes, Pyodide's script and module, and maybe rules.json, of which a
// session is opened beforehand; memory.bin and memory.json are put beside them.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { loadPyodide } from "pyodide";

import { difference } from "../../../docs/scripts/memory.mjs";
import { standStill } from "./standstill.mjs";
import { wipeFreeMemory } from "./wipe.mjs";
import { wheelIn, WHEEL } from "./wheel.mjs";

/** Otherwise the name of this script, which is another one wherever the project lies. */
const EXECUTABLE = "/python";
const [folder] = process.argv.slice(2);
const { default: createPyodideModule } = await import(join(folder, "pyodide.asm.mjs"));
standStill();
const fresh = await freshMemory();
const python = await startedPython();
const rules = join(folder, "rules.json");
python.pyimport("settle").settle(existsSync(rules) ? readFileSync(rules, "utf8") : undefined);
wipeFreeMemory(python._module);
const snapshot = python.makeMemorySnapshot();
const start = snapshot.length - python._module.HEAPU8.length;
writeFileSync(join(folder, "memory.bin"), difference(snapshot, start, fresh));
writeFileSync(join(folder, "memory.json"), JSON.stringify({ head: start }));

/** What a page has before it restores a memory: all is set up, and nothing has run. */
async function freshMemory() {
  const enough = new Error("the memory is all that is wanted");
  let memory;
  try {
    await loadPyodide({
      indexURL: folder,
      _sysExecutable: EXECUTABLE,
      // A snapshot, even an empty one, keeps Pyodide from running its module.
      _loadSnapshot: new Uint8Array(0),
      createPyodideModule: async (settings) => {
        memory = (await createPyodideModule(settings)).HEAPU8.slice();
        throw enough;
      },
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return memory;
}

async function startedPython() {
  const python = await loadPyodide({
    indexURL: folder,
    createPyodideModule,
    _makeSnapshot: true,
    _sysExecutable: EXECUTABLE,
    stdLibURL: join(folder, "python_stdlib.zip"),
    // The seed of hash() is part of the memory, which is the same for every build.
    env: { HOME: "/home/pyodide", LANG: "C.UTF-8", PYTHONPATH: WHEEL, PYTHONHASHSEED: "0" },
    fsInit: async (FS) => {
      FS.writeFile(WHEEL, readFileSync(join(folder, wheelIn(folder))));
      FS.mkdir("/scripts");
      FS.writeFile("/scripts/settle.py", readFileSync(join(import.meta.dirname, "settle.py")));
    },
  });
  python.runPython("import sys; sys.path.append('/scripts'); sys.dont_write_bytecode = True");
  return python;
}
