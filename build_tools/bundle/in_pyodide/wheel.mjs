// The checker's wheel: where Python reads it, and what it is called in a folder.

import { readdirSync } from "node:fs";

export const WHEEL = "/lib/checker.whl";

export function wheelIn(folder) {
  const [wheel] = readdirSync(folder).filter((name) => name.endsWith(".whl"));
  return wheel;
}
