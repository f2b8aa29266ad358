// How far the checker is, or why it can't run.

import { html, nothing, type TemplateResult } from "lit-html";

import type { Failure, Words } from "./messages.ts";
import type { RuntimeState } from "./runtime.ts";
import { fill } from "./words.ts";

/** Failures that another browser would not have. */
const OF_THE_BROWSER: ReadonlySet<Failure["reason"]> = new Set(["no_webassembly", "too_old"]);

export function loadingView(
  state: RuntimeState,
  words: Words,
  tryAgain: () => void,
): TemplateResult | typeof nothing {
  switch (state.step) {
    case "idle":
      return html`<p class="checker-help">${words["waiting"]}</p>`;
    case "loading":
      return progress(state.loaded, state.total, words);
    case "starting":
      return progress(1, 1, words);
    case "failed":
      return failure(state.failure, words, tryAgain);
    case "ready":
      return nothing;
  }
}

function progress(loaded: number, total: number, words: Words): TemplateResult {
  const values = { loaded: megabytes(loaded), total: megabytes(total) };
  const complete = total > 0 && loaded >= total;
  return html`<div class="checker-loading">
    <p id="checker-loading-title">${words["loading"]}</p>
    <progress
      aria-labelledby="checker-loading-title"
      max=${total || 1}
      .value=${loaded}
    ></progress>
    <p class="checker-help">
      ${complete ? words["starting"] : total > 0 ? fill(words, "loaded", values) : nothing}
    </p>
    <p class="checker-help">${words["answer_already"]}</p>
  </div>`;
}

function failure({ reason, detail }: Failure, words: Words, tryAgain: () => void): TemplateResult {
  return html`<div class="checker-failure">
    <p><strong>${words["failed_title"]}</strong></p>
    <p>${fill(words, `failed_${reason}`, { detail })}</p>
    ${OF_THE_BROWSER.has(reason) ? html`<p>${words["oldest_browsers"]}</p>` : nothing}
    <p>${words["still_readable"]}</p>
    <button type="button" class="checker-button" @click=${tryAgain}>${words["try_again"]}</button>
  </div>`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
