"""Our engine against other rule engines and against functions written by hand."""
