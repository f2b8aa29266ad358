// What a page says to the service worker, and what other scripts of the page say to ours.

/** Told at the document once the checker works; its files are kept from then on. */
export const CHECKER_READY = "guide:checker-ready";

export interface Visit {
  page: string;
  /** The addresses of what the page has loaded. */
  loaded: string[];
  checker: boolean;
  /** Whether the reader asked to be spared data. */
  saveData: boolean;
}
