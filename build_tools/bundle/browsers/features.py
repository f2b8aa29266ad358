"""What the site needs of a browser, by the keys of @mdn/browser-compat-data.

The oldest browsers follow from these lists, and the checker's worker tries what `CHECKER` names
before Python is fetched. The tests find what is missing here: they take from a browser, and from
the styles, whatever is newer than these lists say and is not done without.
"""

READING = (
    # How pages are laid out, and where the keyboard is.
    "css.properties.custom-property",
    "css.properties.display.grid",
    "css.properties.inset",
    "css.properties.margin-block",
    "css.selectors.focus-visible",
    "css.selectors.is",
    "css.selectors.where",
    "css.types.clamp",
    "css.types.max",
    "css.types.min",
    # What scripts use.
    "javascript.builtins.Array.at",
    # How scripts are written; what is newer is put into older words when they are bundled.
    "javascript.classes.private_class_fields",
    "javascript.classes.private_class_methods",
    "javascript.operators.nullish_coalescing_assignment",
)

CHECKER = (
    # Python runs beside the page, from modules.
    "api.Worker.Worker.ecmascript_modules",
    # Each file is counted and looked at while it comes.
    "api.ReadableStream.pipeThrough",
    "api.TransformStream",
    # What Pyodide's module is made of.
    "webassembly.BigInt-to-i64-integration",
    "webassembly.bulk-memory-operations",
    "webassembly.exception-handling",
    "webassembly.non-trapping-float-to-int-conversions",
    "webassembly.reference-types",
    "webassembly.sign-extension-operations",
    # What its scripts use.
    "javascript.builtins.FinalizationRegistry",
    "javascript.builtins.Object.hasOwn",
    "javascript.builtins.WeakRef",
    "webassembly.api.Exception",
    "webassembly.api.instantiateStreaming_static",
)

# By feature, what a reader has without it. Of the styles, what is newer than `READING`.
DONE_WITHOUT = {
    "api.Clipboard.writeText": "the address of a place stands in the address bar",
    "api.Crypto.subtle": "a damaged file is noticed only when it does not run",
    "api.HTMLElement.popover": "terms are explained in the glossary, and colours are the system's",
    "api.Navigator.serviceWorker": "the site needs a network",
    "api.NetworkInformation.saveData": "every page is kept for reading without a network",
    "api.Window.localStorage": "what was chosen under 'Display' holds for the page",
    "api.Window.sessionStorage": "answers are not taken along to the other language",
    "css.at-rules.container": "the result stands below the questions",
    "css.at-rules.media.forced-colors": "colours are the site's",
    "css.at-rules.page": "paper has the browser's margins",
    "css.properties.accent-color": "controls have the browser's colour",
    "css.properties.break-after.avoid": "on paper a heading may stand alone",
    "css.properties.break-before.avoid": "on paper a note may stand alone",
    "css.properties.color-scheme": "scroll bars are light",
    "css.properties.container-type": "the result stands below the questions",
    "css.properties.content-visibility": "on paper, what is folded away stays so",
    "css.properties.cursor.pointer": "a finger has no pointer",
    "css.properties.float.inline-start": "it stands above the text",
    "css.properties.hyphens": "words are not divided",
    "css.properties.orphans": "on paper a line may stand alone",
    "css.properties.outline": "its corners are not round",
    "css.properties.overscroll-behavior": "the page scrolls on where a list ends",
    "css.properties.size": "paper has the size that is chosen when it is printed",
    "css.properties.text-autospace": "Chinese and Latin words stand closer",
    "css.properties.text-decoration.dotted": "the line below a term is not dotted",
    "css.properties.text-spacing-trim": "Chinese punctuation takes more room",
    "css.properties.text-wrap": "lines end where they are full",
    "css.properties.user-select": "marks are copied with the text",
    "css.properties.widows": "on paper a line may stand alone",
    "css.selectors.-webkit-search-cancel-button": "the browser shows a button of its own, or none",
    "css.selectors.details-content": "on paper, what is folded away stays so",
    "css.selectors.has": "some spaces and rulings differ; what has no meaning now still shows",
    "css.selectors.popover-open": "as without popovers",
}
