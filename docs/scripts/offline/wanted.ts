// Which of the site's files are to be kept.

import { INSTEAD, languageOf, type List } from "./list.ts";

export interface Needs {
  /** The page that the reader is on, and what it has loaded. */
  page: string;
  loaded: readonly string[];
  checker: boolean;
  saveData: boolean;
  /** What was kept so far, of any version of the site. */
  kept: { has(path: string): boolean };
}

/** Paths with digests; what a page needs comes before it, so that no page is kept without. */
export function wanted(list: List, needs: Needs): [string, string][] {
  const { kept, saveData } = needs;
  const visited = new Set([needs.page, ...needs.loaded]);
  const own = languageOf(list, needs.page);
  const first: [string, string][] = [];
  const later: [string, string][] = [];
  for (const [prefix, files] of Object.entries(list.languages)) {
    for (const [path, digest] of Object.entries(files)) {
      if (visited.has(path) || path === own + INSTEAD) first.push([path, digest]);
      else if (kept.has(path) || (prefix === own && !saveData)) later.push([path, digest]);
    }
  }
  // Names of its files may change with them; that of the rules stays. To renew it takes megabytes.
  const used = needs.checker || (!saveData && Object.keys(list.checker).some((path) => kept.has(path)));
  return [...first, ...later, ...(used ? Object.entries(list.checker) : [])];
}
