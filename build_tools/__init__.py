"""From the guide's YAML to the published site."""
