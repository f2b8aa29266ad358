"""What the search looks through, and the words by which it finds."""
