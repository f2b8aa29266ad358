// Runs before anything is painted: the reader's choices, and whether the edition's year is over.

import { applyDisplay, readDisplay } from "./display.ts";

const year = Number(document.currentScript?.dataset["year"]);
if (new Date().getFullYear() > year) document.documentElement.dataset["edition"] = "over";
applyDisplay(readDisplay());
