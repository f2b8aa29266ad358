// Starts Python while the browser still reads the page, for a page that checks at once. It is run
// where it stands: a module would have to wait until the page is laid out.
// The questions that are not asked first are not laid out meanwhile either, unless it takes too long.

import { CheckerWorker } from "./checker_worker.ts";
import { taskOf } from "./task.ts";

const own = document.currentScript as HTMLScriptElement;
if (typeof WebAssembly === "object") {
  const task = taskOf(own, new URL("../../", own.src));
  const worker = CheckerWorker.start(own.src, { ...task, library: "used", again: false });
  window.earlyChecker = worker ?? undefined;
}

/** Milliseconds; by then the page says that the check has not started. */
const LATE = 10_000;
const { dataset } = document.documentElement;
dataset["checker"] = "coming";
const settled = (): void => {
  delete dataset["checker"];
};
// By then the page's script has run, or will never.
document.addEventListener("DOMContentLoaded", settled);
setTimeout(settled, LATE);
