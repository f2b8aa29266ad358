"""The guide as data for other programs: JSON with its schemas, and a table of all conditions."""
