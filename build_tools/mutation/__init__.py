"""Mutants of the rules, the worked cases that notice them, and the cases that are missing."""
