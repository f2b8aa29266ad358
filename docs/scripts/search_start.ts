// Runs before the theme's script, which starts the worker of the search from an address it is given.

const config = document.querySelector("#__config");
if (config?.textContent) {
  const given = JSON.parse(config.textContent) as { search: string };
  const script = new URL(given.search, location.href).href;
  // A worker made from a blob is bound by the page's security policy, one made from a file is not.
  const blob = new Blob([`importScripts(${JSON.stringify(script)});`], { type: "text/javascript" });
  config.textContent = JSON.stringify({ ...given, search: URL.createObjectURL(blob) });
}
