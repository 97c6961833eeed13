"""Run programs three ways and compare what they print: on Awl, on CPython, and on CPython with
Awl's asyncio.

    compare.py [PROGRAM ...]           these programs; without any, all in programs/
    compare.py --random FIRST COUNT    programs that generate.py makes from COUNT seeds
    compare.py --cancel FIRST COUNT    the same, each again and again, with every one of its tasks
                                       cancelled at every beat at which it is alive
    compare.py --one SEED TASK BEAT    one of these

Every program runs in virtual time. Standard output must be equal, and between the two libraries on
CPython standard error, too; but for addresses, and for lines and places inside the library. What
Awl says on standard error is its own, and tests/errors is about it. Of the random programs, Awl runs
all, and every LIBRARY-th batch goes the third way, too. A random program that differs is kept under
build/differ, with a single cancellation if that is enough.
"""

import difflib
import os
import re
import subprocess
import sys
import tempfile

import generate
from judge import Judge, plays, time_for

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
AWL = os.environ.get("AWL", os.path.join(ROOT, "build", "awl"))
KEPT = os.path.join(ROOT, "build", "differ")
# The first line of a report about something that was dropped.
REPORT = re.compile("exception was never retrieved$|^unhandled exception during |"
                    "^Task was destroyed |^Exception ignored in|was never awaited$")
BEATS = 40  # --cancel tries every one of so many first beats, later ones only at times
BATCH = {"--random": 25, "--cancel": 5}  # programs that one process of Awl runs
LIBRARY = int(os.environ.get("LIBRARY", "8"))
MARK = "--- program "


def main(arguments):
    how = arguments[0] if arguments else ""
    three = Three()
    failed = total = 0
    if how in ("--random", "--cancel"):
        first, count = int(arguments[1]), int(arguments[2])
        size = BATCH[how]
        for start in range(first, first + count, size):
            seeds = range(start, min(start + size, first + count))
            three.asks_library = (start - first) // size % LIBRARY == 0
            sources = three.cancelling(seeds) if how == "--cancel" else playing(seeds)
            failed += three.compare_seeds(sources)
            total += len(seeds)
            three.plays += sum(map(plays, sources.values()))
    elif how == "--one":
        seed, *kill = map(int, arguments[1:])
        failed, total = three.compare_seeds({seed: generate.program(seed, [tuple(kill)])}), 1
    else:
        for path in arguments or programs_here():
            with open(path) as file:
                source = file.read()
            failed += not three.compare(path, source)
            total += 1
    if three.plays:
        print(f"{three.plays} plays of {total} programs")
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


def programs_here():
    folder = os.path.join(HERE, "programs")
    return sorted(os.path.join(folder, name) for name in os.listdir(folder))


def playing(seeds):
    """Programs that play once, by their seeds."""
    return {seed: generate.program(seed) for seed in seeds}


class Three:
    """The three ways to run a program."""

    def __init__(self):
        self.plays = 0
        self.asks_library = True
        self._cpython = Judge("cpython")
        self._library = Judge("awl")

    def cancelling(self, seeds):
        """Programs that play once, and again with each cancellation that meets a living task."""
        probes = {str(seed): generate.program(seed, [(-2, -2)]) for seed in seeds}
        self._cpython.send(probes)
        told = self._cpython.receive()
        return {seed: generate.program(seed, [(-1, -1), *living(told[str(seed)][0])])
                for seed in seeds}

    def compare_seeds(self, programs):
        """Compare programs, given by their seeds; how many differ."""
        seeds = list(programs)
        sources = {f"seed{seed}.py": source for seed, source in programs.items()}
        awl = AwlBatch(sources)
        failed = 0
        judged = self._judge(sources)
        found = awl.outputs()
        for seed, (name, source) in zip(seeds, sources.items()):
            expected, ours = judged[name]
            # What came before it in its process (names of tasks count on) does not matter alone.
            if (found[name], ours) != (expected[0], expected) and not self.compare(name, source):
                failed += 1
                self._keep(seed, expected[0], found[name] if ours == expected else ours[0])
        return failed

    def compare(self, name, source):
        """Compare one program; whether it prints the same each time."""
        (expected, ours), found = self._run_alone(os.path.basename(name), source)
        return not (report_pair(name, "Awl's library on CPython", expected, ours)
                    or report(name, "Awl", expected[0], found))

    def _run_alone(self, name, source):
        awl = AwlBatch({name: source})
        return self._judge({name: source})[name], awl.outputs()[name]

    def _judge(self, sources):
        """What each program prints on CPython, with its own library and with Awl's."""
        self._cpython.send(sources)
        if self.asks_library:
            self._library.send(sources)
        theirs = self._cpython.receive()
        ours = self._library.receive() if self.asks_library else theirs
        return {
            name: [(comparable(out), reports(comparable(err)))
                   for out, err in (theirs[name], ours[name])]
            for name in sources
        }

    def _keep(self, seed, expected, found):
        """Keep the program that shows the difference, with one cancellation if that is enough."""
        kill = first_difference(expected, found)
        source = generate.program(seed, [kill])
        name = f"seed{seed}_{kill[0]}_{kill[1]}.py"
        (theirs, ours), awl = self._run_alone(name, source)
        if theirs == ours and awl == theirs[0]:
            print(f"    {name} alone does not differ")
        os.makedirs(KEPT, exist_ok=True)
        with open(os.path.join(KEPT, name), "w") as file:
            file.write(source)
        print(f"    kept: build/differ/{name}; again: compare.py --one {seed} {kill[0]} {kill[1]}")


class AwlBatch:
    """One process of Awl. It runs one program, or imports several one after the other."""

    def __init__(self, sources):
        self._names = list(sources)
        self._limit = time_for(sources.values())
        self._folder = tempfile.TemporaryDirectory()
        lines = ["import traceback"]
        for name, source in sources.items():
            with open(os.path.join(self._folder.name, name), "w") as file:
                file.write(source)
            lines += [f'print("{MARK}{name}")', "try:", f"    import {name[:-3]}",
                      "except BaseException:", "    traceback.print_exc()"]
        main = os.path.join(self._folder.name, "all_of_them.py")
        with open(main, "w") as file:
            file.write("\n".join(lines) + "\n")
        if len(sources) == 1:
            main = os.path.join(self._folder.name, self._names[0])
        self._output = tempfile.TemporaryFile("w+")
        self._process = subprocess.Popen(
            [AWL, "run", "--virtual", os.path.basename(main)], cwd=self._folder.name,
            stdout=self._output, stderr=subprocess.DEVNULL
        )

    def outputs(self):
        """What each program printed, as lines by its name."""
        try:
            ending = self._process.wait(self._limit)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            ending = "no end"
        self._output.seek(0)
        text = self._output.read()
        if len(self._names) == 1:
            text = f"{MARK}{self._names[0]}\n{text}"
        parts = text.split(MARK)[1:]
        self._folder.cleanup()
        self._output.close()
        found = {name: [f"(Awl did not come so far: {ending})"] for name in self._names}
        for part in parts:
            name, _, text = part.partition("\n")
            found[name] = comparable(text)
        if ending not in (0, 1, 3):
            found[name].append(f"(Awl ended with {ending})")
        return found


def living(text):
    """The (task, beat) pairs that a probing program told of."""
    kills = []
    for line in text.splitlines():
        if line.startswith("alive "):
            beat, *tasks = map(int, line.split()[1:])
            if beat <= BEATS or beat % 8 == 0:
                kills += [(task, beat) for task in tasks]
    return kills


def first_difference(expected, found):
    """The cancellation that a program was playing with when its output began to differ."""
    kill = (-1, -1)
    for line, other in zip(expected, found):
        if line.startswith("kill "):
            kill = tuple(map(int, line.split()[1:]))
        if line != other:
            break
    return kill


def report_pair(name, who, expected, found):
    return (report(name, who, expected[0], found[0])
            or report(name + " (stderr)", who, expected[1], found[1]))


def play_of(lines, kill):
    """The part of the output that is about one cancellation."""
    title = f"kill {kill[0]} {kill[1]}"
    if title not in lines:
        return lines
    start = lines.index(title)
    ends = [end for end in range(start + 1, len(lines)) if lines[end].startswith("kill ")]
    return lines[start : ends[0] if ends else len(lines)]


def report(name, who, expected, found):
    """Print the difference, if there is any; whether there is."""
    if expected == found:
        return False
    kill = first_difference(expected, found)
    expected, found = play_of(expected, kill), play_of(found, kill)
    print(f"--- {name}: CPython (-) against {who} (+)")
    for line in list(difflib.unified_diff(expected, found, lineterm="", n=3))[2:40]:
        print(line)
    sys.stdout.flush()
    return True


def comparable(text):
    """Lines without addresses, and without the frames and places that lie inside the library."""
    text = re.sub(r"\b0x[0-9a-f]{6,}", "0x…", text)
    text = re.sub(r"(at|file) ([^ ]*/asyncio/|<library>/)\w+\.py:\d+", r"\1 <library>", text)
    text = re.sub(r"(at|file) [^ ]*/([\w-]+\.py:\d+)", r"\1 \2", text)
    text = re.sub(r"^[^ \n]*/asyncio/\w+\.py:\d+: ", "<library>: ", text, flags=re.M)
    # A task that is dropped unfinished may have lost its coroutine to the collector by then.
    text = re.sub(r"^(task: <Task (?:pending|cancelling) .*?coro=<\w+\(\)) [^>]*", r"\1", text,
                  flags=re.M)
    # What is warned of when it is dropped may be dropped a line earlier or later.
    text = re.sub(r"^(\S+):\d+(: RuntimeWarning: .* was never awaited)\n.*$", r"\1\2", text, flags=re.M)
    lines = []
    inside = None
    for line in text.splitlines():
        frame = re.match(r"( *\|? *)File \"(.*)\", line \d+, in ", line)
        if frame:
            path = frame[2]
            inside = frame[1] if "/asyncio/" in path or path.endswith(("virtual.py", "oracle_library.py")) else None
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
    """The same lines, with the reports of forgotten errors in alphabetical order, equal ones once.

    They come when an object is dropped, which for one that is part of a cycle is any time.
    """
    found = [[]]
    for line in lines:
        if REPORT.search(line):
            found.append([])
        found[-1].append(line)
    last = sorted(set(map(tuple, found[1:])))
    return [line for report in [found[0], *last] for line in report]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
