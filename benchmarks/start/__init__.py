"""How long the check takes to its first verdict, beside a typical page with Pyodide."""
