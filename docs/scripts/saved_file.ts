// A report as a file: what was typed and what came of it. `python -m checker replay` reads it, too.

import { given } from "./entries.ts";
import { isRecord } from "./fill_in.ts";
import type { Kept } from "./kept_answers.ts";
import type { CheckRequest, VerdictDocument } from "./messages.ts";

const FORMAT = 1;
/** Bytes; far above what a report has. */
const LARGEST = 5_000_000;

/** Let the browser save it. */
export function saveReport(request: CheckRequest, document: VerdictDocument): void {
  const { entries, today, day } = request;
  const report = { format: FORMAT, today, entries: given(entries), day, document };
  const blob = new Blob([JSON.stringify(report, null, 1)], { type: "application/json" });
  const link = window.document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `guide-${document.edition.year}-check-${today}.json`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The answers of a report; null if the file is none, or is of another edition. */
export async function readReport(file: File, year: string): Promise<Kept | null> {
  try {
    const report: unknown = JSON.parse(file.size > LARGEST ? "" : await file.text());
    if (!isRecord(report) || report["format"] !== FORMAT || !isRecord(report["entries"])) return null;
    const { document } = report;
    const edition = isRecord(document) ? document["edition"] : null;
    if (!isRecord(edition) || String(edition["year"]) !== year) return null;
    return { entries: report["entries"], day: report["day"] };
  } catch {
    return null;
  }
}
