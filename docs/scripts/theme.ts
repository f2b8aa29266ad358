// Runs before anything is painted: the reader's choices, and whether the edition's year is over.

import { applyDisplay, readDisplay } from "./display.ts";
import { tellHeads } from "./running_heads.ts";

const { dataset } = document.currentScript as HTMLScriptElement;
const year = Number(dataset["year"]);
if (new Date().getFullYear() > year) document.documentElement.dataset["edition"] = "over";
applyDisplay(readDisplay());
tellHeads(dataset);
// The theme's own script says so too, but late, when the page would move.
document.documentElement.classList.replace("no-js", "js");
