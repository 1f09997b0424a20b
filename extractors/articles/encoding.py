"""From bytes to text: byte order marks, UTF-8 strictly, then the likeliest legacy encoding."""

from __future__ import annotations

import codecs
import re

from graph.errors import ArticleError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "zip, docx or odt"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0", "old Office file"),
)
_CONTROL = bytes(sorted({*range(32), 127} - {9, 10, 12, 13, 27}))
_LEGACY = re.compile(
    r"(?:iso-?8859-?\d+|latin-?\d|windows-125\d|cp125\d|us-ascii|koi8-[ru]|macroman|mac-roman"
    r"|gb(?:k|2312|18030)|big5|shift_jis|euc-(?:jp|kr))",
    re.IGNORECASE,
)
# What English text in Windows-1252 has beyond ASCII: quotes, dashes, £ © ° and accented letters.
_WESTERN = frozenset(
    [0x80, 0x85, *range(0x91, 0x98), 0x99, 0xA0, 0xA3, 0xA9, 0xAE, 0xB0, 0xB7, 0xBD]
)
_WESTERN_LETTERS = range(0xC0, 0x100)
_SAMPLE = 65_536  # bytes that charset-normalizer looks at


def marked(data: bytes) -> str | None:
    """Return the encoding that a byte order mark announces, None without one."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of the bytes, the byte order mark dropped, line ends kept.

    `declared` is the encoding that the document itself names; it is believed where the bytes are
    no UTF-8. Characters that cannot be decoded become U+FFFD. Raises ArticleError for what looks
    like a binary file.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return no_surrogates(data[len(mark) :].decode(name, "replace"))
    if (binary := binary_kind(data)) is not None:
        raise ArticleError(f"looks like a binary file{binary}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, declared)


def binary_kind(data: bytes) -> str | None:
    """Return " (PDF)", … or "" for bytes that are no text, None for text."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return f" ({name})"
    head = data[:_SAMPLE]
    if b"\x00" in head or len(head) - len(head.translate(None, _CONTROL)) > len(head) // 20:
        return ""
    return "" if b"\x00" in data else None


def no_surrogates(text: str) -> str:
    """Return the text with every lone surrogate (not encodable) as one U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _legacy(data: bytes, declared: str | None) -> str:
    guess = data.decode("utf-8", "replace")
    broken = guess.count("\ufffd")
    sound = len(guess) - broken - sum(map(str.isascii, guess))
    if sound > 3 * broken:  # UTF-8 with a scratch: multi-byte sequences do not arise by chance
        return guess
    if declared and _LEGACY.fullmatch(declared.strip()):
        return data.decode(_web_name(declared.strip()), "replace")
    beyond = [byte for byte in data if byte > 0x7F]
    if len(beyond) < len(data) // 10 and all(
        byte in _WESTERN or byte in _WESTERN_LETTERS for byte in beyond
    ):
        return data.decode("cp1252", "replace")
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(data[:_SAMPLE]).best()
    return no_surrogates(data.decode(best.encoding if best else "cp1252", "replace"))


def _web_name(declared: str) -> str:
    """Return the codec a browser uses: pages that say Latin-1 or ASCII are in Windows-1252."""
    plain = declared.lower().replace("-", "").replace("_", "")
    return "cp1252" if plain in {"iso88591", "latin1", "usascii"} else declared
