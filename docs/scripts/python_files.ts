// Fetches what Python runs from: counts what has come, and refuses what is not what was built.

import type { Library } from "./messages.ts";
import { isProven } from "./offline/proven.ts";

interface File {
  /** Its name on the site, which holds a digest of the content. */
  name: string;
  size: number;
  sha256: string;
}

/** Each by the name that Pyodide or the worker knows it by; set by the build. */
declare const FILES: Readonly<Record<Library, Readonly<Partial<Record<FileName, File>>>>>;

export type FileName = "pyodide.asm.wasm" | "python_stdlib.zip" | "checker.whl" | "memory.bin";

/** Milliseconds: the reader sees no more, and the page has work of its own. */
const BETWEEN_TELLING = 100;

export class FileFailure extends Error {}

export class PythonFiles {
  /** Where they lie, beside this script. */
  readonly folder = new URL("./", import.meta.url).href;
  /** The address of an empty file, which is not asked for. */
  readonly nothing = `${this.folder}nothing`;
  #loaded = 0;
  #told = 0;
  readonly #total: number;
  readonly #files: Readonly<Partial<Record<FileName, File>>>;
  readonly #fetch: typeof fetch = globalThis.fetch.bind(globalThis);
  readonly #asked = new Map<File, Promise<Response>>();

  /** Asks for all of them. `again` leaves out what the browser kept: a file that failed is not asked of it twice. */
  constructor(
    library: Library,
    private readonly again: boolean,
    private readonly onLoaded: (loaded: number, total: number) => void,
    private readonly onFailure: (failure: FileFailure) => void,
  ) {
    this.#files = FILES[library];
    const all = Object.values(this.#files);
    this.#total = all.reduce((sum, { size }) => sum + size, 0);
    for (const file of all) {
      const response = this.#ask(this.folder + file.name);
      // Whoever needs the file hears of it.
      response.catch(() => undefined);
      this.#asked.set(file, response);
    }
  }

  /** The address that `fetch` takes. */
  addressOf(name: FileName): string {
    return this.folder + name;
  }

  /** Takes the place of the worker's `fetch`, since Pyodide fetches by names of its own. */
  fetch = async (resource: RequestInfo | URL): Promise<Response> => {
    const address = resource instanceof Request ? resource.url : String(resource);
    if (address === this.nothing) return new Response();
    const file = this.#files[address.slice(this.folder.length) as FileName];
    if (!file) return this.#ask(address);
    const response = await this.#asked.get(file);
    // Not every server knows the type, without which no module is compiled as it comes.
    const headers = { "Content-Type": file.name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" };
    const body = response?.body?.pipeThrough(this.#checked(new Content(file, response)));
    return new Response(body ?? null, { headers });
  };

  /** The whole of a file, for what can't be worked on as it comes; quicker than `fetch`. */
  async read(name: FileName): Promise<ArrayBuffer> {
    const file = this.#files[name];
    if (!file) throw this.#failed(name);
    const response = await this.#asked.get(file);
    const content = new Content(file, response);
    try {
      for await (const part of partsOf(response?.body)) this.#take(part, content);
    } catch {
      throw this.#failed(file.name);
    }
    if (!(await content.isWhole())) throw this.#failed(file.name);
    return content.bytes.buffer;
  }

  async #ask(address: string): Promise<Response> {
    const name = new URL(address).pathname.replace(/.*\//, "");
    let response: Response;
    try {
      response = await this.#fetch(address, { cache: this.again ? "reload" : "default" });
    } catch {
      throw this.#failed(name);
    }
    if (!response.ok) throw this.#failed(name);
    return response;
  }

  #checked(content: Content): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      transform: (part, stream) => {
        this.#take(part, content);
        stream.enqueue(part);
      },
      flush: async (stream) => {
        if (!(await content.isWhole())) stream.error(this.#failed(content.name));
      },
    });
  }

  #take(part: Uint8Array, content: Content): void {
    content.add(part);
    this.#loaded += part.length;
    const now = performance.now();
    if (this.#loaded < this.#total && now < this.#told + BETWEEN_TELLING) return;
    this.#told = now;
    this.onLoaded(this.#loaded, this.#total);
  }

  #failed(file: string): FileFailure {
    const failure = new FileFailure(file);
    this.onFailure(failure);
    return failure;
  }
}

/** What has come of a file. */
class Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  #length = 0;
  readonly #isProven: boolean;

  constructor(
    private readonly file: File,
    sent: Response | undefined,
  ) {
    this.name = file.name;
    this.bytes = new Uint8Array(file.size);
    this.#isProven = sent !== undefined && isProven(sent);
  }

  add(part: Uint8Array): void {
    const end = this.#length + part.length;
    if (end <= this.file.size) this.bytes.set(part, this.#length);
    this.#length = end;
  }

  /** Whether all has come, and nothing else. */
  async isWhole(): Promise<boolean> {
    if (this.#length !== this.file.size) return false;
    return this.#isProven || (await isThat(this.bytes, this.file.sha256));
  }
}

async function* partsOf(
  body: ReadableStream<Uint8Array> | null | undefined,
): AsyncGenerator<Uint8Array> {
  // Not every browser can go through a stream in a loop of its own.
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    yield read.value;
  }
}

async function isThat(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  // Browsers have it only where the site comes over HTTPS, or from the reader's own machine.
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === sha256;
}
