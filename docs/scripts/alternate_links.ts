// The theme takes every alternate link (a feed, the other language) for a site of its own: when the
// document is ready it asks for a sitemap beside each. Until then they are written as it doesn't
// look for them; afterwards they stand again as feed readers in the browser expect.

export function keepAlternateLinks(): void {
  const links = document.querySelectorAll<HTMLLinkElement>("link[rel=alternate]");
  for (const link of links) link.rel = "alternate ";
  addEventListener("load", () => {
    for (const link of links) link.rel = "alternate";
  });
}
