// Runs the checker as a page does, on a module that notes calls: node record_calls.mjs FOLDER PLACE COUNT
// FOLDER holds pyodide.asm.wasm so made and its script, rules.json, memory.bin (in it maybe a session
// of these rules) with memory.json, and requests.json; calls.json is put beside them: the numbers, of
// COUNT, of the functions that were called.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { loadPyodide } from "pyodide";

import { putTogether } from "../../../docs/scripts/memory.mjs";

const [folder, ...numbers] = process.argv.slice(2);
const [place, count] = numbers.map(Number);
const { default: createPyodideModule } = await import(join(folder, "pyodide.asm.mjs"));
const read = (name) => readFileSync(join(folder, name));
const head = new Uint8Array(JSON.parse(read("memory.json")).head);
writeFileSync(join(folder, "none.zip"), "");
const python = await loadPyodide({
  indexURL: folder,
  stdLibURL: join(folder, "none.zip"),
  lockFileContents: read("pyodide-lock.json").toString(),
  packageBaseUrl: folder,
  _loadSnapshot: head,
  createPyodideModule: async (settings) => {
    const module = await createPyodideModule(settings);
    putTogether(new Uint8Array(read("memory.bin")).buffer, head, module.HEAPU8);
    return module;
  },
});
python.pyimport("random").seed();
const { kept, Session } = python.pyimport("checker.session");
const opened = Session(read("rules.json").toString());
if (kept) use(kept);
use(opened);
for (const mistake of [() => Session("no rules"), () => opened.check("{}"), late]) fail(mistake);
const noted = python._module.HEAPU8.subarray(place, place + count);
const called = [...noted.keys()].filter((number) => noted[number]);
writeFileSync(join(folder, "calls.json"), JSON.stringify(called));

function use(session) {
  for (const language of ["zh", "en"]) session.outline(language);
  for (const request of JSON.parse(read("requests.json"))) {
    session.check(JSON.stringify(request));
    session.next_question();
  }
}

/** What goes wrong is told, and that takes more of Python. */
function fail(mistake) {
  try {
    mistake();
  } catch (error) {
    String(error);
  }
}

function late() {
  python.pyimport("colorsys");
}
