// What the reader chose for colours and type; nothing is kept until something is chosen.

export interface Display {
  colours: "auto" | "light" | "dark";
  type: "standard" | "large";
}

const KEY = "guide.display";
const DARK = "(prefers-color-scheme: dark)";

/** The choice that was kept; storage may be forbidden or hold anything. */
export function readDisplay(): Display {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    kept = {};
  }
  const { colours, type } = (kept ?? {}) as Record<string, unknown>;
  return {
    colours: colours === "light" || colours === "dark" ? colours : "auto",
    type: type === "large" ? "large" : "standard",
  };
}

/** What every reader gets anyway is not kept. */
export function keepDisplay(display: Display): void {
  const usual = display.colours === "auto" && display.type === "standard";
  try {
    if (usual) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(display));
  } catch {
    // The choice then holds for this page.
  }
}

export function applyDisplay({ colours, type }: Display): void {
  const dark = colours === "auto" ? matchMedia(DARK).matches : colours === "dark";
  document.documentElement.dataset["colours"] = dark ? "dark" : "light";
  document.documentElement.dataset["type"] = type;
}

/** Calls back when the system changes between light and dark. */
export function whenSystemChanges(changed: () => void): void {
  matchMedia(DARK).addEventListener("change", changed);
}
