// What the page and the worker say to each other, and the documents that the checker gives.

export type Language = "zh" | "en";
export type Words = Readonly<Record<string, string>>;
export type BothLanguages<Text = string> = Readonly<Record<Language, Text>>;

/** What was typed: text, chosen options, or rows of text. "" is no answer, [] is "none". */
export type Entry = string | string[] | Record<string, string | string[]>[];

export interface CheckRequest {
  entries: Record<string, Entry>;
  /** Ids, or null for all programmes. */
  programmes: string[] | null;
  /** As typed; null is the usual day. */
  day: string | null;
  today: string;
  /** Questions whose answers were put aside. */
  aside: string[];
}

/** The modules of Python's library that the checker uses, or all of them. */
export type Library = "used" | "whole";

/** What the checker is to know of its page. */
export interface Task {
  /** The address of the edition's rules. */
  rules: string;
  language: Language;
}

export interface StartRequest extends Task {
  library: Library;
  /** After a failure: what the browser kept may be what is wrong. */
  again: boolean;
}

export type FromWorker =
  | { type: "loading"; loaded: number; total: number }
  | { type: "starting" }
  /** An `Outline` as JSON, as what `ToldAgain` reads below: to copy a text costs next to nothing. */
  | { type: "ready"; outline: string }
  | { type: "checked"; answer: string }
  /** After each `checked`: the question to ask next, for which the verdicts do not wait. */
  | { type: "advised"; nextQuestion: string | null }
  /** A module is missing that the whole library may hold. */
  | { type: "incomplete" }
  | { type: "failed"; failure: Failure };

export interface Failure {
  reason: "no_webassembly" | "too_old" | "file" | "timeout" | "crash";
  detail: string;
}

/** Texts in the page's language, by the ids that verdicts use. */
export interface Outline {
  words: Words;
  months: string[];
  questions: Words;
  programmes: Record<string, ProgrammeOutline>;
}

export interface ProgrammeOutline {
  number: string;
  name: string;
  paid_by: string | null;
  clauses: ClauseOutline[];
}

export interface ClauseOutline {
  id: string;
  label: string | null;
  parts: PartOutline[];
}

export interface PartOutline {
  id: string;
  role: "requirement" | "preference" | "decided_in" | "background";
  kind: string | null;
  text: string;
  notes: string[];
}

export interface Answer {
  problems: Problem[];
  amounts: AmountRead[];
  /** Questions, of those answered or put aside, that can matter to no applicant of the kinds given. */
  aside: string[];
  document: VerdictDocument;
}

/** A question, or a column of one of its records, which are counted from 1. */
export interface About {
  question: string;
  record: number | null;
  column: string | null;
}

export interface Problem extends About {
  message: BothLanguages;
}

/** An amount of money as it was understood. */
export interface AmountRead extends About {
  text: BothLanguages;
}

export interface VerdictDocument {
  edition: { year: number; rules_hash: string };
  day_of_check: string;
  evidence: Evidence[];
  programmes: Verdict[];
}

/** What usually shows the answers to some questions. */
export interface Evidence {
  text: BothLanguages;
  questions: string[];
  programmes: string[];
}

export type Outcome = "conditions_met" | "unanswered" | "ask_the_office" | "not_eligible";
export type State =
  | "met"
  | "not_met"
  | "unknown"
  | "disputed"
  | "for_the_office"
  | "does_not_apply";

export interface Verdict {
  id: string;
  verdict: Outcome;
  progress: Record<"requirements" | Exclude<State, "does_not_apply">, number>;
  unanswered: string[];
  optional: string[];
  for_the_office: string[];
  doubted: string[];
  disputed: string[];
  preferences: { part: string; state: State }[];
  amount: Amount | null;
  changes: Changes | null;
  clauses: ClauseVerdict[];
}

/** The smallest set of changes that would pass; `assumed` are answers that are still missing. */
export interface Changes {
  possible: boolean;
  text: BothLanguages;
  /** The changes are just what is missing. */
  mends_all: boolean;
  not_before: string | null;
  changes: Change[];
  assumed: Change[];
  verdict: Outcome | null;
  blocked: string[];
}

export interface Change {
  question: string;
  text: Shortfall;
}

export interface ClauseVerdict {
  id: string;
  label: string | null;
  /** A clause that requires nothing has a role instead of a state. */
  state: State | "preference" | "decided_in" | "background";
  parts: PartVerdict[];
}

export interface PartVerdict {
  id: string;
  role: PartOutline["role"];
  state: State;
  shortfalls: Shortfall[];
  disputes: Dispute[];
}

/** A disputed point and what each reading gives; `record` is the record in which it arises. */
export interface Dispute {
  record: number | null;
  readings: { reading: BothLanguages; state: State }[];
}

export type Shortfall = BothLanguages<Line>;

export interface Line {
  text: string;
  children: Line[];
}

export interface Amount {
  yuan: number | null;
  working: BothLanguages;
  records: RecordAmount[];
}

export interface RecordAmount {
  state: State;
  /** Columns that could still decide. */
  unanswered: string[];
  yuan: number | null;
  shortfalls: Shortfall[];
  disputes: Dispute[];
  outcomes: { yuan: number | null; working: BothLanguages }[];
  next_band: { more: number; pays: number; text: BothLanguages } | null;
}
