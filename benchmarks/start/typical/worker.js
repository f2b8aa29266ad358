// Runs the checker in the way that Pyodide's documentation shows.
import { loadPyodide } from './pyodide/pyodide.mjs';

const pyodide = await loadPyodide({ indexURL: new URL('pyodide/', import.meta.url).href });
await pyodide.loadPackage(new URL('WHEEL', import.meta.url).href);
const rules = await (await fetch('rules.json')).text();
const session = pyodide.pyimport('checker.session').Session(rules);
const today = new Date().toISOString().slice(0, 10);
const request = { entries: {}, programmes: null, day: null, today };
postMessage(JSON.parse(session.check(JSON.stringify(request))).document.programmes);
