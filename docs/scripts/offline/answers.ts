// What a page gets from the network, and what from the store.

import { digestIn, INSTEAD, isFixed, languageOf, type List, type Place } from "./list.ts";
import { digestOf, type Store } from "./store.ts";

/** Milliseconds until a kept page is better than a fresh one. */
const PATIENCE = 2500;

/** An answer, and what is left to be done when it has been given. */
export interface Answered {
  response: Response;
  /** Whether the answer was the file of this version. */
  after: Promise<boolean>;
}

export class Answers {
  constructor(
    private readonly root: URL,
    private readonly list: List,
    private readonly store: Store,
  ) {}

  /** A page: a fresh one if it comes soon, else one that was kept, else one that says what to do. */
  async page(place: Place, network: Promise<Response>): Promise<Answered> {
    const { path } = place;
    const fresh = await soon(network);
    if (fresh && fresh.status < 500) return this.#fresh(path, fresh);
    const kept = await this.#kept(path);
    if (kept) return kept;
    // Slow is better than nothing.
    const late = await network.catch(() => undefined);
    if (late) return this.#fresh(path, late);
    return { response: await this.#instead(path), after: no };
  }

  /**
   * A file. What its address fixes is looked for in the store first, so that a page gets the
   * version that it names, whatever version of the site the server has; and so is everything
   * for a page that is surely of this version. Whoever does without what the browser keeps (a
   * file may have gone bad) gets the server's, and so does the store.
   */
  async file(place: Place, request: Request, forCurrentPage: boolean): Promise<Answered> {
    const { path, stamp } = place;
    const listed = digestIn(this.list, path);
    const digest = stamp || listed;
    const anew = request.cache === "reload";
    if (anew || (!isFixed(place) && !forCurrentPage)) {
      const network = fetch(request);
      const fresh = await soon(network);
      if (fresh?.ok) return this.#fresh(path, fresh, anew);
      return (await this.#kept(path)) ?? this.#fresh(path, await network);
    }
    const kept = digest ? await this.store.find(path, digest) : await this.store.findAny(path);
    if (kept) return { response: kept, after: no };
    const response = await fetch(request);
    return digest === listed ? this.#fresh(path, response) : { response, after: no };
  }

  /** Whether this service worker has to do with a file at all. */
  answers(place: Place): boolean {
    return isFixed(place) || digestIn(this.list, place.path) !== undefined;
  }

  #fresh(path: string, response: Response, anew = false): Answered {
    const digest = digestIn(this.list, path);
    if (!digest || response.status !== 200) return { response, after: no };
    return { response, after: this.#keep(path, digest, response.clone(), anew) };
  }

  async #keep(path: string, digest: string, sent: Response, anew: boolean): Promise<boolean> {
    try {
      const isKept = !anew && (await this.store.find(path, digest)) !== undefined;
      if (!isKept) return await this.store.keep(path, digest, sent);
      return (await digestOf(await sent.arrayBuffer())) === digest;
    } catch {
      // It was cut short, or there is no room.
      return false;
    }
  }

  async #kept(path: string): Promise<Answered | undefined> {
    const digest = digestIn(this.list, path);
    const own = digest ? await this.store.find(path, digest) : undefined;
    if (own) return { response: own, after: Promise.resolve(true) };
    if (digestIn(this.list, `${path}/`)) {
      return { response: Response.redirect(new URL(`${path}/`, this.root).href), after: no };
    }
    const other = await this.store.findAny(path);
    return other && { response: other, after: no };
  }

  /** The page that says so, in the reader's language if it was kept in that. */
  async #instead(path: string): Promise<Response> {
    const own = languageOf(this.list, path);
    for (const language of [own, ...Object.keys(this.list.languages)]) {
      const page = await this.store.findAny(language + INSTEAD);
      if (page) return standIn(page, new URL(language + INSTEAD, this.root));
    }
    return Response.error();
  }
}

const no = Promise.resolve(false);

/** What comes within the time, if anything does. */
async function soon(network: Promise<Response>): Promise<Response | undefined> {
  const pause = new Promise<undefined>((end) => setTimeout(() => end(undefined), PATIENCE));
  return Promise.race([network.catch(() => undefined), pause]);
}

/** A page that stands at another address than its own: its references, which are relative, are resolved. */
async function standIn(page: Response, own: URL): Promise<Response> {
  const html = await page.text();
  const resolved = html.replace(/"(\.\.?\/[^"]*)"/g, (_, reference: string) => `"${new URL(reference, own).href}"`);
  return new Response(resolved, { status: 503, headers: page.headers });
}
