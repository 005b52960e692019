"""What headings, labels and keys announce, and the section each block stands in."""
