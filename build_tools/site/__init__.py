"""From pages to the built site: MkDocs for both languages, data, styles and the browser's parts."""
