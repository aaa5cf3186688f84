"""Clearly synthetic portals for the benchmark: the same seed gives the same bytes."""
