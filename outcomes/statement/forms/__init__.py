"""Criteria that are told in several lines: keys and form answers, halves in two lists, lines that name two states."""
