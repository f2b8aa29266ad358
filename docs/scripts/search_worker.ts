// Answers the theme's search box.

import { dropNetwork } from "./no_network.ts";
import { Engine } from "./search/engine.ts";
import { QUERY, READY, RESULT, SETUP, type FromSearch, type ToSearch } from "./search/messages.ts";

declare const self: DedicatedWorkerGlobalScope;

dropNetwork();
let engine: Engine | null = null;

self.addEventListener("message", ({ data: message }: MessageEvent<ToSearch>) => {
  switch (message.type) {
    case SETUP:
      engine = new Engine(message.data.config, message.data.docs);
      send({ type: READY });
      break;
    case QUERY:
      send({ type: RESULT, data: { items: engine?.find(message.data) ?? [] } });
  }
});

function send(message: FromSearch): void {
  self.postMessage(message);
}
