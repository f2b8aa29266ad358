"""What keeps a benchmark from giving figures."""


class BenchmarkError(Exception):
    """The benchmark can't go on; the text says why."""
