#!/usr/bin/env python3
"""Draws what an item costs as there are more of them: tests/bench/SCALE.svg.

    make bench-scale               10 to 1,000,000 items
    make bench-scale MOST=100000   fewer

CPU time, measured by tests/bench/scale_costs.py inside one process each; lines of source are compiled
in a process of their own. A curve that rises like the memory it touches is the cache's doing; one
that rises in proportion to the count is ours.
"""

import math
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
AWL = os.environ.get("AWL", str(HERE.parent.parent / "build" / "awl"))
NAMES = ("tasks", "timers", "queue_waiters", "lock_waiters", "await_depth", "dict_entries",
         "string_appends")
COLOURS = ("#1b6ca8", "#c0392b", "#27884a", "#8e44ad", "#b8860b", "#16807a", "#555555", "#d35480")
WIDTH, HEIGHT, LEFT, TOP = 760, 460, 70, 30


def measured(name, most):
    """[(count, nanoseconds an item)]"""
    command = [AWL, str(HERE / "scale_costs.py"), name, str(most)]
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    return [(int(count), float(cost)) for _, count, cost in map(str.split, lines)]


def cpu_of(path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([AWL, str(path)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def source_lines(most):
    """What a line of source costs, in files of so many lines."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lines.py"
        path.write_text("")
        base = min(cpu_of(path) for _ in range(5))
        curve = []
        count = 1000
        while count <= most:
            text = "def f{0}(a, b):\n    if a > b:\n        return a + {0}\n    return b\n"
            path.write_text("".join(text.format(i) for i in range(count // 4)))
            best = min(cpu_of(path) for _ in range(3))
            curve.append((count, max(best - base, 1e-9) / count * 1e9))
            count *= 10
        return curve


# ---- drawing ----


def x_of(count, most):
    return LEFT + (math.log10(count) - 1) / (math.log10(most) - 1) * (WIDTH - LEFT - 150)


def y_of(cost):
    return TOP + (5 - math.log10(max(cost, 1))) / 5 * (HEIGHT - TOP - 50)


def svg(curves, most):
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
           'font-family="sans-serif" font-size="12">',
           '<rect width="100%" height="100%" fill="white"/>',
           f'<text x="{LEFT}" y="18">CPU nanoseconds an item, by how many there are</text>']
    for power in range(6):
        y = y_of(10**power)
        out.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - 150}" stroke="#ddd"/>'
                   f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10**power:,}</text>')
    for power in range(1, round(math.log10(most)) + 1):
        x = x_of(10**power, most)
        out.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - 50}" stroke="#eee"/>'
                   f'<text x="{x:.1f}" y="{HEIGHT - 32}" text-anchor="middle">{10**power:,}</text>')
    below = {}  # by where curves end: the lowest label there
    drawn = [(name, curve, colour) for (name, curve), colour in zip(curves.items(), COLOURS) if curve]
    for name, curve, colour in sorted(drawn, key=lambda one: -one[1][-1][1]):
        points = " ".join(f"{x_of(n, most):.1f},{y_of(cost):.1f}" for n, cost in curve)
        out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        count, cost = curve[-1]
        ends_early = count < most  # then the label stands above the curve
        y = max(y_of(cost) - (14 if ends_early else 0), below.get(count, 0) + 14)
        below[count] = y
        out.append(f'<text x="{x_of(count, most) + (-40 if ends_early else 6):.1f}" y="{y + 4:.1f}" '
                   f'fill="{colour}">{name.replace("_", " ")}</text>')
    return "\n".join([*out, "</svg>", ""])


def main():
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    curves = {name: measured(name, most) for name in NAMES}
    curves["source_lines"] = source_lines(min(most, 100_000))
    for name, curve in curves.items():
        print(f"{name:16}", "  ".join(f"{count:,}: {cost:.0f}" for count, cost in curve))
    (HERE / "SCALE.svg").write_text(svg(curves, most))


main()
