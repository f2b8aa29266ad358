"""Does the search find what people type, and how fast, beside the theme's own search."""
