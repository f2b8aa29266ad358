"""The printed guide as PDF files."""
