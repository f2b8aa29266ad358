// Before any script of a page: a promise of the milliseconds from the start of its loading to the
// frame that shows the first verdict; null if none comes.
const FIRST_VERDICT_TIMEOUT = 180_000;

globalThis.firstVerdict = new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-verdict]')) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now()));
  });
  observer.observe(document, { childList: true, subtree: true });
  setTimeout(() => resolve(null), FIRST_VERDICT_TIMEOUT);
});
