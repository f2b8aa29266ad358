// The preview adds this to every page: it is loaded again when there is a new build.
// @ts-check

const built = document.currentScript?.dataset["build"];
const isPage = !document.querySelector("[data-mistakes]");
const place = `preview ${location.pathname}`;
/** @type {EventSource | undefined} */
let builds;

// Browsers open few connections to one server, so that pages out of sight must not hold one.
function follow() {
  builds?.close();
  if (document.visibilityState === "hidden") return;
  builds = new EventSource("/_preview/builds");
  builds.addEventListener("message", ({ data }) => {
    if (data !== built) loadAgain();
  });
}

function loadAgain() {
  builds?.close();
  if (isPage) sessionStorage.setItem(place, String(scrollY));
  // Else the browser would go to the place in the list of mistakes, which is shorter than the page.
  addEventListener("pagehide", () => (history.scrollRestoration = "manual"));
  location.reload();
}

function keepPlace() {
  const kept = sessionStorage.getItem(place);
  if (!isPage || kept === null) return;
  sessionStorage.removeItem(place);
  scrollTo({ top: Number(kept), behavior: "instant" });
}

addEventListener("load", keepPlace);
addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
addEventListener("pageshow", follow);
document.addEventListener("visibilitychange", follow);
