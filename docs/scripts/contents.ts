// The list of contents follows the reader in one step; the theme would glide, whatever the reader prefers.

export function followContents(): void {
  const list = document.querySelector<HTMLElement>(".md-sidebar__scrollwrap");
  if (!list) return;
  const follow = () => {
    const place = [...list.querySelectorAll(".md-nav__link--active")].at(-1)?.getBoundingClientRect();
    const { top, bottom } = list.getBoundingClientRect();
    if (place && (place.top < top || place.bottom > bottom)) {
      list.scrollTop += place.top - (top + bottom) / 2;
    }
  };
  new MutationObserver(follow).observe(list, { attributeFilter: ["class"], subtree: true });
  // Towards the end of the page the footer takes from its height.
  new ResizeObserver(follow).observe(list);
}
