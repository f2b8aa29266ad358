// A kept file was compared with its digest before it was kept; whoever gets it need not do so again.

const PROVEN = "Guide-Proven";

export function markProven(headers: Headers): void {
  headers.set(PROVEN, "digest");
}

export function isProven({ headers }: Response): boolean {
  return headers.has(PROVEN);
}
