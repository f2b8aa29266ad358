// Chinese words in English texts, marked as Chinese; pages are marked in the same way.

import { html, type TemplateResult } from "lit-html";

const RUN = /([\u3400-\u9fff](?:[\u3400-\u9fff，、。；：（《“]*[\u3400-\u9fff][）》”]*)*)/;

export function withHan(text: string, language: "zh" | "en"): string | (string | TemplateResult)[] {
  if (language === "zh") return text;
  // What the group matched stands at the odd places.
  return text
    .split(RUN)
    .map((part, index) => (index % 2 ? html`<span lang="zh-Hans">${part}</span>` : part));
}
