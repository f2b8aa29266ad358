// The link to the other language keeps the place in the page, and what the page wants to hand over.
// What is handed over lies in the tab's storage until the next page has read it, and no longer.

import { goTo, placeInPage } from "./place_in_page.ts";

/** Told before the reader leaves for the other language; listeners put what they keep into it. */
export const SWITCH = "guide:switch";
/** Told on the page in the other language, with what was put in; it may hold anything. */
export const ARRIVED = "guide:arrived";

export type Handover = Record<string, unknown>;

const KEY = "guide.handover";

export function keepPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-language-switch]");
  link?.addEventListener("click", (event) => {
    link.search = location.search;
    link.hash = location.hash;
    // Another tab would not find what this one stored.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const handover: Handover = { to: link.pathname, place: placeInPage() };
    document.dispatchEvent(new CustomEvent(SWITCH, { detail: handover }));
    store(JSON.stringify(handover));
  });
  // By then every script of the page listens.
  document.addEventListener("DOMContentLoaded", arrive);
}

function arrive(): void {
  const handover = taken();
  if (handover?.["to"] !== location.pathname) return;
  document.dispatchEvent(new CustomEvent(ARRIVED, { detail: handover }));
  const { place } = handover;
  goTo(place);
  // The browser goes to the anchor once more when all has loaded.
  addEventListener("load", () => setTimeout(() => goTo(place)));
}

function store(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Where nothing may be stored the switch leads to an empty form.
  }
}

function taken(): Handover | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return JSON.parse(text ?? "null") as Handover | null;
  } catch {
    return null;
  }
}
