"""Runs every test program under CPython 3.13 and compares with what the test expects.

    python3.13 tests/oracle_all.py [-v] [--update] [--real] [--library] [PATHS]

With --update the expectations are written instead: that is the only way they come to be.  With
--real the clock is the real one (for examples/, which must print the same with either).  With
--library the programs that use asyncio run with Awl's asyncio on CPython.  Each program runs in a
process forked from this one, in which the library is already imported.
"""

import argparse
import ast
import os
import re
import shlex
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path

import oracle

# Imported before the forks so that each program finds them ready.
import abc, collections, contextlib, contextvars, dataclasses, datetime, enum, functools, gc  # noqa
import heapq, inspect, io, itertools, json, logging, math, operator, random, statistics  # noqa
import string, textwrap, traceback, typing, warnings, weakref  # noqa

WORKERS = 2
SECONDS = 20
WIDTH = 100
EXPECT = re.compile(r"(?:^|(?<=\s))# expect:(?: (.*))?$")
DIRECTIVE = re.compile(r"^# (exit|args|stdin|flags|stderr|oracle): (.*)$")
# What these say on stderr is Awl's own: CPython says nothing, or something else.
FOLDERS_WITH_OWN_STDERR = {"deadlock", "no_deadlock", "diagnostics"}
FOLDERS_WITHOUT_TESTS = {"unit", "bench", "fuzz", "lib_asyncio", "modules_lib", "step",
                         "__pycache__"}


@dataclass
class Test:
    """A program and what it is expected to do."""

    path: Path
    lines: list
    expected: list = field(default_factory=list)
    directives: dict = field(default_factory=dict)

    @property
    def out_file(self):
        if self.path.parts[0] == "examples":
            return Path("tests/examples", self.path.stem + ".out")
        return self.path.with_suffix(".out")

    @property
    def err_file(self):
        return self.path.with_suffix(".err")

    @property
    def has_own_stderr(self):
        return bool(FOLDERS_WITH_OWN_STDERR.intersection(self.path.parts))

    @property
    def exit(self):
        return int(self.directives.get("exit", ["0"])[0])

    @property
    def skipped(self):
        return any(text.startswith("skip") for text in self.directives.get("oracle", []))

    @property
    def is_about_asyncio(self):
        return any(line.startswith(("import asyncio", "from asyncio")) for line in self.lines)

    def stdout(self):
        if self.out_file.exists():
            return self.out_file.read_text("utf-8")
        return "".join(line + "\n" for line in self.expected)


@dataclass
class Outcome:
    """What a program did."""

    status: int
    stdout: str
    stderr: str
    lines: list  # for each line of stdout, the module's line that was running


def read_test(path):
    text = path.read_bytes().decode("utf-8", "replace")
    test = Test(path, text.split("\n"))
    for line in test.lines:
        if found := EXPECT.search(line):
            test.expected.append(found[1] or "")
        elif found := DIRECTIVE.match(line):
            test.directives.setdefault(found[1], []).append(found[2])
    return test


def find_tests(arguments):
    """The programs named, or below the folders named; helpers for import are no tests."""
    if not arguments:
        arguments = ["examples"] + [str(p) for p in Path("tests").iterdir() if p.is_dir()]
    for argument in arguments:
        root = Path(argument)
        found = [root] if root.is_file() else sorted(root.rglob("*.py"))
        for path in found:
            if root.is_file() or is_test(path):
                yield read_test(path)


def is_test(path):
    if path.name.startswith("oracle") or any(part.startswith("helper_") for part in path.parts):
        return False
    return not FOLDERS_WITHOUT_TESTS.intersection(path.parts)


class LineNotes:
    """A sys.stdout that notes which line of the module was running when a line was printed."""

    def __init__(self, stream, path, notes):
        self.stream, self.path, self.notes = stream, path, notes

    def write(self, text):
        newlines = text.count("\n")
        if newlines:
            os.write(self.notes, f"{self.module_line()} ".encode() * newlines)
        return self.stream.write(text)

    def module_line(self):
        frame = sys._getframe(2)
        while frame is not None:
            code = frame.f_code
            if code.co_name == "<module>" and code.co_filename == self.path:
                return frame.f_lineno
            frame = frame.f_back
        return 0

    def __getattr__(self, name):
        return getattr(self.stream, name)


def child_prepare(test, files, note_lines):
    """In the forked child: its own standard files, and a time limit."""
    signal.alarm(SECONDS)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stdin = test.directives.get("stdin")
    source = test.path.parent / stdin[0] if stdin else "/dev/null"
    for number, fd in enumerate([os.open(source, os.O_RDONLY), files[0], files[1]]):
        os.dup2(fd, number)
    if note_lines:
        sys.stdout = LineNotes(sys.stdout, str(test.path), files[2])


class Running:
    """A program under way."""

    def __init__(self, test, pid, files):
        self.test, self.pid, self.files = test, pid, files

    def outcome(self, status):
        texts = []
        for fd in self.files:
            with open(fd, "rb", closefd=True) as file:
                file.seek(0)
                texts.append(file.read().decode("utf-8", "replace"))
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            code = 128 - code
        return Outcome(code, texts[0], texts[1], [int(n) for n in texts[2].split()])


def run_all(tests, note_lines, report):
    """Run the tests, a few at a time, and report each outcome.  True in the children."""
    waiting, running = list(reversed(tests)), {}
    sys.stdout.flush()
    while waiting or running:
        while waiting and len(running) < WORKERS:
            test = waiting.pop()
            files = [os.memfd_create("out") for _ in range(3)]
            pid = os.fork()
            if pid == 0:
                child_prepare(test, files, note_lines)
                return test
            running[pid] = Running(test, pid, files)
        pid, status = os.wait()
        done = running.pop(pid)
        report(done.test, done.outcome(status))
        sys.stdout.flush()
    return None


def differences(test, outcome):
    """What is not as expected, as text; empty if all is well."""
    found = []
    if outcome.stdout != test.stdout():
        found.append(compare("stdout", test.stdout(), outcome.stdout))
    if outcome.status != test.exit:
        found.append(f"exit status {outcome.status}, expected {test.exit}\n{outcome.stderr}")
    if test.err_file.exists() and not test.has_own_stderr:
        expected = test.err_file.read_text("utf-8")
        if outcome.stderr != expected:
            found.append(compare("stderr", expected, outcome.stderr))
    for part in test.directives.get("stderr", []):
        if part not in outcome.stderr:
            found.append(f"stderr does not have: {part}\n{outcome.stderr}")
    return "\n".join(found)


def compare(what, expected, actual):
    a, b = expected.split("\n"), actual.split("\n")
    at = next((i for i, pair in enumerate(zip(a, b)) if pair[0] != pair[1]), min(len(a), len(b)))
    rows = [f"{what} differs at line {at + 1}"]
    rows += ["  expected: " + line for line in a[at : at + 4]]
    rows += ["  CPython:  " + line for line in b[at : at + 4]]
    return "\n".join(rows)


# --- writing expectations ---------------------------------------------------------------------


def bare_source(test):
    """The program without its expected output."""
    kept = []
    for line in test.lines:
        if line.startswith("# expect:"):
            continue
        kept.append(EXPECT.sub("", line).rstrip() if EXPECT.search(line) else line)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def statement_at(body, line):
    """The innermost statement of `body` around `line`, and whether it is a simple one."""
    for node in body:
        start = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
        if start <= line <= node.end_lineno:
            inner = [child for child in ast.walk(node) if isinstance(child, ast.stmt)]
            inside = [s for s in inner if s.lineno <= line <= s.end_lineno]
            return node, min(inside, key=lambda s: s.end_lineno - s.lineno, default=node)
    return None, None


def place_at_end(source, outcome):
    """Lines of the program with its output below them, so that no line changes its number."""
    return source + [("# expect: " + line).rstrip() for line in outcome.stdout.split("\n")[:-1]]


def place(source, outcome):
    """Lines of the program with its output beside the statements that printed it."""
    printed = outcome.stdout.split("\n")[:-1]
    notes = (outcome.lines + [0] * len(printed))[: len(printed)]
    after = {}  # line of the source -> lines of output to show after it
    try:
        body = ast.parse("\n".join(source)).body
    except SyntaxError:
        body = []
    groups = []
    for text, line in zip(printed, notes):
        outer, inner = statement_at(body, line)
        key = outer.end_lineno if outer else len(source)
        if groups and groups[-1][0] == key:
            groups[-1][1].append((text, inner))
        else:
            groups.append((key, [(text, inner)]))
    for key, rows in groups:
        ends = [inner.end_lineno if inner else key for _, inner in rows]
        beside = ends == sorted(set(ends))
        for (text, _), end in zip(rows, ends):
            after.setdefault(end if beside else key, []).append(text)
    result = []
    for number, line in enumerate(source, 1):
        texts = after.get(number, [])
        tail = "  # expect: " + "".join(texts)
        if len(texts) == 1 and line and number not in blocked(groups, body):
            if len(line + tail) <= WIDTH and not line.lstrip().startswith("#"):
                result.append((line + tail).rstrip())
                continue
        result.append(line)
        result += [("# expect: " + text).rstrip() for text in texts]
    return result


def blocked(groups, body):
    """Last lines of compound statements whose output stands below them as a block."""
    compound = {node.end_lineno for node in body if hasattr(node, "body")}
    return {key for key, rows in groups if key in compound and len(rows) > 1}


def is_plain(stdout):
    """Whether the output can stand in comments of the program."""
    lines = stdout.split("\n")
    if lines.pop() != "" or len(lines) > 40:
        return False
    return all(line == line.rstrip() and len(line) <= 140 and line.isprintable() for line in lines)


def wants_stderr(test, outcome):
    """Whether the whole of stderr is part of what the test is about."""
    about_errors = outcome.status != 0 or "errors" in test.path.parts
    return outcome.stderr and about_errors and "stderr" not in test.directives


def with_status(source, status):
    """The program with its exit status said where it was said before, or else at the end."""
    old = [line for line in source if line.startswith("# exit:")]
    if not old and status != 0:
        return source + [f"# exit: {status}"]
    return [f"# exit: {status}" if line in old else line for line in source]


def write_expectations(test, outcome, placing=place):
    """Write the program with its expectations, or these to a file where they are long."""
    source = bare_source(test)
    test.out_file.unlink(missing_ok=True)
    if test.path.parts[0] == "examples":
        test.out_file.write_text(outcome.stdout, "utf-8")
        return
    if outcome.stdout and not is_plain(outcome.stdout):
        test.out_file.write_text(outcome.stdout, "utf-8")
    elif outcome.stdout:
        source = placing(source, outcome)
    source = with_status(source, outcome.status)
    test.path.write_text("\n".join(source) + "\n", "utf-8")
    if test.has_own_stderr:
        return
    if wants_stderr(test, outcome):
        test.err_file.write_text(outcome.stderr, "utf-8")
    else:
        test.err_file.unlink(missing_ok=True)


# --- the command ------------------------------------------------------------------------------


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-v", action="store_true", dest="verbose", help="name every test")
    parser.add_argument("--update", action="store_true", help="write the expectations")
    parser.add_argument("--real", action="store_true", help="with the real clock")
    parser.add_argument("--library", action="store_true", help="with Awl's asyncio on CPython")
    parser.add_argument("paths", nargs="*")
    return parser.parse_args()


def update_all(tests, placing=place):
    """Strip old expectations, run, write new ones.  Returns the test in the children."""
    for test in tests:
        source = "\n".join(bare_source(test)) + "\n"
        if test.path.parts[0] != "examples" and source != "\n".join(test.lines):
            test.path.write_text(source, "utf-8")
    return run_all(tests, True, lambda test, outcome: write_expectations(test, outcome, placing))


def check_all(tests, verbose):
    """Compare all tests with their expectations: (the test in a child, tests that failed)."""
    failed = []

    def report(test, outcome):
        if found := differences(test, outcome):
            failed.append(test)
            print(f"FAIL {test.path}\n{found}\n")
        elif verbose:
            print(f"ok   {test.path}")

    return run_all(tests, False, report), failed


def update_until_stable(tests):
    """Update; where a comment moved a line that the output names, put the comments at the end."""
    if test := update_all(tests):
        return test
    again = []
    test = run_all(
        [read_test(test.path) for test in tests],
        False,
        lambda test, outcome: differences(test, outcome) and again.append(test),
    )
    return test or update_all(again, place_at_end)


def main():
    options = parse_arguments()
    if sys.version_info[:2] != (3, 13):
        sys.exit(f"the oracle is CPython 3.13, and this is {sys.version.split()[0]}")
    os.chdir(Path(__file__).resolve().parent.parent)
    every = list(find_tests(options.paths))
    tests = [test for test in every if not test.skipped]
    if options.real:
        oracle.install_clock = lambda: None
    oracle.install()
    gc.freeze()  # what is here already is not the programs' to collect
    if options.library:
        oracle.use_awl_library()
        tests = [test for test in tests if test.is_about_asyncio]
    if options.update and (test := update_until_stable(tests)):
        return test
    tests = [read_test(test.path) for test in tests]
    test, failed = check_all(tests, options.verbose)
    if test:
        return test
    print(f"{len(every) - len(tests)} skipped: not for this judge")
    print(f"{len(tests) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if program := main():
        arguments = " ".join(program.directives.get("args", []))
        program_path = str(program.path)
        del program
        oracle.run_program(program_path, shlex.split(arguments))
