// Where the reader is: at which anchor, since a page is not as long in one language as in another.

interface Place {
  id: string;
  /** Pixels from the top of the window. */
  top: number;
}

/** Pixels from the top of the window, just below the header: what stands there is being read. */
const READING = 120;

/** The last anchor that the reader has come to; none at the top of the page. */
export function placeInPage(): Place | null {
  if (scrollY === 0) return null;
  const anchors = [...document.querySelectorAll<HTMLElement>(".md-content [id]")];
  const passed = anchors
    .filter((anchor) => anchor.getClientRects().length > 0)
    .map((anchor) => ({ id: anchor.id, top: anchor.getBoundingClientRect().top }))
    .filter(({ top }) => top <= READING);
  return passed.reduce<Place | null>((last, next) => (last && last.top > next.top ? last : next), null);
}

/** Scrolls so that the anchor stands where it stood; the place may be anything. */
export function goTo(place: unknown): void {
  const { id, top } = (place ?? {}) as Record<string, unknown>;
  if (typeof id !== "string" || typeof top !== "number") return;
  const anchor = document.getElementById(id);
  if (anchor) scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
}
