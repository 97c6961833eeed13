#!/usr/bin/env python3
"""Times the programs in tests/bench/programs under Awl and its peers, by turns, in one run.

    make bench                          every row
    make bench ROWS="switch queue"      rows whose name begins so
    make bench BENCH="--runs 9 --json"  more runs; JSON instead of the table

A figure is the CPU time of the whole process, user and system, less what the engine's empty program
takes (or another row's, named as `base`), divided by the number of items: the least of the runs (the
median is in the JSON). Memory is the peak of the resident set, less the same. Every engine must print
the same. The comments at the head of each program say what is counted, and what the goal is.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAMS = HERE / "programs"
BUILD = ROOT / "build" / "bench"
SUFFIXES = {"awl": ".py", "cpython": ".py", "lua": ".lua", "node": ".js", "c": ".c"}


# ---- engines ----


def python_313():
    """The interpreter itself, not a wrapper in front of it; None if there is no 3.13."""
    for name in (os.environ.get("AWL_PYTHON"), "python3.13", "python3"):
        if name and shutil.which(name):
            question = "import sys; print(sys.version_info[:2] == (3, 13), sys.executable)"
            answer = subprocess.run([name, "-c", question], capture_output=True, text=True)
            if answer.stdout.startswith("True"):
                return answer.stdout.split()[1]
    return None


def find_engines():
    """Command and version by engine; None for those that are missing."""
    awl = os.environ.get("AWL", str(ROOT / "build" / "awl"))
    commands = {
        "awl": awl if Path(awl).exists() else None,
        "cpython": python_313(),
        "lua": shutil.which("lua5.4"),
        "node": shutil.which("node"),
        "c": shutil.which("gcc") or shutil.which("cc"),
    }
    flag = {"lua": "-v"}
    versions = {}
    for name, command in commands.items():
        if command is not None:
            out = subprocess.run([command, flag.get(name, "--version")], capture_output=True, text=True)
            versions[name] = (out.stdout or out.stderr).splitlines()[0]
    return commands, versions


# ---- rows ----


class Row:
    """What a program's head says of it: `# key: value` lines, the first of them its title."""

    def __init__(self, path, text):
        head = dict(re.findall(r"^# (\w+): (.*)$", text, re.M))
        self.path = path
        self.name = head.get("name", path.stem)
        self.title = head["row"]
        self.arguments = head.get("arguments", "").split()
        self.options = head.get("options", "").split()  # of awl, which is alone then
        count, self.unit = head["items"].split(" ", 1)
        self.items = int(count)
        self.kind = head.get("measure", "time")  # time, memory, start
        self.set = head.get("set")
        self.goals = [goal.strip() for goal in head.get("goal", "").split(",") if goal.strip()]
        self.generator = head.get("generate")
        uses_asyncio = "import asyncio" in path.read_text() and self.kind != "start"
        self.base = head.get("base", "import_asyncio" if uses_asyncio else "empty")

    def source(self, engine):
        suffix = SUFFIXES[engine]
        if self.options and engine != "awl":
            return None
        if self.generator:
            return generated(self.generator, suffix)
        path = self.path.with_suffix(suffix)
        return path if path.exists() else None


def rows_of(path):
    """A program with arguments may be behind several rows."""
    return [Row(path, text) for text in re.split(r"^(?=# row: )", path.read_text(), flags=re.M)[1:]]


def generated(name, suffix):
    """Twenty thousand lines of functions, eight a function."""
    if suffix not in (".py", ".lua"):
        return None
    body = {
        ".py": (
            "def f{0}(a, b, c=1):\n    total = a + b * c\n    for i in range(total):\n"
            "        if i % 3 == 0 and total > {0}:\n            total += a[i].value\n"
            "        else:\n            total = f{0}(total, c=i)\n    return total\n"
        ),
        ".lua": (
            "function f{0}(a, b, c)\n  local total = a + b * c\n  for i = 1, total do\n"
            "    if i % 3 == 0 and total > {0} then\n      total = total + a[i].value\n"
            "    else total = f{0}(total, b, i) end\n  end return total\nend\n"
        ),
    }[suffix]
    BUILD.mkdir(parents=True, exist_ok=True)
    path = BUILD / (name + suffix)
    path.write_text("".join(body.format(i) for i in range(2500)))
    return path


def command_of(row, engine, command, source):
    if row.options:
        return [command, "run", *row.options, str(source), *row.arguments]
    if engine != "c":
        return [command, str(source), *row.arguments]
    program = BUILD / source.stem
    program.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([command, "-O2", "-o", program, source], check=True)
    return [str(program), *row.arguments]


# ---- measuring ----


def measure(command, out):
    done = subprocess.run(
        [str(BUILD / "measure"), str(out), *command], capture_output=True, text=True
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")
    cpu, memory = done.stdout.split()[-2:]
    return int(cpu), int(memory) * 1024


def measure_row(row, engines, runs):
    """By engine, the CPU nanoseconds and bytes of each run; and whether all printed the same."""
    commands = {}
    for engine, command in engines.items():
        source = row.source(engine)
        if command is not None and source is not None:
            commands[engine] = command_of(row, engine, command, source)
    samples = {engine: ([], []) for engine in commands}
    texts = {}
    for _ in range(runs):
        for engine, command in commands.items():
            cpu, memory = measure(command, BUILD / f"output.{engine}")
            samples[engine][0].append(cpu)
            samples[engine][1].append(memory)
            texts[engine] = (BUILD / f"output.{engine}").read_bytes()
    return samples, len(set(texts.values())) <= 1


def summary(samples):
    return {
        "cpu_ns_min": min(samples[0]),
        "cpu_ns_median": int(statistics.median(samples[0])),
        "memory_min": min(samples[1]),
        "memory_median": int(statistics.median(samples[1])),
    }


def figure(row, result, base):
    """What the row shows: ns an item, bytes an item, or ms of the start."""
    if row.kind == "start":
        return result["cpu_ns_min"] / 1e6
    key = "memory_min" if row.kind == "memory" else "cpu_ns_min"
    return max(result[key] - (base[key] if base else 0), 0) / row.items


# ---- judging ----


def judge(goal, row, figures):
    """Is the goal reached?  "12 ns", "100 x cpython", "1.05 x switch_100"; None: cannot be told."""
    number, rest = goal.split(" ", 1)
    mine = figures[row.name].get("awl")
    if mine is None:
        return None
    if not rest.startswith("x "):
        scale = {"ns": 1, "us": 1e3, "ms": 1e6 if row.kind == "time" else 1, "bytes": 1}[rest]
        return mine <= float(number) * scale
    peer = rest[2:]
    if peer in figures:
        other = figures[peer].get("awl")
        return None if other is None else mine <= other * float(number)
    other = figures[row.name].get(peer)
    return None if other is None else mine * float(number) <= other


def shown(row, value):
    if value is None:
        return "–"
    if row.kind == "start":
        return f"{value:.2f} ms"
    if row.kind == "memory":
        return f"{value:.0f} B"
    if value >= 1e6:
        return f"{value / 1e6:.1f} ms"
    if value >= 1e4:
        return f"{value / 1e3:.1f} µs"
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"


def geometric_mean(values):
    return statistics.geometric_mean(values) if values else None


def print_table(rows, figures, engines):
    names = [name for name in SUFFIXES if engines[name] is not None]
    print(f"| row | {' | '.join(names)} | × cpython | × lua | × node | goal | |")
    print("|---|" + "---:|" * (len(names) + 3) + "---|---|")
    for row in rows:
        values = figures[row.name]
        mine = values.get("awl")
        cells = [shown(row, values.get(name)) for name in names]
        for peer in ("cpython", "lua", "node"):
            cells.append(f"{values[peer] / mine:.1f}" if mine and values.get(peer) else "–")
        verdicts = [judge(goal, row, figures) for goal in row.goals]
        verdict = "" if not verdicts or None in verdicts else "reached" if all(verdicts) else "**not**"
        print(f"| {row.title} | {' | '.join(cells)} | {', '.join(row.goals)} | {verdict} |")
    for peer in ("cpython", "lua", "node"):
        ratios = [
            figures[row.name][peer] / figures[row.name]["awl"]
            for row in rows
            if row.set == "plain" and figures[row.name].get(peer) and figures[row.name].get("awl")
        ]
        if len(ratios) > 1:
            print(
                f"\nPlain code against {peer}: geometric mean {geometric_mean(ratios):.2f}×, "
                f"least {min(ratios):.2f}× ({len(ratios)} programs)"
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="*", help="beginnings of programs' names")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()

    engines, versions = find_engines()
    for name, command in engines.items():
        if command is None:
            print(f"{name}: not found, skipped", file=sys.stderr)
    rows = [row for path in sorted(PROGRAMS.glob("*.py")) for row in rows_of(path)]
    bases = {"empty", "import_asyncio"} | {row.base for row in rows}
    if options.rows:
        wanted = tuple(options.rows)
        rows = [row for row in rows if row.name.startswith(wanted) or row.name in bases]
    rows.sort(key=lambda row: (row.name not in bases, row.set or "", row.name))

    results, figures, differ = {}, {}, []
    for row in rows:
        print(f"  {row.name}", file=sys.stderr)
        samples, same = measure_row(row, engines, options.runs * (3 if row.kind == "start" else 1))
        if not same:
            differ.append(row.name)
        results[row.name] = {engine: summary(s) for engine, s in samples.items()}
        figures[row.name] = {
            engine: figure(row, result, base_of(row, results, engine))
            for engine, result in results[row.name].items()
        }
    if options.json:
        print(json.dumps({"versions": versions, "runs": options.runs, "rows": results}, indent=1))
    else:
        print("\n".join(f"{name}: {version}" for name, version in versions.items()) + "\n")
        print(f"ns an item where no unit is given; the least of {options.runs} runs.\n")
        print_table(rows, figures, engines)
    for name in differ:
        print(f"{name}: the engines do not print the same", file=sys.stderr)
    sys.exit(1 if differ else 0)


def base_of(row, results, engine):
    if row.kind == "start":
        return None
    for name in (row.base, "empty"):
        base = results.get(name, {}).get(engine)
        if base is not None:
            return base
    return None


main()
