// What the parts of a result need to draw themselves.

import type { Language, Outline, Words } from "./messages.ts";

export interface View {
  language: Language;
  year: string;
  /** The root of the site. */
  root: URL;
  form: HTMLElement;
  /** Interface words of the form; the checker's own are in the outline. */
  words: Words;
  outline: Outline;
  /** Programmes whose details are open. */
  open: Set<string>;
}

export function programmeAddress(view: View, id: string): string {
  const language = view.language === "en" ? "en/" : "";
  return new URL(`${language}${view.year}/${id}/`, view.root).href;
}
