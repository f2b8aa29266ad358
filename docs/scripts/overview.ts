// The filters of the table of programmes; the address keeps them, so that they can be passed on.

const form = document.querySelector<HTMLFormElement>(".filters");
const rows = [...document.querySelectorAll<HTMLTableRowElement>(".overview tbody tr")];

function chosen(from: HTMLFormElement): [string, string][] {
  return [...new FormData(from)].map(([name, value]) => [name, String(value)]);
}

function show(from: HTMLFormElement): void {
  const filters = chosen(from).filter(([, value]) => value !== "");
  for (const row of rows) {
    row.hidden = !filters.every(([name, value]) => row.dataset[name]?.split(" ").includes(value));
  }
  tell(from, rows.filter((row) => !row.hidden).length);
}

function tell(from: HTMLFormElement, shown: number): void {
  const status = from.querySelector<HTMLElement>("[role=status]");
  const { one = "", other = "", none = "" } = status?.dataset ?? {};
  const text = shown === 0 ? none : shown === 1 ? one : other.replace("#", String(shown));
  if (status) status.textContent = text;
}

function keep(from: HTMLFormElement): void {
  const query = new URLSearchParams(chosen(from).filter(([, value]) => value !== "")).toString();
  history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
}

function restore(into: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = into.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
}

if (form) {
  form.hidden = false;
  restore(form);
  show(form);
  form.addEventListener("change", () => {
    show(form);
    keep(form);
  });
  form.addEventListener("reset", () => {
    // The event comes before the controls are set back.
    setTimeout(() => {
      show(form);
      keep(form);
    });
  });
}
