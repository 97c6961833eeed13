"""Breaking text into lines, and indenting it."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACE = "\t\n\x0b\x0c\r "
_TO_SPACE = str.maketrans(_SPACE, " " * len(_SPACE))
_BEFORE_DASH = "!\"'&.,?"  # besides letters and digits, what a dash may follow


def _is_word(text, index):
    """Whether there is a letter, digit or underscore at `index`."""
    return 0 <= index < len(text) and (text[index].isalnum() or text[index] == "_")


def _is_letter(text, index):
    return _is_word(text, index) and not text[index].isdecimal()


def _dash_end(text, index):
    """The end of a dash (two or more hyphens between words) that begins at `index`, or 0."""
    if not text.startswith("--", index):
        return 0
    if not (_is_word(text, index - 1) or index > 0 and text[index - 1] in _BEFORE_DASH):
        return 0
    end = index
    while end < len(text) and text[end] == "-":
        end += 1
    return end if _is_word(text, end) else 0


def _is_break_hyphen(text, index):
    """Whether a word may be broken behind the hyphen at `index`: letters must be around it."""
    before = (_is_letter(text, index - 1) and
              (_is_letter(text, index - 2) or
               text[index - 2:index - 1] == "-" and _is_letter(text, index - 3)))
    after = index + 2 if text[index + 2:index + 3] != "-" else index + 3
    return before and _is_letter(text, index + 1) and _is_letter(text, after)


def _word_end(text, start):
    """The end of the piece of a word that begins at `start`."""
    for index in range(start + 1, len(text)):
        if text[index] in _SPACE:
            return index
        if text[index] == "-":
            if _is_break_hyphen(text, index):
                return index + 1
            if _dash_end(text, index):
                return index
    return len(text)


def _chunks(text, at_hyphens):
    """Cut a text into pieces that are not to be broken, white space apart."""
    index = 0
    while index < len(text):
        start = index
        if text[index] in _SPACE:
            while index < len(text) and text[index] in _SPACE:
                index += 1
        elif at_hyphens:
            index = _dash_end(text, index) or _word_end(text, index)
        else:
            while index < len(text) and text[index] not in _SPACE:
                index += 1
        yield text[start:index]


class TextWrapper:
    """Breaks text into lines; the options say how."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens
        self.max_lines, self.placeholder = max_lines, placeholder

    def wrap(self, text):
        """The lines, without newlines."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_TO_SPACE)
        chunks = list(_chunks(text, self.break_on_hyphens))
        if self.fix_sentence_endings:
            self._fix_endings(chunks)
        return self._lines(chunks)

    def fill(self, text):
        """The lines as one text."""
        return "\n".join(self.wrap(text))

    def _fix_endings(self, chunks):
        """Two spaces behind the end of a sentence."""
        for index in range(len(chunks) - 1):
            if chunks[index + 1] != " ":
                continue
            end = chunks[index]
            if end[-1:] in "\"'":
                end = end[:-1]
            if len(end) > 1 and end[-1] in ".!?" and "a" <= end[-2] <= "z":
                chunks[index + 1] = "  "

    def _lines(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()  # so that the next one can be popped
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            # White space at the beginning of a line goes, but not that of the text.
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, length = self._take(chunks, width)
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            is_rest = not chunks or self.drop_whitespace and len(chunks) == 1 \
                and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines \
                    or is_rest and length <= width:
                lines.append(indent + "".join(line))
            else:
                self._end_with_placeholder(lines, line, length, width, indent)
                break
        return lines

    def _take(self, chunks, width):
        """Take as many chunks as fit; a word longer than a line is broken."""
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            line.append(chunks.pop())
            length += len(line[-1])
        if chunks and len(chunks[-1]) > width:
            self._take_long_word(chunks, line, length, width)
            length = sum(map(len, line))
        return line, length

    def _take_long_word(self, chunks, line, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk, end = chunks[-1], room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and chunk[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())  # too long, but it has to stand somewhere

    def _end_with_placeholder(self, lines, line, length, width, indent):
        """The last line that is allowed: make room for the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of a text broken at `width`."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A text broken at `width`."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As many words of a text as fit, with [...] for the rest."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Take away the white space that all lines begin with."""
    lines = ["" if not line.strip(" \t") else line for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        # What both begin with: tabs and spaces are different.
        common = 0
        while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
            common += 1
        margin = margin[:common]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put `prefix` in front of each line that is not blank, or for which predicate is true."""
    result = []
    for line in text.splitlines(True):
        if line.strip() if predicate is None else predicate(line):
            result.append(prefix)
        result.append(line)
    return "".join(result)
