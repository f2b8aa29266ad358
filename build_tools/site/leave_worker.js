// The preview serves this in place of the service worker: one from before goes, with what it kept.
// @ts-check
/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith("guide ")) await caches.delete(name);
  await worker.registration.unregister();
  // They may show what was kept. Not waited for: they wait for the end of this.
  for (const page of await worker.clients.matchAll({ type: "window" })) void page.navigate(page.url);
}
