// Finds pages, and in each the sections that fit best.

import MiniSearch, { type Options, type SearchOptions } from "minisearch";

import { found } from "./found.ts";
import type { Found, SearchConfig, SearchDocument } from "./messages.ts";
import { makeNormaliser } from "./normalise.ts";
import { bare, makePlace, type Normalise, type Place } from "./place.ts";
import { FUZZY, QueryMaker, type Query } from "./query.ts";
import { isHan, textTerms } from "./tokens.ts";

interface Hit {
  place: Place;
  score: number;
  terms: string[];
}

/** How much of a page's score its best section adds. */
const SECTION = 0.6;
/** What no programme is, counts for this much. */
const MINOR = 0.35;
/** And the glossary for this much, since its words are nearly all the guide's. */
const EXPLAINS = 0.1;
/** A page or a section whose title is what was typed counts this many times. */
const NAMED = 4;
/** One that holds a passage as it was typed or pasted counts this many times. */
const QUOTED = 2;
const PASSAGE = 6;
/** Letters that a title in Latin letters needs at least. */
const SOUND = 4;
/** The box opens what has the highest score; a page whose section leads comes just after it. */
const BESIDE = 0.99;
const MOST_PAGES = 12;
const FIELDS = ["title", "text", "other"];
const BOOST = { title: 2, text: 1, other: 0.6 };

export class Engine {
  #normalise: Normalise;
  #queries: QueryMaker;
  /** The terms of all texts; others may be misspelt. */
  #known = new Set<string>();
  #places: Place[];
  #pages: Place[];
  #sectionIndex: MiniSearch;
  #pageIndex: MiniSearch;

  constructor(config: SearchConfig, documents: SearchDocument[]) {
    this.#queries = new QueryMaker(config.synonyms, config.ignored);
    this.#normalise = makeNormaliser(config);
    const options: Options = {
      fields: FIELDS,
      tokenize: (text) => this.#terms(text),
      processTerm: (term) => term,
    };
    this.#sectionIndex = new MiniSearch(options);
    this.#sectionIndex.addAll(documents.map((document, id) => ({ ...document, id })));
    const whole = wholePages(documents);
    this.#pageIndex = new MiniSearch(options);
    this.#pageIndex.addAll(whole.map((document, id) => ({ ...document, id })));
    let page = -1;
    this.#places = documents.map((document, id) => {
      if (isPage(document)) page += 1;
      return makePlace(id, page, document, this.#normalise);
    });
    this.#pages = this.#places.filter(({ document }) => isPage(document));
  }

  /** The pages that fit, best first, each with its sections. */
  find(typed: string): Found[][] {
    const plain = this.#plain(typed);
    const query = this.#queries.make(plain);
    if (query.terms.length === 0) return [];
    const options = this.#options(query);
    const wanted = bare(plain);
    const within = this.#sections(options, wanted);
    const pages = this.#pageIndex.search("-", options).map(({ id, score, terms }): Hit => {
      const place = this.#pages[id as number] as Place;
      const best = within.get(place.page)?.[0];
      const worth = pageWorth(place, best?.place, wanted);
      return { place, terms, score: (score + SECTION * (best?.score ?? 0)) * worth };
    });
    return (pages.length > 0 ? pages : this.#heard(plain))
      .sort(byScore)
      .slice(0, MOST_PAGES)
      .map((page) => group(page, within.get(page.place.page) ?? []));
  }

  /** What was found of each page, best first. */
  #sections(options: SearchOptions, typed: string): Map<number, Hit[]> {
    const sections = new Map<number, Hit[]>();
    for (const { id, score, terms } of this.#sectionIndex.search("-", options)) {
      const place = this.#places[id as number] as Place;
      const hits = sections.get(place.page) ?? [];
      hits.push({ place, terms, score: score * worth(place, typed) });
      sections.set(place.page, hits);
    }
    for (const hits of sections.values()) hits.sort(byScore);
    return sections;
  }

  /** Pages whose titles sound like what was typed: Chinese in Latin letters. */
  #heard(typed: string): Hit[] {
    const sound = typed.replace(/[^a-z]/g, "");
    if (sound.length < SOUND) return [];
    const found = this.#pages.filter(({ document }) => document.sound?.includes(sound));
    // The shorter title is more of what was typed.
    return found.map((place) => ({ place, terms: [], score: 1 / place.title.length }));
  }

  #options(query: Query): SearchOptions {
    return {
      fields: FIELDS,
      boost: BOOST,
      tokenize: () => query.terms,
      boostTerm: (term) => query.weight(term),
      prefix: (term) => !isHan(term) && /^\p{L}{2,}/u.test(term),
      fuzzy: (term) => (this.#isMisspelt(term) ? FUZZY : false),
    };
  }

  #isMisspelt(term: string): boolean {
    return /^\p{L}{4,}$/u.test(term) && !isHan(term) && !this.#known.has(term);
  }

  #terms(text: string): string[] {
    const terms = textTerms(this.#plain(text));
    for (const term of terms) this.#known.add(term);
    return terms;
  }

  #plain(text: string): string {
    return this.#normalise(text).join("");
  }
}

function isPage(document: SearchDocument): boolean {
  return !document.location.includes("#");
}

/** Each page with the words of its sections. */
function wholePages(documents: SearchDocument[]): SearchDocument[] {
  const pages: SearchDocument[] = [];
  for (const document of documents) {
    const page = pages.at(-1);
    if (isPage(document) || !page) {
      pages.push({ ...document });
      continue;
    }
    page.text += ` ${document.title} ${document.text}`;
    page.other += ` ${document.other}`;
  }
  return pages;
}

function pageWorth(page: Place, best: Place | undefined, typed: string): number {
  if (page.document.explains) return EXPLAINS;
  return page.document.minor && best?.name !== typed ? MINOR : 1;
}

function worth(place: Place, typed: string): number {
  if (place.name === typed) return NAMED;
  return typed.length >= PASSAGE && place.words.includes(typed) ? QUOTED : 1;
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score;
}

/** A page and its sections as the box shows them; what leads comes first. */
function group(page: Hit, within: Hit[]): Found[] {
  const best = within[0]?.score ?? 1;
  const items = within
    .filter(({ place }) => place !== page.place)
    .map((hit) => found(hit.place, hit.terms, (page.score * hit.score) / best));
  const [first, ...others] = items;
  const words = Object.assign({}, ...items.map((item) => item.terms)) as Found["terms"];
  const leads = within[0]?.place === page.place || !first;
  const head = found(page.place, page.terms, leads ? page.score : first.score * BESIDE);
  head.terms = { ...words, ...head.terms };
  return leads ? [head, ...items] : [first, head, ...others];
}
