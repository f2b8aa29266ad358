// A page or a section of it, as the search compares and shows it.

import type { SearchDocument } from "./messages.ts";

export type Normalise = (text: string) => string[];

export interface Place {
  id: number;
  /** The number of the page that it is, or is on. */
  page: number;
  document: SearchDocument;
  /** Title and text, letter by letter as they are compared. */
  title: string[];
  text: string[];
  /** Title and all words, without spaces and punctuation. */
  name: string;
  words: string;
}

export function makePlace(id: number, page: number, document: SearchDocument, normalise: Normalise): Place {
  const [title, text] = [normalise(document.title), normalise(document.text)];
  const words = [...title, ...text, ...normalise(document.other)].join("");
  return { id, page, document, title, text, name: bare(title.join("")), words: bare(words) };
}

/** Letters and digits alone. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
