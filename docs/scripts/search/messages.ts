// What the theme's search box and its worker say to each other.

import type { Letters } from "./normalise.ts";
import type { Synonym } from "./query.ts";

export interface SearchDocument {
  location: string;
  title: string;
  text: string;
  other: string;
  /** How the title of a Chinese page sounds. */
  sound?: string;
  minor?: boolean;
  /** Whether it explains a term: what the guide itself says with the word comes before it. */
  explains?: boolean;
}

export interface SearchConfig extends Letters {
  synonyms: Synonym[];
  ignored: string[];
}

export const SETUP = 0;
export const READY = 1;
export const QUERY = 2;
export const RESULT = 3;

export type ToSearch =
  | { type: typeof SETUP; data: { config: SearchConfig; docs: SearchDocument[] } }
  | { type: typeof QUERY; data: string };

/** What the box shows as HTML: a page, or a section with the words that were found. */
export interface Found {
  location: string;
  title: string;
  text: string;
  score: number;
  terms: Record<string, boolean>;
}

export type FromSearch =
  | { type: typeof READY }
  | { type: typeof RESULT; data: { items: Found[][] } };
