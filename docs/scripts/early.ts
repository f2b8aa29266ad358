// Starts Python while the browser still reads the page, for a page that checks at once.

import { CheckerWorker } from "./checker_worker.ts";

const ROOT = new URL("../../", import.meta.url);

const own = document.querySelector<HTMLScriptElement>("script[data-rules]")?.dataset;
if (own && typeof WebAssembly === "object") {
  const task = {
    rules: new URL(own["rules"] ?? "", ROOT).href,
    language: own["language"] === "en" ? "en" : "zh",
  } as const;
  window.earlyChecker = CheckerWorker.start(task, "used", false) ?? undefined;
}
