"""How fast the pages come, and how fast they are built."""
