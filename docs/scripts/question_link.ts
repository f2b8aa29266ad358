// A link to a question in the form; it takes the cursor along.

import { html, type TemplateResult } from "lit-html";

import { passKinds } from "./kinds_first.ts";
import type { View } from "./view.ts";

export function questionLink(name: string, view: View): TemplateResult | string {
  const label = view.outline.questions[name] ?? name;
  const question = view.form.querySelector<HTMLElement>(`#q-${CSS.escape(name)}`);
  if (!question) return label;
  const go = (event: Event) => {
    event.preventDefault();
    if (question.getClientRects().length === 0) passKinds(view.form);
    const control = question.querySelector<HTMLElement>("input:checked, input, select");
    control?.focus({ preventScroll: true });
    question.scrollIntoView({ block: "center" });
  };
  return html`<a href="#q-${name}" @click=${go}>${label}</a>`;
}
