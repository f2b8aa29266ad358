// Lets the site work without a network: registers the service worker, and tells it of this page.
// Where a browser has none, or keeps nothing, everything goes on as if this had not run.

import { CHECKER_READY, type Visit } from "./messages.ts";

/** Milliseconds: verdicts are drawn first; and how long a check that may have failed is waited for. */
const DRAWN = 1000;
const PATIENCE = 20_000;
const SCRIPT = new URL("../service_worker.js", import.meta.url);

export function workOffline(): void {
  // The preview must always show the last build.
  if (!("serviceWorker" in navigator) || document.querySelector("script[data-build]")) return;
  let checker = false;
  let started = false;
  const tell = () => {
    if (started) navigator.serviceWorker.controller?.postMessage(visit(checker));
  };
  document.addEventListener(CHECKER_READY, () => {
    checker = true;
    if (started) tell();
    else setTimeout(start, DRAWN);
  });
  const start = () => {
    if (started) return;
    started = true;
    navigator.serviceWorker.addEventListener("controllerchange", tell);
    tell();
    navigator.serviceWorker.register(SCRIPT).catch(() => {
      // It may be forbidden, as storage may.
    });
  };
  const checksAtOnce = document.querySelector(".checker--all") !== null;
  const begin = () => (checksAtOnce ? setTimeout(start, PATIENCE) : start());
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}

function visit(checker: boolean): Visit {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return {
    page: location.href,
    loaded: performance.getEntriesByType("resource").map(({ name }) => name),
    checker,
    saveData: connection?.saveData ?? false,
  };
}
