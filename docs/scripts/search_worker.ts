// Answers the theme's search box.

import { dropNetwork } from "./no_network.ts";
import { Engine } from "./search/engine.ts";
import { QUERY, READY, RESULT, SETUP, type FromSearch, type ToSearch } from "./search/messages.ts";

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds in which nobody has typed yet, and the page has better things to do. */
const REST = 3000;

dropNetwork();
let engine: Engine | null = null;
let setUp = (): Engine | null => engine;

self.addEventListener("message", ({ data: message }: MessageEvent<ToSearch>) => {
  switch (message.type) {
    case SETUP: {
      const { config, docs } = message.data;
      setUp = () => (engine ??= new Engine(config, docs));
      setTimeout(setUp, REST);
      send({ type: READY });
      break;
    }
    case QUERY: {
      // The theme asks for nothing as soon as it can.
      const items = message.data.trim() ? setUp()?.find(message.data) : [];
      send({ type: RESULT, data: { items: items ?? [] } });
    }
  }
});

function send(message: FromSearch): void {
  self.postMessage(message);
}
