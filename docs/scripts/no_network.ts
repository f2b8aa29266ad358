// Takes from a worker whatever could reach the network or outlive the page.

const WAYS_OUT = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "importScripts",
  "Worker",
  "SharedWorker",
  "BroadcastChannel",
  "Notification",
  "caches",
  "indexedDB",
  "cookieStore",
] as const;

/** A worker made from a file is not bound by the page's security policy; this binds it all the same. */
export function dropNetwork(): void {
  for (const name of WAYS_OUT) {
    for (let owner: object | null = globalThis; owner; owner = Object.getPrototypeOf(owner) as object | null) {
      Reflect.deleteProperty(owner, name);
    }
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
  }
}
