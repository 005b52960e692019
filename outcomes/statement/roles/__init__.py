"""Which part each value of a sentence plays: a level, from, to, by how much, or only said in passing."""
