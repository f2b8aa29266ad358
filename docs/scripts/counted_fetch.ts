// Watches what the worker fetches: how much has come, and what is missing.

/** Bytes of the files that make up nearly all of the download, by name; set by the build. */
declare const SIZES: Readonly<Record<string, number>>;

type Fetch = typeof fetch;

/**
 * Replaces `fetch`: Pyodide loads its files itself and tells neither how far it is nor, reliably,
 * that one is missing.
 */
export function countBytes(
  progress: (loaded: number, total: number) => void,
  missing: (file: string) => void,
): void {
  const original: Fetch = globalThis.fetch;
  const total = Object.values(SIZES).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  globalThis.fetch = async (...request) => {
    const file = nameOf(request[0]);
    let response: Response;
    try {
      response = await original(...request);
    } catch (error) {
      missing(file);
      throw error;
    }
    if (!response.ok) {
      missing(file);
    } else if (file in SIZES) {
      // The response itself goes on untouched, so that the browser may keep the compiled module.
      void count(response.clone(), (bytes) => progress((loaded += bytes), total)).then((bytes) => {
        if (bytes !== SIZES[file]) missing(file);
      }, () => missing(file));
    }
    return response;
  };
}

async function count(response: Response, add: (bytes: number) => void): Promise<number> {
  let sum = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    sum += part.value.byteLength;
    add(part.value.byteLength);
  }
  return sum;
}

function nameOf(resource: RequestInfo | URL): string {
  const url = resource instanceof Request ? resource.url : String(resource);
  return url.slice(url.lastIndexOf("/") + 1);
}
