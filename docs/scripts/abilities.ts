// Whether the browser has what the checker needs: tried before Python is fetched, which waits for
// ever where something is missing.

import {
  bigInt,
  bulkMemory,
  exceptions,
  referenceTypes,
  saturatedFloatToInt,
  signExtensions,
} from "wasm-feature-detect";

import type { Failure } from "./messages.ts";

/** Keys of the compatibility data; set by the build from its list of what the checker needs. */
declare const NEEDED: readonly string[];

// Where this runs at all, workers are made of modules.
const HERE = "api.Worker.Worker.ecmascript_modules";

// The smallest module there is: its eight bytes of header.
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const MODULE_FEATURES: Readonly<Record<string, () => Promise<boolean>>> = {
  "BigInt-to-i64-integration": bigInt,
  "bulk-memory-operations": bulkMemory,
  "exception-handling": exceptions,
  "non-trapping-float-to-int-conversions": saturatedFloatToInt,
  "reference-types": referenceTypes,
  "sign-extension-operations": signExtensions,
};

/** Why the checker can't run here; null where it can. */
export async function whatIsMissing(): Promise<Failure["reason"] | null> {
  if (!(await canRunWebAssembly())) return "no_webassembly";
  const found = await Promise.all(NEEDED.map((feature) => feature === HERE || has(feature)));
  return found.every(Boolean) ? null : "too_old";
}

async function canRunWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
    return true;
  } catch {
    return false;
  }
}

async function has(feature: string): Promise<boolean> {
  const [group, ...path] = feature.split(".");
  if (group === "api") return isThere(path);
  if (group === "javascript") return isThere(path.slice(1));
  const detect = MODULE_FEATURES[path.join(".")];
  return detect ? detect() : isThere(["WebAssembly", ...path.slice(1)]);
}

/** An interface, a member of it that is static, or one that its instances have. */
function isThere(path: string[]): boolean {
  let at: object = globalThis;
  for (const [index, name] of path.entries()) {
    const owner = at as Record<string, object | undefined>;
    const found = owner[name.replace(/_static$/, "")];
    if (found) at = found;
    else return index === path.length - 1 && name in ((owner["prototype"] as object | undefined) ?? {});
  }
  return true;
}
