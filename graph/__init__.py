"""The ground floor: the model, its RDF, and the store. Imports no sibling package."""
