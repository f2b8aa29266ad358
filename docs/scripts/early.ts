// Starts Python while the browser still reads the page, for a page that checks at once. It is run
// where it stands: a module would have to wait until the page is laid out.

import { CheckerWorker } from "./checker_worker.ts";
import { taskOf } from "./task.ts";

const own = document.currentScript as HTMLScriptElement;
if (typeof WebAssembly === "object") {
  const task = taskOf(own, new URL("../../", own.src));
  const worker = CheckerWorker.start(own.src, { ...task, library: "used", again: false });
  window.earlyChecker = worker ?? undefined;
}
