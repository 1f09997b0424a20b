"""Everything that can be wrong with a user's data, as one small tree.

ClaimgraphError
├── ArticleError      an input file cannot be read as an article
├── ModelError        the language model is missing or unusable
├── InvalidRecord     a record breaks the model (offsets, enumerations, missing parts)
├── DecisionError     a merge decision cannot be recorded or undone
├── QueryError        a query is not valid, or asks for something that is not allowed
│   └── QueryTimeout  a query ran past its limit
└── StoreError        the store cannot be used
    ├── StoreMissing  there is no store at that place
    └── StoreLocked   another process is writing to it

Each message is one line that names the file or the value and the cause.
"""


class ClaimgraphError(Exception):
    """Root of all errors that a user can cause; `exit_code` is what the command line returns."""

    exit_code = 1


class ArticleError(ClaimgraphError):
    """An input cannot be read as an article."""


class ModelError(ClaimgraphError):
    """A language model is missing or lacks a component."""


class InvalidRecord(ClaimgraphError):  # noqa: N818 - named by what is wrong with the data
    """A value breaks the model."""


class DecisionError(ClaimgraphError):
    """A decision about entities cannot be recorded or undone."""


class QueryError(ClaimgraphError):
    """A query is not valid SPARQL, or not allowed."""

    exit_code = 2


class QueryTimeout(QueryError):  # noqa: N818
    """A query ran past its time limit."""

    exit_code = 4


class StoreError(ClaimgraphError):
    """The store cannot be used."""


class StoreMissing(StoreError):  # noqa: N818
    """There is no store at the given place."""

    exit_code = 3


class StoreLocked(StoreError):  # noqa: N818
    """Another process has the store open for writing."""

    exit_code = 75
