"""Criteria in tables: what the columns hold by header and by cells, and a draft for each row."""
