"""Measures how fast the project is, against what others would use; run through `make bench`."""
