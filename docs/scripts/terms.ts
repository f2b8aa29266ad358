// The explanation of a term stands beside it while the pointer or the keyboard is on either.
// Without this script, and where a finger taps, a term is a link to the glossary.

import { autoUpdate, computePosition, flip, inline, offset, shift } from "@floating-ui/dom";

/** Milliseconds on a term before its explanation comes, and away from both before it goes. */
const BEFORE = 150;
const AFTER = 300;
/** Pixels to the term, and to the edge of the window. */
const GAP = 6;
const EDGE = 8;

let shown: { link: HTMLElement; note: HTMLElement; stop: () => void } | null = null;
let timer = 0;

function show(link: HTMLElement, note: HTMLElement): void {
  if (shown?.link === link) return;
  hide();
  note.showPopover();
  shown = { link, note, stop: autoUpdate(link, note, () => void place(link, note)) };
}

async function place(link: HTMLElement, note: HTMLElement): Promise<void> {
  const { x, y } = await computePosition(link, note, {
    strategy: "fixed",
    placement: "bottom-start",
    middleware: [inline(), offset(GAP), flip(), shift({ padding: EDGE })],
  });
  note.style.left = `${x}px`;
  note.style.top = `${y}px`;
}

function hide(): void {
  clearTimeout(timer);
  shown?.stop();
  shown?.note.hidePopover();
  shown = null;
}

function hideWhenLeft(): void {
  if (!shown?.link.matches(":hover, :focus-visible") && !shown?.note.matches(":hover")) hide();
}

function wait(action: () => void, pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(action, pause);
}

function left(): void {
  wait(hideWhenLeft, AFTER);
}

function explain(link: HTMLElement, note: HTMLElement): void {
  link.addEventListener("pointerenter", ({ pointerType }) => {
    if (pointerType !== "touch") wait(() => show(link, note), BEFORE);
  });
  link.addEventListener("focus", () => {
    if (link.matches(":focus-visible")) show(link, note);
  });
  for (const sign of ["pointerleave", "blur"]) link.addEventListener(sign, left);
}

if ("popover" in HTMLElement.prototype) {
  for (const link of document.querySelectorAll<HTMLElement>(".term")) {
    const note = document.getElementById(link.getAttribute("aria-describedby") ?? "");
    if (note) explain(link, note);
  }
  for (const note of document.querySelectorAll<HTMLElement>(".term-note")) {
    note.addEventListener("pointerleave", left);
  }
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}
