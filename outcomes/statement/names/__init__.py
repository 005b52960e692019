"""What the values are of: the name of a metric in its sentence, line, list or heading, and what kind of thing it is."""
