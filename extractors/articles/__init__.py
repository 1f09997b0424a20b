"""From files to `Article`s: readers, paragraphs and furniture."""
