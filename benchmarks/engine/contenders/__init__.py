"""What is measured: each gives its results once, and then the time of one round after another."""
