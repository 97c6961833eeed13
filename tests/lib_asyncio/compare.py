"""Run programs under CPython with CPython's asyncio and with Awl's, and compare what they print.

    compare.py [PROGRAM ...]           these programs; without any, all in programs/
    compare.py --random FIRST COUNT    programs that generate.py makes from COUNT seeds
    compare.py --cancel FIRST COUNT    the same, each with every one of its first tasks cancelled at
                                       every one of its first beats

Every program runs in virtual time, in a process of its own. Both standard output and standard error
must be equal, but for addresses, and for lines and places inside the library.
"""

import difflib
import gc
import io
import json
import os
import re
import select
import signal
import subprocess
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = os.path.join(HERE, "..", "..", "runtime", "lib")
# The first line of a report about something that was dropped.
REPORT = re.compile("exception was never retrieved$|^unhandled exception during |"
                    "^Task was destroyed |^Exception ignored in")
TASKS, BEATS = 6, 40  # how many of each --cancel tries
LIMIT = 20  # seconds of real time for one program


def main(arguments):
    if arguments[:1] == ["--worker"]:
        return work(arguments[1])
    judge, ours = Worker("cpython"), Worker("awl")
    failed = total = 0
    for name, source in programs(arguments):
        total += 1
        judge.send(name, source)
        ours.send(name, source)
        expected, got = judge.receive(), ours.receive()
        if expected != got:
            failed += 1
            report(name, expected, got)
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


def programs(arguments):
    """The (name, source) pairs that the command line asks for."""
    if arguments[:1] in (["--random"], ["--cancel"]):
        import generate

        kills = [(-1, -1)]
        if arguments[0] == "--cancel":
            kills = [(task, beat) for task in range(TASKS) for beat in range(1, BEATS + 1)]
        first, count = int(arguments[1]), int(arguments[2])
        for seed in range(first, first + count):
            for kill in kills:
                yield f"seed{seed}_{kill[0]}_{kill[1]}.py", generate.program(seed, kill)
        return
    if not arguments:
        folder = os.path.join(HERE, "programs")
        arguments = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    for path in arguments:
        with open(path) as file:
            yield path, file.read()


def report(name, expected, got):
    print(f"--- {name}: CPython's library (-) against Awl's (+)")
    for line in list(difflib.unified_diff(expected, got, lineterm="", n=3))[2:40]:
        print(line)
    sys.stdout.flush()


class Worker:
    """A process that runs programs with one of the two libraries."""

    def __init__(self, library):
        command = [sys.executable, "-B", os.path.abspath(__file__), "--worker", library]
        environment = dict(os.environ, PYTHONHASHSEED="0")
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )

    def send(self, name, source):
        self._process.stdin.write(json.dumps([name, source]) + "\n")
        self._process.stdin.flush()

    def receive(self):
        """What the program printed, as lines, without what may differ."""
        out, err = json.loads(self._process.stdout.readline())
        return comparable(out) + ["--- stderr"] + reports(comparable(err))


def comparable(text):
    """Lines without addresses, and without the frames and places that lie inside the library."""
    text = re.sub(r"\b0x[0-9a-f]{6,}", "0x…", text)
    text = re.sub(r"(at|file) [^ ]*/asyncio/\w+\.py:\d+", r"\1 <library>", text)
    text = re.sub(r"^[^ \n]*/asyncio/\w+\.py:\d+: ", "<library>: ", text, flags=re.M)
    # A task that is dropped unfinished may have lost its coroutine to the collector by then.
    text = re.sub(r"^(task: <Task (?:pending|cancelling) .*?coro=<\w+\(\)) [^>]*", r"\1", text,
                  flags=re.M)
    lines = []
    inside = None
    for line in text.splitlines():
        frame = re.match(r"( *\|? *)File \"(.*)\", line \d+, in ", line)
        if frame:
            path = frame[2]
            inside = frame[1] if "/asyncio/" in path or path.endswith("virtual.py") else None
            if inside is not None:
                continue
        elif inside is not None:
            # The source line and the carets of a library frame are indented more than it is.
            if line.startswith(inside + "  "):
                continue
            inside = None
        lines.append(line)
    return lines


def reports(lines):
    """The same lines, with the reports of forgotten errors in alphabetical order.

    They come when an object is dropped, which for one that is part of a cycle is any time.
    """
    found = [[]]
    for line in lines:
        if REPORT.search(line):
            found.append([])
        found[-1].append(line)
    return [line for report in found[:1] + sorted(found[1:]) for line in report]


def work(library):
    """Run the programs that come on standard input, one JSON line each, and answer likewise."""
    import virtual

    if library == "awl":
        virtual.use_awl_library(os.path.abspath(LIBRARY))
    else:
        virtual.use_cpython_library()
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        name, source = json.loads(line)
        print(json.dumps(run_in_child(name, source)), flush=True)


def run_in_child(name, source):
    """Run one program in a forked process; its [stdout, stderr]."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as pipe:
            json.dump(run(name, source), pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        ready, _, _ = select.select([pipe], [], [], LIMIT)
        if not ready:
            os.kill(child, signal.SIGKILL)
        answer = pipe.read()
    os.waitpid(child, 0)
    return json.loads(answer) if answer else ["", "(no end after %d seconds)" % LIMIT]


def run(name, source):
    """Run one program in this process; its [stdout, stderr]."""
    out, err = sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    sys.argv = [name]
    # Only dropping the last reference drops things now, until the end.
    gc.disable()
    module = type(sys)("__main__")
    module.__file__ = name
    sys.modules["__main__"] = module
    try:
        exec(compile(source, name, "exec"), module.__dict__)
    except BaseException:
        traceback.print_exc()
    # What is only reported when it is dropped is dropped now.
    module.__dict__.clear()
    gc.collect()
    return [out.getvalue(), err.getvalue()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
