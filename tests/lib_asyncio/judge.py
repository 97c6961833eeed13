"""CPython runs the programs that it is sent: `judge.py cpython|awl`.

The word says whose asyncio it runs them with. Programs come in batches, each a JSON line on standard
input; a batch has a process of its own.
"""

import functools
import gc
import io
import json
import linecache
import os
import select
import signal
import subprocess
import sys
import traceback

from prelude import HEADER

HERE = os.path.dirname(os.path.abspath(__file__))
LIMIT = 40  # seconds of real time for a program, and one more for each time that it plays


def plays(source):
    """How often a random program plays; 0 for any other program."""
    return source[source.rindex("\nfor ") :].count("),") if source.startswith(HEADER) else 0


def time_for(sources):
    """How many seconds of real time these programs may take, one after the other."""
    return sum(LIMIT + plays(source) for source in sources)


class Judge:
    """A process that runs programs with one of the two libraries."""

    def __init__(self, library):
        command = [sys.executable, "-B", os.path.abspath(__file__), library]
        environment = dict(os.environ, PYTHONHASHSEED="0")
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )

    def send(self, sources):
        """Run programs, given as a dict of their texts by their names."""
        self._names = list(sources)
        self._process.stdin.write(json.dumps(list(sources.items())) + "\n")
        self._process.stdin.flush()

    def receive(self):
        """What each program printed, by its name: [stdout, stderr]."""
        return dict(zip(self._names, json.loads(self._process.stdout.readline())))


def work(library):
    """Run the programs that come on standard input, one JSON line each, and answer likewise."""
    import virtual

    if library == "awl":
        virtual.use_awl_library()
    else:
        virtual.use_cpython_library()
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        print(json.dumps(run_in_child(json.loads(line))), flush=True)


def run_in_child(programs):
    """Run programs in a forked process; the [stdout, stderr] of each."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as pipe:
            json.dump([run(name, source) for name, source in programs], pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        limit = time_for(source for _, source in programs)
        ready, _, _ = select.select([pipe], [], [], limit)
        if not ready:
            os.kill(child, signal.SIGKILL)
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer) if answer else [["", f"(no end after {limit} s)"]] * len(programs)


def run(name, source):
    """Run one program in this process; its [stdout, stderr]."""
    out, err = sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    sys.argv = [name]
    # Only dropping the last reference drops things now, until the end.
    gc.disable()
    module = type(sys)("__main__")
    module.__file__ = name
    sys.modules["__main__"] = module
    lines = source.splitlines(keepends=True)
    linecache.cache[name] = len(source), None, lines, name
    try:
        for code in compiled(name, source):
            exec(code, module.__dict__)
            gc.freeze()  # functions and classes need no look by the collector
    except BaseException:
        traceback.print_exc()
    # What is only reported when it is dropped is dropped now.
    sys.modules["__main__"] = None
    module.__dict__.clear()
    gc.collect()
    return [out.getvalue(), err.getvalue()]


def compiled(name, source):
    """The code of a program; what all random programs begin with is compiled once."""
    if not source.startswith(HEADER):
        return [compile(source, name, "exec")]
    lines_before = "\n" * HEADER.count("\n")
    return [placed(header_code(), name),
            compile(lines_before + source.removeprefix(HEADER), name, "exec")]


@functools.cache
def header_code():
    return compile(HEADER, "header", "exec")


def placed(code, name):
    """The same code, as if it came from the file `name`."""
    inner = tuple(placed(constant, name) if isinstance(constant, type(code)) else constant
                  for constant in code.co_consts)
    return code.replace(co_filename=name, co_consts=inner)


if __name__ == "__main__":
    work(sys.argv[1])
