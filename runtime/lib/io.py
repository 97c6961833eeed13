"""Files: open() and the classes of real files are native; those in memory are here.

StringIO and BytesIO behave like files and keep what is written.  The base classes are for classes
of a program's own that want to look like files.
"""

from abc import ABCMeta

import _io
from _facade import builtin
from _io import (DEFAULT_BUFFER_SIZE, BufferedReader, BufferedWriter, BytesMemory, FileIO,
                 TextIOWrapper, TextMemory, UnsupportedOperation, open)

__all__ = ["BlockingIOError", "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
           "BufferedIOBase", "BufferedReader", "BufferedWriter", "TextIOBase", "TextIOWrapper",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE",
           "text_encoding"]

BlockingIOError = BlockingIOError  # a built-in exception, found here too
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


def text_encoding(encoding, stacklevel):
    """The encoding to use where a program gave none."""
    return "locale" if encoding is None else encoding


text_encoding = builtin("_io", "encoding, stacklevel=2, /", text_encoding)
del builtin


# ---- Base classes --------------------------------------------------------------------------------

class IOBase(metaclass=ABCMeta):
    """What all files share: lines, closing, use in a `with` statement."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        """Whether close() has been called."""
        return self._closed

    def close(self):
        """Flush and close."""
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        """Hand over what is in a buffer; there is none here."""
        self._check_closed()

    def seek(self, offset, whence=0, /):
        """Go to a position."""
        self._unsupported("seek")

    def tell(self):
        """The position."""
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        """Cut the file off."""
        self._unsupported("truncate")

    def seekable(self):
        """Whether there are positions to go to."""
        self._check_closed()
        return False

    def readable(self):
        """Whether it can be read."""
        self._check_closed()
        return False

    def writable(self):
        """Whether it can be written."""
        self._check_closed()
        return False

    def fileno(self):
        """The number of the file at the operating system."""
        self._unsupported("fileno")

    def isatty(self):
        """Whether it is a terminal."""
        self._check_closed()
        return False

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        """Bytes up to the next line feed, at most `size`."""
        size = -1 if size is None else size
        line = bytearray()
        while size < 0 or len(line) < size:
            byte = self.read(1)
            if not byte:
                break
            line += byte
            if byte == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=None, /):
        """The lines that are left; with a hint, only until they have so many letters."""
        if hint is None or hint <= 0:
            return list(self)
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines, /):
        """Write each; no line ends are added."""
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Base of files of bytes without a buffer; they define readinto() and write()."""

    def read(self, size=-1, /):
        """At most `size` bytes; None if there are none just now."""
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        """All bytes that are left."""
        result = bytearray()
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            result += piece
        return bytes(result) if result else piece

    def readinto(self, buffer, /):
        """Fill a bytearray; the number of bytes it got."""
        self._unsupported("readinto")

    def write(self, b, /):
        """Write bytes."""
        self._unsupported("write")


class BufferedIOBase(IOBase):
    """Base of files of bytes with a buffer."""

    def read(self, size=-1, /):
        """At most `size` bytes."""
        self._unsupported("read")

    def read1(self, size=-1, /):
        """At most `size` bytes, from one read of the system."""
        self._unsupported("read1")

    def readinto(self, buffer, /):
        """Fill a bytearray; the number of bytes it got."""
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes."""
        self._unsupported("write")

    def detach(self):
        """Give away the file below."""
        self._unsupported("detach")


class TextIOBase(IOBase):
    """Base of files of text."""

    encoding = errors = newlines = None

    def read(self, size=-1, /):
        """At most `size` characters."""
        self._unsupported("read")

    def readline(self, size=-1, /):
        """Characters up to the end of the line."""
        self._unsupported("readline")

    def write(self, s, /):
        """Write text."""
        self._unsupported("write")

    def detach(self):
        """Give away the file below."""
        self._unsupported("detach")


# The native classes count as their kinds.
TextIOBase.register(TextIOWrapper)
RawIOBase.register(FileIO)
for _name in ("BufferedReader", "BufferedWriter", "BufferedRandom"):
    if hasattr(_io, _name):
        BufferedIOBase.register(getattr(_io, _name))
del _name


# ---- StringIO ------------------------------------------------------------------------------------

class StringIO(TextMemory, TextIOBase):
    """A file of text in memory: runtime/io_memory.c, and here what few programs ask of it."""

    _seen = None  # the line ends met, where all count as such
    line_buffering = False

    def _translated(self, s):
        """Line ends as they are kept, where they are not \"\\n\"."""
        newline = self._newline
        if newline is None or newline == "":
            rest = s.replace("\r\n", "")
            if self._seen is None:
                self._seen = set()
            self._seen.update(end for end in ("\r", "\n") if end in rest)
            if len(rest) != len(s):
                self._seen.add("\r\n")
            return s.replace("\r\n", "\n").replace("\r", "\n") if newline is None else s
        return s.replace("\n", newline)

    def _line_end(self, text, start):
        """Where the line ends that begins at `start`."""
        if self._newline == "":
            ends = [at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0]
            if not ends:
                return len(text)
            at = min(ends)
            return at + 2 if text.startswith("\r\n", at) else at + 1
        mark = self._newline or "\n"
        at = text.find(mark, start)
        return len(text) if at < 0 else at + len(mark)

    @property
    def newlines(self):
        """The line ends met so far, where they are looked for."""
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in (self._seen or ()))
        return None if not seen else seen[0] if len(seen) == 1 else seen

    def readable(self):
        """Yes."""
        self._check()
        return True

    writable = seekable = readable

    def flush(self):
        """Nothing waits to be written, even when it is closed."""

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        """Forget the text."""
        self._drop()


# ---- BytesIO -------------------------------------------------------------------------------------

class BytesIO(BytesMemory, BufferedIOBase):
    """A file of bytes in memory: runtime/io_memory_bytes.c, and here what few programs ask."""

    def getbuffer(self):
        """All bytes, to be changed in place."""
        return memoryview(self.getvalue())

    def readable(self):
        """Yes."""
        self._check_closed()
        return True

    writable = seekable = readable
