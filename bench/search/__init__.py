"""What bench/search.py is made of: queries, the truth, a server that counts, and the two searches."""
