"""What a reader of the page sees: from Markdown to blocks of visible text, and back to lines and columns."""
