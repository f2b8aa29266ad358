// Starts Python while the browser still reads the page, for a page that checks at once.

import { CheckerWorker } from "./checker_worker.ts";

if (typeof WebAssembly === "object") {
  window.earlyChecker = CheckerWorker.start("used", false) ?? undefined;
}
