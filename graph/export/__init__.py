"""One file a format; each has `write(store, out, …)`."""
