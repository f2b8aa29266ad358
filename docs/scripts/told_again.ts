// Puts an answer together: of what it told last, the checker only says the name.

import type { Answer, Verdict, VerdictDocument } from "./messages.ts";

interface Told extends Omit<Answer, "document"> {
  document: Omit<VerdictDocument, "programmes"> & { programmes: (Verdict | string)[] };
}

/** What one worker has told; it has to hear every answer, the outdated ones too. */
export class ToldAgain {
  readonly #last = new Map<string, Verdict>();

  read(text: string): Answer {
    const { document, ...rest } = JSON.parse(text) as Told;
    const programmes = document.programmes.map((told) => this.#whole(told));
    return { ...rest, document: { ...document, programmes } };
  }

  #whole(told: Verdict | string): Verdict {
    if (typeof told !== "string") {
      this.#last.set(told.id, told);
      return told;
    }
    const last = this.#last.get(told);
    if (!last) throw new Error(`the checker has told nothing of ${told} yet`);
    return last;
  }
}
