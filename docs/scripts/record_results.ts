// The calculators: at each row what it is paid and why, below them the total.

import { html, nothing, render, type TemplateResult } from "lit-html";

import type { Collected } from "./entries.ts";
import { icon } from "./icons.ts";
import type { Amount, RecordAmount, State, VerdictDocument } from "./messages.ts";
import { readings, shortfallItem } from "./verdict.ts";
import type { View } from "./view.ts";
import { fill } from "./words.ts";

const QUALIFIES: Partial<Record<State, string>> = {
  met: "qualifies",
  not_met: "qualifies_not",
  unknown: "qualifies_unknown",
};

export function showRecordResults(
  document: VerdictDocument,
  rows: Collected["rows"],
  view: View,
): void {
  for (const question of view.form.querySelectorAll<HTMLElement>("[data-type=records]")) {
    const name = question.dataset["question"] ?? "";
    const paying = document.programmes.find(
      ({ id }) => view.outline.programmes[id]?.paid_by === name,
    );
    drawRows(question, paying?.amount?.records ?? [], rows.get(name) ?? [], view);
    draw(question.querySelector(".checker-total"), total(paying?.amount ?? null, view));
  }
}

function drawRows(
  question: HTMLElement,
  records: readonly RecordAmount[],
  sent: readonly HTMLElement[],
  view: View,
): void {
  for (const row of question.querySelectorAll<HTMLElement>(".checker-record")) {
    const record = records[sent.indexOf(row)];
    draw(row.querySelector(".checker-record-result"), record ? recordResult(record, view) : nothing);
  }
}

function recordResult(record: RecordAmount, view: View): TemplateResult {
  const words = QUALIFIES[record.state] ?? "qualifies_office";
  return html`<p class="checker-state">
      ${icon(record.state)} ${view.words[words]}
    </p>
    ${record.shortfalls.length > 0
      ? html`<ul>
          ${record.shortfalls.map((shortfall) => shortfallItem(shortfall, view, null))}
        </ul>`
      : nothing}
    ${readings(record.disputes, view)}
    ${record.state === "not_met"
      ? nothing
      : record.outcomes.map(({ working }) => html`<p>${working[view.language]}</p>`)}
    ${record.next_band
      ? html`<p class="checker-next-band">${record.next_band.text[view.language]}</p>`
      : nothing}`;
}

function total(amount: Amount | null, view: View): TemplateResult | typeof nothing {
  if (!amount || amount.records.length === 0) return nothing;
  return html`<p>
    <strong>${view.words["total"]}</strong> ${sum(amount, view)}${amount.working[view.language]}
  </p>`;
}

/** The terms of the sum, when there are several and they make up what is paid. */
function sum({ records, yuan }: Amount, view: View): string {
  const terms = records.map((record) => record.yuan ?? NaN);
  if (terms.length < 2 || terms.reduce((total, term) => total + term, 0) !== yuan) return "";
  const { words } = view.outline;
  const numbers = terms.map((term) => fill(words, "yuan", { number: term.toLocaleString("en-GB") }));
  return `${numbers.join(words["plus"])} = `;
}

function draw(place: HTMLElement | null, content: TemplateResult | typeof nothing): void {
  if (place) render(content, place);
}
