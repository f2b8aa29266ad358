// Runs prepare.py in the Python that pages run: node start.mjs FOLDER PACKAGES
// FOLDER holds the checker's wheel, and takes what prepare.py makes.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { loadPyodide } from "pyodide";

import { wheelIn } from "./wheel.mjs";

const [folder, packages] = process.argv.slice(2);
const python = await loadPyodide({
  // Pages show no docstring and check no assertion, so their bytecode holds none.
  args: ["-OO"],
  env: { HOME: "/home/pyodide", SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH },
});
const places = {
  "/folder": folder,
  "/packages": packages,
  "/pyodide": dirname(fileURLToPath(import.meta.resolve("pyodide"))),
  "/scripts": import.meta.dirname,
};
for (const [place, root] of Object.entries(places)) {
  python.FS.mkdirTree(place);
  python.mountNodeFS(place, root);
}
const wheel = wheelIn(folder);
// Before anything else is imported: what is there now is what a page needs. The rest of it is
// frozen into Pyodide's module.
const imported = python.runPython(`
import sys
sys.dont_write_bytecode = True
sys.path += ["/folder/${wheel}", "/packages", "/scripts"]
import checker.session
from zipimport import zipimporter
[name for name, module in sys.modules.items() if isinstance(getattr(module, '__loader__', None), zipimporter)]
`);
python.pyimport("prepare").prepare(`/folder/${wheel}`, imported);
