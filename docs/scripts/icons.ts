// Signs beside words, never instead of them.

import { html, nothing, svg, type TemplateResult } from "lit-html";

import type { Outcome, State } from "./messages.ts";

const MET = svg`<path d="M6 12.5l4 4 8-9"/>`;
const NOT_MET = svg`<path d="M7 7l10 10M17 7L7 17"/>`;
const OPEN = svg`<path d="M9 9.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.4M12 17.5v.1"/>`;
const SEVERAL = svg`<path d="M5 9h12l-3-3M19 15H7l3 3"/>`;
const OFFICE = svg`<path d="M5 19h14M7 19V9M12 19V9M17 19V9M4.5 9L12 4.5 19.5 9z"/>`;
const NOT_HERE = svg`<path d="M6 12h12"/>`;

const SIGNS: Readonly<Record<string, TemplateResult>> & Record<Outcome | State, TemplateResult> = {
  conditions_met: MET,
  met: MET,
  not_eligible: NOT_MET,
  not_met: NOT_MET,
  unanswered: OPEN,
  unknown: OPEN,
  ask_the_office: OFFICE,
  for_the_office: OFFICE,
  disputed: SEVERAL,
  does_not_apply: NOT_HERE,
};

/** The sign of a verdict or a state; what is neither has none. */
export function icon(name: string): TemplateResult | typeof nothing {
  const sign = SIGNS[name];
  if (!sign) return nothing;
  return html`<svg class="checker-icon" data-sign=${name} viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="11" />${sign}
  </svg>`;
}
