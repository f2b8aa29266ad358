// Takes from a worker whatever could reach the network or outlive the page.

/** By owner, what Chromium, Firefox and Safari give a worker, some of it behind a switch. */
const WAYS_OUT: ReadonlyArray<readonly [owner: object, names: readonly string[]]> = [
  [
    globalThis,
    [
      "fetch",
      "fetchLater",
      "XMLHttpRequest",
      "WebSocket",
      "WebSocketStream",
      "WebTransport",
      "EventSource",
      "RTCPeerConnection",
      "TCPSocket",
      "TCPServerSocket",
      "UDPSocket",
      "importScripts",
      // A font is loaded from its address.
      "FontFace",
      "fonts",
      // Another worker would have all this again.
      "Worker",
      "SharedWorker",
      "BroadcastChannel",
      "Notification",
      "caches",
      "indexedDB",
      "cookieStore",
      "webkitRequestFileSystem",
      "webkitRequestFileSystemSync",
      "webkitResolveLocalFileSystemURL",
      "webkitResolveLocalFileSystemSyncURL",
    ],
  ],
  [navigator, ["sendBeacon", "serviceWorker", "storage", "storageBuckets", "usb", "hid", "serial", "bluetooth"]],
];

/** What is left is `import()`, which no script can take away; the page's security policy keeps it on the site. */
export function dropNetwork(): void {
  for (const [owner, names] of WAYS_OUT) {
    for (const name of names) take(owner, name);
  }
}

function take(owner: object, name: string): void {
  for (let at: object | null = owner; at; at = Object.getPrototypeOf(at) as object | null) {
    Reflect.deleteProperty(at, name);
  }
  Object.defineProperty(owner, name, { value: undefined, configurable: false, writable: false });
}
