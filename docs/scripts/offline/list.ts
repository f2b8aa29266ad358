// The site's files as they were when the service worker was built, and where they stand.

/** Digests by path from the root of the site; a page's path ends in a slash, or is empty. */
export type Files = Readonly<Record<string, string>>;

export interface List {
  /** What pages and search need, by the path of each language's pages. */
  languages: Readonly<Record<string, Files>>;
  /** What only the checker needs. */
  checker: Files;
}

/** A page of its language that is shown where another was not kept. */
export const INSTEAD = "offline.html";

/** A part of the site's address space; `stamp` is the digest that an address may carry. */
export interface Place {
  path: string;
  stamp: string;
}

export function placeIn(root: URL, address: string): Place | null {
  const url = new URL(address);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
  const path = decodeURI(url.pathname.slice(root.pathname.length)).replace(/(^|\/)index\.html$/, "$1");
  const stamp = /^\?([0-9a-f]{16})$/.exec(url.search)?.[1] ?? "";
  return { path, stamp };
}

export function digestIn(list: List, path: string): string | undefined {
  for (const files of [...Object.values(list.languages), list.checker]) {
    if (Object.hasOwn(files, path)) return files[path];
  }
  return undefined;
}

/** Whether what an address leads to never changes, because the address names the content. */
export function isFixed({ path, stamp }: Place): boolean {
  return stamp !== "" || /[.-][0-9a-f]{8,}\.[^/]*$/.test(path);
}

/** The path of the pages of the language that an address belongs to. */
export function languageOf(list: List, path: string): string {
  const prefixes = Object.keys(list.languages).filter((prefix) => path.startsWith(prefix));
  return prefixes.sort((a, b) => b.length - a.length)[0] ?? "";
}
