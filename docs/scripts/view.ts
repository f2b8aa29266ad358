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
  /** The details that are open, by the names that they are drawn with. */
  open: Set<string>;
  /** Draw the result again, after what is open has changed. */
  redraw(): void;
}

export function programmeAddress(view: View, id: string): string {
  const language = view.language === "en" ? "en/" : "";
  return new URL(`${language}${view.year}/${id}/`, view.root).href;
}

/** Keeps in mind which details are open, since they are drawn anew with every answer. */
export function rememberOpen(view: View, name: string): (event: Event) => void {
  return (event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open) view.open.add(name);
    else view.open.delete(name);
  };
}
