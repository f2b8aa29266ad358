// The files that are kept in this browser, each under its address and the digest of its content.
// Several versions of one file may lie side by side; none is kept that is not what it claims to be.

import { markProven } from "./proven.ts";

export interface KeptFile {
  path: string;
  digest: string;
}

export class Store {
  readonly #name: string;

  /** A site has a store of its own, also beside another one on the same server. */
  constructor(private readonly root: URL) {
    this.#name = `guide ${root.pathname}`;
  }

  /** A file with this digest. */
  async find(path: string, digest: string): Promise<Response | undefined> {
    return this.#match(this.#key(path, digest), {});
  }

  /** A file in whichever version there is. */
  async findAny(path: string): Promise<Response | undefined> {
    return this.#match(this.#key(path, ""), { ignoreSearch: true });
  }

  /** Keep what a server sent; false if it is not the file that it should be. */
  async keep(path: string, digest: string, sent: Response): Promise<boolean> {
    const content = await sent.arrayBuffer();
    if ((await digestOf(content)) !== digest) return false;
    const headers = new Headers(sent.headers);
    // The content is no longer as it was on the way.
    for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
    markProven(headers);
    const cache = await caches.open(this.#name);
    await cache.put(this.#key(path, digest), new Response(content, { headers }));
    return true;
  }

  /** All that is kept. */
  async files(): Promise<KeptFile[]> {
    const cache = await caches.open(this.#name);
    return (await cache.keys()).map(({ url }) => this.#read(url));
  }

  async remove({ path, digest }: KeptFile): Promise<void> {
    const cache = await caches.open(this.#name);
    await cache.delete(this.#key(path, digest));
  }

  async #match(key: string, options: CacheQueryOptions): Promise<Response | undefined> {
    try {
      return await caches.match(key, { ...options, cacheName: this.#name });
    } catch {
      // Storage can be taken away at any time.
      return undefined;
    }
  }

  #key(path: string, digest: string): string {
    return new URL(`${encodeURI(path)}?${digest}`, this.root).href;
  }

  #read(key: string): KeptFile {
    const { pathname, search } = new URL(key);
    return { path: decodeURI(pathname.slice(this.root.pathname.length)), digest: search.slice(1) };
  }
}

/** The start of the SHA-256, as the list of files and the addresses have it. */
export async function digestOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hexadecimal = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0"));
  return hexadecimal.join("");
}
