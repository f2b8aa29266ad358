"""From the compiled conditions to the languages of other rule engines."""
