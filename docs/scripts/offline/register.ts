// Lets the site work without a network: registers the service worker, and tells it of this page.
// Where a browser has none, or keeps nothing, everything goes on as if this had not run.

import { CHECKER_READY, type Visit } from "./messages.ts";

const SCRIPT = new URL("../service_worker.js", import.meta.url);

export function workOffline(): void {
  // The preview must always show the last build.
  if (!("serviceWorker" in navigator) || document.querySelector("script[data-build]")) return;
  let checker = false;
  let loaded = document.readyState === "complete";
  const tell = () => {
    if (loaded) navigator.serviceWorker.controller?.postMessage(visit(checker));
  };
  document.addEventListener(CHECKER_READY, () => {
    checker = true;
    tell();
  });
  const start = () => {
    loaded = true;
    navigator.serviceWorker.addEventListener("controllerchange", tell);
    tell();
    navigator.serviceWorker.register(SCRIPT).catch(() => {
      // It may be forbidden, as storage may.
    });
  };
  if (loaded) start();
  else addEventListener("load", start);
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
