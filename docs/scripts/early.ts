// Starts Python while the browser still reads the page, for a page that checks at once. It is run
// where it stands: a module would have to wait until the page is laid out.

import { CheckerWorker } from "./checker_worker.ts";

const { src, dataset } = document.currentScript as HTMLScriptElement;
if (typeof WebAssembly === "object") {
  const worker = CheckerWorker.start(src, {
    rules: new URL(`../../${dataset["rules"]}`, src).href,
    language: dataset["language"] === "en" ? "en" : "zh",
    library: "used",
    again: false,
  });
  window.earlyChecker = worker ?? undefined;
}
