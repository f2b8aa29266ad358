// The whole result: one programme in full, or all of them by verdict.

import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { repeat } from "lit-html/directives/repeat.js";

import { dateText } from "./dates.ts";
import { icon } from "./icons.ts";
import type { Answer, Outcome, Verdict, VerdictDocument } from "./messages.ts";
import { questionLink } from "./question_link.ts";
import {
  amountText,
  changes,
  clauses,
  openPoints,
  progressText,
  reasons,
  section,
} from "./verdict.ts";
import { programmeAddress, rememberOpen, type View } from "./view.ts";
import { fill } from "./words.ts";

const ORDER: readonly Outcome[] = [
  "conditions_met",
  "unanswered",
  "ask_the_office",
  "not_eligible",
];

export function resultsView(document: VerdictDocument, view: View): TemplateResult {
  const [first, ...others] = document.programmes;
  return html`
    ${first && others.length === 0 ? oneProgramme(first, view) : groups(document.programmes, view)}
    ${evidence(document, view)}
    <p class="checker-help">
      ${fill(view.words, "how_it_was_checked", {
        day: dateText(document.day_of_check, view.outline),
        year: document.edition.year,
      })}
    </p>
    <p class="checker-help">${view.outline.words["no_promise"]}</p>
  `;
}

/** Which question to answer next, if there is one. */
export function adviceView(question: string | null, view: View): TemplateResult | typeof nothing {
  if (question === null) return nothing;
  return html`<p class="checker-next">
    ${view.words["next_question"]} ${questionLink(question, view)}
  </p>`;
}

/** The result in one line; it is read out, so it changes only when the result does. */
export function statusText({ document, problems }: Answer, view: View): string {
  const [first, ...others] = document.programmes;
  const verdict = first && others.length === 0 ? oneStatus(first, view) : allStatus(document, view);
  if (problems.length === 0) return verdict;
  return `${verdict} · ${fill(view.words, "unreadable_entries", { number: problems.length })}`;
}

function oneStatus(verdict: Verdict, view: View): string {
  const outcome = view.outline.words[verdict.verdict] ?? "";
  return verdict.amount ? `${outcome} · ${amountLine(verdict, view)}` : outcome;
}

function allStatus(document: VerdictDocument, view: View): string {
  return byVerdict(document.programmes)
    .map(([outcome, verdicts]) => {
      const verdict = view.outline.words[outcome] ?? "";
      return fill(view.words, "verdict_count", { verdict, number: verdicts.length });
    })
    .join(" · ");
}

function oneProgramme(verdict: Verdict, view: View): TemplateResult {
  return html`
    <p class="checker-verdict" data-verdict=${verdict.verdict}>
      ${icon(verdict.verdict)} ${view.outline.words[verdict.verdict]}
    </p>
    ${facts(verdict, view)} ${reasons(verdict, view)} ${changes(verdict, view)}
    ${openPoints(verdict, view)}
    ${details(verdict, view, clauses(verdict, view), rememberOpen(view, verdict.id))}
  `;
}

function groups(verdicts: readonly Verdict[], view: View): TemplateResult {
  return html`${byVerdict(verdicts).map(
    ([outcome, members]) => html`
      <h3 class="checker-verdict" data-verdict=${outcome}>
        ${icon(outcome)}
        ${fill(view.words, "verdict_group", {
          verdict: view.outline.words[outcome] ?? "",
          number: members.length,
        })}
      </h3>
      <ul class="checker-programmes">
        ${repeat(members, ({ id }) => id, (verdict) => kept(verdict, view))}
      </ul>
    `,
  )}`;
}

/** Most verdicts are the same object as before, since the checker tells only the others anew. */
function kept(verdict: Verdict, view: View): unknown {
  return guard([verdict, view.outline, ...view.open], () => programmeItem(verdict, view));
}

/** What is folded away is drawn when it is opened: with every answer it would be most of the work. */
function programmeItem(verdict: Verdict, view: View): TemplateResult {
  const outline = view.outline.programmes[verdict.id];
  const remember = rememberOpen(view, verdict.id);
  const toggled = (event: Event) => {
    remember(event);
    view.redraw();
  };
  return html`<li>
    <p class="checker-programme-name">
      <a href=${programmeAddress(view, verdict.id)}>${outline?.number} ${outline?.name}</a>
    </p>
    ${facts(verdict, view)} ${reasons(verdict, view)}
    ${details(verdict, view, view.open.has(verdict.id) ? unfolded(verdict, view) : nothing, toggled)}
  </li>`;
}

function unfolded(verdict: Verdict, view: View): TemplateResult {
  return html`${changes(verdict, view)} ${openPoints(verdict, view)} ${clauses(verdict, view)}`;
}

function facts(verdict: Verdict, view: View): TemplateResult {
  return html`<p class="checker-facts">
    <span>${progressText(verdict, view)}</span> <span>${amountLine(verdict, view)}</span>
  </p>`;
}

function amountLine(verdict: Verdict, view: View): string {
  const { words } = view.outline;
  return fill(words, "is", { label: words["amount"] ?? "", value: amountText(verdict, view) });
}

/** What to prepare, each thing once; among several programmes it says for which. */
function evidence(document: VerdictDocument, view: View): TemplateResult | typeof nothing {
  const { words, programmes } = view.outline;
  if (document.evidence.length === 0) return nothing;
  const several = document.programmes.length > 1;
  const items = document.evidence.map(
    (item) => html`<li>
      ${item.text[view.language]}
      ${several
        ? html`<span class="checker-help"
            >${item.programmes.map((id) => programmes[id]?.number).join(words["comma"])}</span
          >`
        : nothing}
    </li>`,
  );
  return html`${section(words["evidence"], items)}
    <p class="checker-help">${words["evidence_note"]}</p>`;
}

function details(
  verdict: Verdict,
  view: View,
  content: unknown,
  toggled: (event: Event) => void,
): TemplateResult {
  return html`<details class="checker-details" ?open=${view.open.has(verdict.id)} @toggle=${toggled}>
    <summary>${view.words["clause_by_clause"]}</summary>
    ${content}
  </details>`;
}

function byVerdict(verdicts: readonly Verdict[]): [Outcome, Verdict[]][] {
  return ORDER.map((outcome): [Outcome, Verdict[]] => [
    outcome,
    verdicts.filter(({ verdict }) => verdict === outcome),
  ]).filter(([, members]) => members.length > 0);
}
