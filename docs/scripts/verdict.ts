// The verdict on one programme, drawn.

import { html, nothing, type TemplateResult } from "lit-html";

import { dateText } from "./dates.ts";
import { withHan } from "./han.ts";
import { icon } from "./icons.ts";
import type {
  Change,
  ClauseOutline,
  ClauseVerdict,
  Dispute,
  Line,
  PartOutline,
  PartVerdict,
  Shortfall,
  Verdict,
} from "./messages.ts";
import { questionLink } from "./question_link.ts";
import { rememberOpen, type View } from "./view.ts";
import { fill } from "./words.ts";

type Drawn = TemplateResult | typeof nothing;

const COUNTED = ["not_met", "unknown", "disputed", "for_the_office"] as const;

/** 'met 7 of 9, 1 unknown, 1 for the office'. */
export function progressText(verdict: Verdict, view: View): string {
  const { words } = view.outline;
  const counts = verdict.progress;
  const met = fill(words, "progress_met", { met: counts.met, all: counts.requirements });
  const rest = COUNTED.filter((state) => counts[state] > 0);
  const texts = rest.map((state) => fill(words, `progress_${state}`, { number: counts[state] }));
  return [met, ...texts].join(words["comma"]);
}

export function amountText(verdict: Verdict, view: View): string {
  return verdict.amount?.working[view.language] ?? view.outline.words["not_stated"] ?? "";
}

export function reasons(verdict: Verdict, view: View): Drawn {
  if (verdict.verdict !== "not_eligible") return nothing;
  const missing = verdict.clauses
    .filter((clause) => clause.state !== "does_not_apply")
    .flatMap((clause) =>
      clause.parts
        .filter((part) => part.role === "requirement")
        .flatMap((part) => part.shortfalls.map((shortfall) => ({ clause, shortfall }))),
    );
  return section(
    view.words["missing"],
    missing.map(({ clause, shortfall }) => shortfallItem(shortfall, view, clause.label)),
  );
}

/** The smallest set of changes that would pass, or that there is none. */
export function changes(verdict: Verdict, view: View): Drawn {
  const { words } = view.outline;
  const found = verdict.changes;
  if (!found) return nothing;
  if (!found.possible) {
    return section(
      found.text[view.language],
      found.blocked.map((id) => html`<li>${partText(id, verdict, view)}</li>`),
    );
  }
  const item = ({ text }: Change) => shortfallItem(text, view, null);
  const date = found.not_before && dateText(found.not_before, view.outline);
  const items = [
    ...(date ? [html`<li>${fill(words, "changes_not_before", { date })}</li>`] : []),
    ...(found.mends_all ? [] : found.changes.map(item)),
  ];
  const text = found.text[view.language];
  const assumed = `${verdict.id}/assumed`;
  return html`
    ${items.length > 0 ? section(text, items) : html`<p class="checker-enough">${text}</p>`}
    ${found.assumed.length > 0
      ? html`<details
          class="checker-details checker-assumed"
          ?open=${view.open.has(assumed)}
          @toggle=${rememberOpen(view, assumed)}
        >
          <summary>
            ${fill(words, "changes_assumed_count", { number: found.assumed.length })}
          </summary>
          <ul>
            ${found.assumed.map(item)}
          </ul>
        </details>`
      : nothing}
  `;
}

export function openPoints(verdict: Verdict, view: View): Drawn {
  const { outline, words } = view;
  const doubted = new Set(verdict.doubted);
  const link = (name: string) => html`<li>${questionLink(name, view)}</li>`;
  return html`
    ${section(outline.words["unanswered_questions"], verdict.unanswered.map(link))}
    ${section(
      words["disputed"],
      verdict.disputed.map((id) => disputedItem(id, verdict, view)),
    )}
    ${section(
      words["judged"],
      verdict.for_the_office.map(
        (id) => html`<li>
          ${partText(id, verdict, view)}${doubted.has(id)
            ? html` <strong>${outline.words["doubted"]}</strong>`
            : nothing}
        </li>`,
      ),
    )}
    ${section(
      words["preferences"],
      verdict.preferences.map(
        ({ part, state }) => html`<li>${stateMark(state, view)} ${partText(part, verdict, view)}</li>`,
      ),
    )}
    ${section(words["optional_questions"], verdict.optional.map(link))}
  `;
}

export function clauses(verdict: Verdict, view: View): Drawn {
  const outlines = view.outline.programmes[verdict.id]?.clauses ?? [];
  return html`${outlines.map((outline) => {
    const found = verdict.clauses.find((clause) => clause.id === outline.id);
    return found ? clauseView(outline, found, view) : nothing;
  })}`;
}

function clauseView(outline: ClauseOutline, clause: ClauseVerdict, view: View): TemplateResult {
  const parts = new Map(clause.parts.map((part) => [part.id, part]));
  return html`<div class="checker-clause">
    <p class="checker-clause-name">
      <strong>${clauseName(outline, view)}</strong> ${stateMark(clause.state, view)}
    </p>
    ${outline.parts.map((part) => partView(part, parts.get(part.id), view))}
  </div>`;
}

function partView(outline: PartOutline, part: PartVerdict | undefined, view: View): TemplateResult {
  const { words } = view.outline;
  const mark = part ? stateMark(part.state, view) : words[outline.role];
  return html`<div class="checker-part">
    <p>
      <span class="checker-part-state">${mark}</span>
      ${outline.role === "preference" ? words["preference_mark"] : nothing}${outline.text}
    </p>
    ${part ? readings(part.disputes, view) : nothing}
    ${part && part.shortfalls.length > 0
      ? html`<ul>
          ${part.shortfalls.map((shortfall) => shortfallItem(shortfall, view, null))}
        </ul>`
      : nothing}
    ${notes(outline, view)}
  </div>`;
}

function disputedItem(id: string, verdict: Verdict, view: View): TemplateResult {
  const part = verdict.clauses.flatMap((clause) => clause.parts).find((item) => item.id === id);
  const outline = outlineOf(id, verdict, view);
  return html`<li>
    ${outline?.text} ${part ? readings(part.disputes, view) : nothing} ${outline ? notes(outline, view) : nothing}
  </li>`;
}

/** What each reading of a disputed point would give. */
export function readings(disputes: readonly Dispute[], view: View): Drawn {
  const found = disputes.flatMap((dispute) => dispute.readings);
  if (found.length === 0) return nothing;
  const { words } = view.outline;
  return html`<ul>
    ${found.map((reading) => {
      const values = { reading: reading.reading[view.language], result: words[reading.state] ?? "" };
      return html`<li>${fill(words, "under_reading", values)}</li>`;
    })}
  </ul>`;
}

function notes(part: PartOutline, view: View): Drawn {
  const { words } = view.outline;
  return html`${part.notes.map(
    (note) => html`<p class="checker-note">
      <strong>${words["note"]}</strong> ${withHan(note, view.language)}
    </p>`,
  )}`;
}

export function shortfallItem(
  shortfall: Shortfall,
  view: Pick<View, "language">,
  label: string | null,
): TemplateResult {
  return lineItem(shortfall[view.language], label);
}

function lineItem(line: Line, label: string | null): TemplateResult {
  return html`<li>
    ${label}
    ${line.text}${line.children.length > 0
      ? html`<ul>
          ${line.children.map((child) => lineItem(child, null))}
        </ul>`
      : nothing}
  </li>`;
}

function stateMark(state: ClauseVerdict["state"], view: View): TemplateResult {
  return html`<span class="checker-state" data-state=${state}
    >${icon(state)}${view.outline.words[state]}</span
  >`;
}

function clauseName(clause: ClauseOutline, view: View): string {
  const { words } = view.outline;
  return (clause.id === "scope" ? words["scope"] : (clause.label ?? words["requirement"])) ?? "";
}

function outlineOf(id: string, verdict: Verdict, view: View): PartOutline | undefined {
  const outlines = view.outline.programmes[verdict.id]?.clauses ?? [];
  return outlines.flatMap((clause) => clause.parts).find((part) => part.id === id);
}

function partText(id: string, verdict: Verdict, view: View): string {
  return outlineOf(id, verdict, view)?.text ?? "";
}

export function section(title: string | undefined, items: TemplateResult[]): Drawn {
  if (items.length === 0) return nothing;
  return html`<div class="checker-points">
    <p class="checker-points-name">${title}</p>
    <ul>
      ${items}
    </ul>
  </div>`;
}
