// Runs Python in Pyodide as npm brings it, and prints the value of its last line.
// node run_in_pyodide.mjs PROJECT < {"code": …, "data": …}; the code finds `data` and /project.

import { readFileSync } from "node:fs";

import { loadPyodide } from "pyodide";

const { code, data } = JSON.parse(readFileSync(0, "utf8"));
const python = await loadPyodide({ stdout: console.error, stderr: console.error });
python.FS.mkdirTree("/project");
python.mountNodeFS("/project", process.argv[2]);
python.globals.set("data", data);
process.stdout.write(String(python.runPython(code)));
