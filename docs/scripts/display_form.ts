// The form with which the reader chooses colours and type.

import { applyDisplay, keepDisplay, readDisplay, whenSystemChanges, type Display } from "./display.ts";

export function offerDisplay(): void {
  const button = document.querySelector<HTMLButtonElement>(".guide-display");
  const form = document.querySelector<HTMLFormElement>("#display");
  if (!button || !form) return;
  if (!("popover" in form)) {
    button.hidden = true;
    return;
  }
  show(form, readDisplay());
  form.addEventListener("change", () => {
    const chosen = Object.fromEntries(new FormData(form)) as unknown as Display;
    keepDisplay(chosen);
    applyDisplay(chosen);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target !== button && !form.contains(target as Node)) form.hidePopover();
  });
  whenSystemChanges(() => applyDisplay(readDisplay()));
  // Another page may have changed it.
  addEventListener("storage", () => {
    show(form, readDisplay());
    applyDisplay(readDisplay());
  });
}

function show(form: HTMLFormElement, display: Display): void {
  for (const [name, value] of Object.entries(display)) {
    const choice = form.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`);
    if (choice) choice.checked = true;
  }
}
