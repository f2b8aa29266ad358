// Keeps the site's files in the browser and answers with them where there is no network.
// Every address is relative to this script's own, so that the site may stand anywhere.

import { Answers, type Answered } from "./answers.ts";
import { digestIn, placeIn, type List } from "./list.ts";
import type { Visit } from "./messages.ts";
import { Store } from "./store.ts";
import { wanted } from "./wanted.ts";

declare const self: ServiceWorkerGlobalScope;
/** The site's files; the build writes them above this script, which so changes with them. */
declare const FILES: List;

const ROOT = new URL("./", self.location.href);
const store = new Store(ROOT);
const answers = new Answers(ROOT, FILES, store);
/** Pages that are surely of this version. */
const current = new Set<string>();
let keeping: Promise<void> = Promise.resolve();

// An open page of an older version goes on: the files that it names are kept until it has gone.
self.addEventListener("install", () => void self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  // One after the other, or two pages would load the same.
  keeping = keeping.then(() => keep(event.data as Visit)).catch(() => {
    // There may be no network, or no room; the next page tries again.
  });
  event.waitUntil(keeping);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const place = placeIn(ROOT, request.url);
  if (!place || request.method !== "GET" || request.headers.has("Range")) return;
  if (request.mode === "navigate") {
    const network = load(event);
    const answered = answers.page(place, network);
    respond(event, answered);
    // A page that was kept may be there sooner; the browser would complain of an early end.
    event.waitUntil(network.catch(() => undefined));
    event.waitUntil(remember(answered, event.resultingClientId));
  } else if (answers.answers(place)) {
    respond(event, answers.file(place, request, current.has(event.clientId)));
  }
});

function respond(event: FetchEvent, answered: Promise<Answered>): void {
  event.respondWith(answered.then(({ response }) => response));
  event.waitUntil(answered.then(({ after }) => after).catch(() => false));
}

async function remember(answered: Promise<Answered>, page: string): Promise<void> {
  if (await (await answered).after) current.add(page);
}

/** The browser asks for a page while this script is still being started. */
async function load(event: FetchEvent): Promise<Response> {
  const early = (await event.preloadResponse) as Response | undefined;
  return early ?? fetch(event.request);
}

async function takeOver(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function keep(visit: Visit): Promise<void> {
  const path = (address: string) => placeIn(ROOT, address)?.path ?? "";
  const loaded = new Map(visit.loaded.map((address) => [path(address), address]));
  const kept = await keptDigests();
  const needs = { ...visit, page: path(visit.page), loaded: [...loaded.keys()], kept };
  for (const [file, digest] of wanted(FILES, needs)) {
    if (kept.get(file)?.has(digest)) continue;
    // What the page has just loaded lies in the browser's own cache, under that address.
    const address = loaded.get(file) ?? new URL(file, ROOT);
    const sent = await fetch(address, { cache: "no-cache", priority: "low" });
    if (!sent.ok || !(await store.keep(file, digest, sent))) {
      // The server has another version by now, or is about to.
      await self.registration.update();
      return;
    }
  }
  const open = await self.clients.matchAll({ type: "window" });
  if (open.every(({ id }) => current.has(id))) await removeOldFiles();
}

/** What is kept: the digests of each file's versions, by its path. */
async function keptDigests(): Promise<Map<string, Set<string>>> {
  const kept = new Map<string, Set<string>>();
  for (const { path, digest } of await store.files()) {
    kept.set(path, (kept.get(path) ?? new Set()).add(digest));
  }
  return kept;
}

async function removeOldFiles(): Promise<void> {
  for (const file of await store.files()) {
    if (digestIn(FILES, file.path) !== file.digest) await store.remove(file);
  }
}
