"""What lets the site work without a network and be installed."""
