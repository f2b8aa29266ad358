// What a query asks for: its own terms, and those of the guide that its words stand for.

import MiniSearch from "minisearch";

import { isHan, queryTerms, runs, textTerms } from "./tokens.ts";

/** Words that readers say, and the words of the guide that they mean. */
export type Synonym = [say: string[], means: string[]];

export interface Query {
  terms: string[];
  /** How much a term counts; a synonym counts for less than what was typed. */
  weight(term: string): number;
}

const OF_SYNONYM = 0.8;
/** The share of a word's letters that may be wrong. */
export const FUZZY = 0.2;

export class QueryMaker {
  #phrases: Synonym[];
  #ignored: Set<string>;
  /** Chinese phrases that tell nothing, longest first. */
  #filler: RegExp;
  /** Single words that readers say, by which misspelt ones are found too. */
  #words = new MiniSearch({ fields: ["say"], storeFields: ["means"], tokenize: textTerms });

  constructor(synonyms: Synonym[], ignored: string[]) {
    this.#phrases = synonyms;
    this.#ignored = new Set(ignored.filter((word) => !isHan(word)).flatMap(queryTerms));
    const filler = ignored.filter(isHan).sort((a, b) => b.length - a.length);
    this.#filler = new RegExp(filler.join("|") || "(?!)", "g");
    const words = synonyms.flatMap(([say, means]) =>
      say.filter((word) => !isHan(word) && runs(word).length === 1).map((say) => ({ say, means })),
    );
    this.#words.addAll(words.map((word, id) => ({ id, ...word })));
  }

  /** The query of a normalised text; ignored words count only if there are no others. */
  make(text: string): Query {
    const typed = queryTerms(text);
    const meant = this.#meant(text, typed).flatMap(queryTerms);
    const telling = queryTerms(text.replace(this.#filler, " ")).filter((term) => !this.#ignored.has(term));
    const own = new Set(telling.length + meant.length > 0 ? telling : typed);
    return {
      terms: [...new Set([...own, ...meant])],
      weight: (term) => (own.has(term) ? 1 : OF_SYNONYM),
    };
  }

  #meant(text: string, terms: string[]): string[] {
    const words = ` ${runs(text).join(" ")} `;
    const said = ([say]: Synonym) =>
      say.some((phrase) => (isHan(phrase) ? text.includes(phrase) : words.includes(` ${phrase} `)));
    const phrases = this.#phrases.filter(said).flatMap(([, means]) => means);
    const misspelt = terms
      .filter((term) => /^[a-z]{5,}$/.test(term))
      .flatMap((term) => this.#words.search("-", { tokenize: () => [term], fuzzy: FUZZY }))
      .flatMap((found) => found["means"] as string[]);
    return [...phrases, ...misspelt].map((phrase) => phrase.toLowerCase());
  }
}
