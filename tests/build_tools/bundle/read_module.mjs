// Reads Pyodide's module with some parts of WebAssembly and no other: node read_module.mjs '["…"]'

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import start from "wabt";

const parts = JSON.parse(process.argv[2]);
const wabt = await start();
const bytes = readFileSync(fileURLToPath(import.meta.resolve("pyodide/pyodide.asm.wasm")));

function read(allowed) {
  const features = Object.fromEntries(Object.keys(wabt.FEATURES).map((name) => [name, allowed.includes(name)]));
  return wabt.readWasm(bytes, features);
}

function refusal(allowed) {
  try {
    read(allowed).destroy();
    return null;
  } catch (error) {
    return error.message;
  }
}

const refused = refusal(parts);
const without = parts.map((part) => [part, refusal(parts.filter((other) => other !== part))]);
const text = refused ? "" : read(parts).toText({});
console.log(
  JSON.stringify({
    refused,
    refusedWithout: Object.fromEntries(without.filter(([, message]) => message)),
    // Both forms of exceptions are one part to wabt.
    newer: ["try_table", "throw_ref", "exnref"].filter((word) => text.includes(word)),
  }),
);
