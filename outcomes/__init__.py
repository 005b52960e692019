"""The domain, pure: from a description to a declaration, from a series to a verdict, from both to words."""
