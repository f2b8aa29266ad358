// Finds pages, and in each the sections that fit best.

import MiniSearch, { type Options, type SearchOptions } from "minisearch";

import { found } from "./found.ts";
import type { Found, SearchConfig, SearchDocument } from "./messages.ts";
import { makeNormaliser } from "./normalise.ts";
import { FUZZY, QueryMaker, type Query } from "./query.ts";
import { isHan, textTerms } from "./tokens.ts";

interface Entry extends SearchDocument {
  id: number;
  page: number;
}

/** How much of a page's score its best section adds. */
const SECTION = 0.6;
/** What no programme is, counts for this much. */
const MINOR = 0.35;
/** A page or a section whose title is what was typed counts this many times. */
const NAMED = 4;
const MOST_PAGES = 12;
const FIELDS = ["title", "text", "other"];
const BOOST = { title: 2, text: 1, other: 0.6 };

export class Engine {
  #normalise: (text: string) => string[];
  #queries: QueryMaker;
  #sections: Entry[] = [];
  #pages: Entry[] = [];
  #sectionIndex: MiniSearch<Entry>;
  #pageIndex: MiniSearch<Entry>;

  constructor(config: SearchConfig, documents: SearchDocument[]) {
    this.#queries = new QueryMaker(config.synonyms, config.ignored);
    this.#normalise = makeNormaliser(config);
    for (const document of documents) this.#add(document);
    const options: Options<Entry> = {
      fields: FIELDS,
      tokenize: (text) => textTerms(this.#plain(text)),
      processTerm: (term) => term,
    };
    this.#sectionIndex = new MiniSearch(options);
    this.#sectionIndex.addAll(this.#sections);
    this.#pageIndex = new MiniSearch(options);
    this.#pageIndex.addAll(this.#pages);
  }

  /** The pages that fit, best first, each with its sections. */
  find(typed: string): Found[][] {
    const plain = this.#plain(typed);
    const query = this.#queries.make(plain);
    if (query.terms.length === 0) return [];
    const options = searchOptions(query);
    const sections = new Map<number, { entry: Entry; score: number; terms: string[] }[]>();
    for (const { id, score, terms } of this.#sectionIndex.search("-", options)) {
      const entry = this.#sections[id as number] as Entry;
      const list = sections.get(entry.page) ?? [];
      list.push({ entry, terms, score: score * this.#named(entry, plain) });
      sections.set(entry.page, list);
    }
    for (const list of sections.values()) list.sort((a, b) => b.score - a.score);
    const pages = this.#pageIndex.search("-", options).map(({ id, score, terms }) => {
      const page = this.#pages[id as number] as Entry;
      const within = sections.get(page.id) ?? [];
      const best = within[0]?.score ?? 0;
      return { page, terms, within, score: (score + SECTION * best) * (page.minor ? MINOR : 1) };
    });
    pages.sort((a, b) => b.score - a.score);
    return pages
      .slice(0, MOST_PAGES)
      .map(({ page, within, score, terms }) => this.#group(page, within, score, terms));
  }

  #group(
    page: Entry,
    within: { entry: Entry; score: number; terms: string[] }[],
    score: number,
    terms: string[],
  ): Found[] {
    const document = this.#sections.find((entry) => entry.page === page.id) as Entry;
    const best = within[0]?.score ?? 1;
    const items = within
      .filter(({ entry }) => entry !== document)
      .map((section) => {
        const share = section.score / best;
        return found(section.entry, section.terms, score * share, this.#normalise);
      });
    const first = items[0];
    const leads = within[0]?.entry === document || !first;
    const head = found(document, terms, leads ? score : first.score, this.#normalise);
    return leads ? [head, ...items] : [first, head, ...items.slice(1)];
  }

  #add(document: SearchDocument): void {
    const id = this.#sections.length;
    if (!document.location.includes("#")) {
      this.#pages.push({ ...document, id: this.#pages.length, page: this.#pages.length });
    } else {
      const page = this.#pages.at(-1) as Entry;
      page.text += ` ${document.title} ${document.text}`;
      page.other += ` ${document.other}`;
    }
    this.#sections.push({ ...document, id, page: this.#pages.length - 1 });
  }

  #named(entry: Entry, plain: string): number {
    return this.#plain(entry.title) === plain.trim() ? NAMED : 1;
  }

  #plain(text: string): string {
    return this.#normalise(text).join("");
  }
}

function searchOptions(query: Query): SearchOptions {
  return {
    fields: FIELDS,
    boost: BOOST,
    tokenize: () => query.terms,
    boostTerm: (term) => query.weight(term),
    prefix: (term) => !isHan(term) && /^\p{L}{2,}/u.test(term),
    fuzzy: (term) => (/^\p{L}{4,}$/u.test(term) && !isHan(term) ? FUZZY : false),
  };
}
