// The picture of a run in a browser: draws what fits, zooms, pans, and shows the source beside it.
"use strict";

const run = JSON.parse(document.getElementById("data").textContent);
// The stretches of the run, between its edges: in those that are idle nobody runs.
const idle = new Set(run.idle), broken = new Set(run.broken);
run.stretches = run.times.slice(1).map((to, i) => ({
  from: run.times[i], to, idle: idle.has(i), broken: broken.has(i),
}));
const element = (id) => document.getElementById(id);
const panel = element("run");
const svg = element("picture");

const BAR = 26, TOP = 58, RIGHT = 36, CHARACTER = 6.7, ZOOM_MOST = 400;
const STATES = {
  ready: ["is ready to run", "ready"],
  kept: ["could run, but is kept waiting", "kept waiting"],
  running: ["runs", "runs"],
  blocking: ["blocks everybody in", "blocks everybody"],
  waiting: ["waits for", "waits"],
  stuck: ["waits for ever for", "waits for ever"],
};
const ENDS = { returned: "returns", failed: "fails", cancelled: "is cancelled", pending: "never ends" };
const LINKS = { made: "makes", woke: "wakes", cancelled: "cancels" };

// What is looked at: the run's unit `from` stands at the left edge, a unit is `zoom` pixels wide.
const view = { from: 0, zoom: 1, left: 120, width: 800, lane: 46 };
let chosen = null; // the bar under the pointer or the keyboard: {lane, bar}

// ---- small things ----

function seconds(value) {
  const text = value.toFixed(value >= 0.1 || value === 0 ? 3 : 6);
  return (text.includes(".") ? text.replace(/\.?0+$/, "") : text) + " s";
}

function draw(parent, name, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

function add(parent, name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

// ---- from the run to the screen and back ----

const unitAt = (edge) => {
  const before = Math.floor(edge), part = edge - before;
  return part > 0 ? run.x[before] * (1 - part) + run.x[before + 1] * part : run.x[before];
};
const total = run.x[run.x.length - 1] || 1;
const xOf = (edge) => view.left + (unitAt(edge) - view.from) * view.zoom;
const yOf = (lane) => TOP + lane * view.lane + view.lane / 2;
const isVisible = (lane) => yOf(lane) > panel.scrollTop - view.lane
  && yOf(lane) < panel.scrollTop + panel.clientHeight + view.lane;
const zoomLeast = () => (view.width - view.left - RIGHT) / total;

function timeAtX(x) {
  const unit = view.from + (x - view.left) / view.zoom;
  let edge = run.x.findIndex((at) => at > unit);
  if (edge < 0) return run.end;
  if (edge === 0) return run.begin;
  const stretch = run.stretches[edge - 1];
  const part = (unit - run.x[edge - 1]) / (run.x[edge] - run.x[edge - 1]);
  return stretch.from + (stretch.to - stretch.from) * part;
}

function look(from, zoom) {
  view.zoom = Math.min(Math.max(zoom, zoomLeast()), zoomLeast() * ZOOM_MOST);
  const most = total - (view.width - view.left - RIGHT) / view.zoom;
  view.from = Math.max(0, Math.min(from, most));
  schedule();
}

function zoomAt(x, factor) {
  const unit = view.from + (x - view.left) / view.zoom;
  const zoom = Math.min(Math.max(view.zoom * factor, zoomLeast()), zoomLeast() * ZOOM_MOST);
  look(unit - (x - view.left) / zoom, zoom);
}

// ---- drawing ----

function sayBar(lane, bar) {
  const what = bar.reason ? `${STATES[bar.kind][0]} ${bar.reason}` : STATES[bar.kind][0].replace(/ (for|in)$/, "");
  const line = !bar.line ? "" : bar.kind === "running" ? ` on from line ${bar.line}` : `, line ${bar.line}`;
  return `${what}${line}`;
}
const sayTimes = (bar) => bar.to > bar.from
  ? `from ${seconds(bar.from - run.begin)} to ${seconds(bar.to - run.begin)}: ${seconds(bar.to - bar.from)}`
  : `at ${seconds(bar.from - run.begin)}, in no time`;

// Behind everything: where time passes and nobody runs.
function drawPassing(height) {
  run.stretches.forEach((stretch, i) => {
    const x = xOf(i), width = xOf(i + 1) - x;
    if (x + width < view.left || x > view.width) return;
    if (stretch.idle) draw(svg, "rect", { class: "pass", x, y: 34, width, height: height - 34 });
  });
}

// The moments for which there is room; the end is always one of them.
function shownMoments() {
  const end = run.moments[run.moments.length - 1];
  const shown = [];
  let free = -1;
  for (const moment of run.moments) {
    const x = xOf(moment.edge), text = seconds(moment.time - run.begin), half = text.length * 3.4;
    if (x < view.left - 1 || x > view.width || (x - half <= free && moment !== end)) continue;
    while (moment === end && shown.length && shown[shown.length - 1].x + shown[shown.length - 1].half > x - half) shown.pop();
    shown.push({ x, text, half });
    free = x + half + 8;
  }
  return shown;
}

// The axis stays at the top while lanes are scrolled.
function drawAxis(shown) {
  const top = panel.scrollTop;
  draw(svg, "rect", { class: "sheet", x: 0, y: top, width: view.width, height: 34 });
  for (const { x, text } of shown) {
    draw(svg, "text", { class: "axis", x, y: top + 26, "text-anchor": "middle" }, text);
  }
  run.stretches.forEach((stretch, i) => {
    const x = (xOf(i) + xOf(i + 1)) / 2;
    if (!stretch.broken || x < view.left || x > view.width) return;
    const cut = draw(svg, "path", { class: "cut", d: `M${x - 5} ${top + 42}l6 -16m4 0l-6 16` });
    draw(cut, "title", {}, "a long wait, drawn shorter than it is");
  });
}

function drawBar(lane, bar, y) {
  const x = xOf(bar.a), right = xOf(bar.b);
  if (right < view.left - 2 || x > view.width + 2) return;
  const active = bar.kind === "running" || bar.kind === "blocking";
  const height = active ? BAR : BAR - 6, width = Math.max(right - x, active ? 2.5 : 0.5);
  const isChosen = chosen && chosen.bar === bar;
  const isSame = chosen && !isChosen && bar.line && chosen.bar.line === bar.line && chosen.bar.file === bar.file;
  const rect = draw(svg, "rect", {
    class: `bar ${bar.kind}${isChosen ? " chosen" : isSame ? " same" : ""}`,
    x, y: y - height / 2, width, height, rx: 2,
  });
  rect.addEventListener("pointerenter", () => choose({ lane, bar }));
  const words = bar.kind === "kept" ? `kept waiting ${seconds(bar.to - bar.from)}` : bar.reason;
  if (!words || bar.kind === "running" || bar.kind === "ready") return;
  const start = Math.max(x, view.left), shown = Math.min(right, view.width) - start;
  const longer = bar.line && bar.kind !== "kept" ? `${words} · line ${bar.line}` : words;
  const shorter = words.split(",")[0];
  const text = [longer, words, shorter].find((some) => some.length * CHARACTER < shown - 8);
  if (text) {
    draw(svg, "text", {
      class: `small on-${bar.kind}`, x: start + shown / 2, y: y + 4, "text-anchor": "middle",
    }, text);
  }
}

function drawEnd(lane, y) {
  if (lane.ending !== "failed" && lane.ending !== "cancelled") return;
  const x = xOf(lane.endEdge) + 9;
  if (x < view.left || x > view.width) return;
  draw(svg, "path", { class: `end ${lane.ending}`, d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8` });
  const words = lane.ending === "failed" ? lane.result || "failed" : "cancelled";
  if (x + 10 + words.length * CHARACTER < view.width) {
    draw(svg, "text", { class: `small word-${lane.ending}`, x: x + 10, y: y + 4 }, words);
  }
}

function drawLink(link) {
  if (link.from === link.to || !(isVisible(link.from) || isVisible(link.to))) return;
  const left = xOf(link.stretch), right = xOf(link.stretch + 1);
  const side = Math.sign(yOf(link.to) - yOf(link.from)), made = link.kind === "made";
  const x = Math.max((left + right) / 2, right - 9) + Math.min(2.5, (right - left) / 5) * (made ? -1 : 1);
  if (x < view.left || x > view.width) return;
  const from = yOf(link.from), to = yOf(link.to);
  const start = from + side * BAR / 2;
  const end = made ? to : to - side * (BAR / 2 - 2);
  const line = draw(svg, "path", {
    class: `line ${link.kind}`,
    d: `M${x} ${start}V${made ? end : end - side * 5}${made ? `H${right - 2}` : ""}`,
  });
  const about = `${run.lanes[link.from].label} ${LINKS[link.kind]} ${run.lanes[link.to].label}`;
  draw(line, "title", {}, about + (link.text ? `: ${link.text}` : "") + (link.line ? `, line ${link.line}` : ""));
  draw(svg, "path", {
    class: `head ${link.kind}`,
    d: made ? `M${right} ${end}l-5 -3.5v7z` : `M${x} ${end}l-4 ${-side * 7}h8z`,
  });
}

function drawMarks() {
  for (const mark of run.marks) {
    const x = (xOf(mark.stretch) + xOf(mark.stretch + 1)) / 2;
    if (mark.lane < 0 || !isVisible(mark.lane) || x < view.left || x > view.width) continue;
    const shape = draw(svg, "circle", { class: "printed", cx: x, cy: yOf(mark.lane) - BAR / 2 - 5, r: 2.5 });
    draw(shape, "title", {}, `prints ${JSON.stringify(mark.text)}`);
  }
}

function drawLabels(height) {
  draw(svg, "rect", { class: "sheet", x: 0, y: 34, width: view.left - 1, height });
  run.lanes.forEach((lane, i) => {
    if (!isVisible(i)) return;
    const most = Math.floor((view.left - 28) / 7.4);
    const short = lane.label.length > most ? lane.label.slice(0, most - 1) + "…" : lane.label;
    const label = draw(svg, "text", { x: 20, y: yOf(i) + 5 }, short);
    const made = lane.line ? `, made at line ${lane.line}` : "";
    draw(label, "title", {}, `${lane.label}: ${lane.coro}()${made}; ${ENDS[lane.ending]}${lane.result ? " " + lane.result : ""}`);
  });
}

function redraw() {
  const height = TOP + run.lanes.length * view.lane + 12;
  svg.setAttribute("height", Math.max(height, panel.clientHeight - 4));
  svg.replaceChildren();
  drawPassing(height);
  const moments = shownMoments();
  for (const { x } of moments) draw(svg, "path", { class: "hair", d: `M${x} 34V${height}` });
  run.links.forEach(drawLink); // behind the bars, whose words stay readable
  run.lanes.forEach((lane, i) => {
    if (!isVisible(i)) return;
    for (const bar of lane.bars) drawBar(lane, bar, yOf(i));
    drawEnd(lane, yOf(i));
  });
  drawMarks();
  drawLabels(height);
  drawAxis(moments);
}

let isScheduled = false;
function schedule() {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    redraw();
    placeHint();
  });
}

// ---- the bar that is looked at, and its line ----

const lines = []; // of the source panel, by number

function markLines() {
  for (const line of lines) if (line) line.classList.remove("marked", "calls");
  if (!chosen) return;
  for (const call of chosen.bar.calls || []) {
    if (call.file === run.file && lines[call.line]) lines[call.line].classList.add("calls");
  }
  const line = chosen.bar.file === run.file && lines[chosen.bar.line];
  if (line) {
    line.classList.remove("calls");
    line.classList.add("marked");
    line.scrollIntoView({ block: "nearest" });
  }
}

function placeHint() {
  const hint = element("hint");
  hint.hidden = !chosen;
  if (!chosen) return;
  const { lane, bar } = chosen;
  hint.replaceChildren();
  add(hint, "strong", "", lane.label);
  add(hint, "div", "", sayBar(lane, bar));
  add(hint, "div", "", sayTimes(bar));
  if (bar.calls && bar.calls.length > 1) {
    add(hint, "code", "", bar.calls.map((call) => `${call.function}:${call.line}`).join(" → "));
  }
  const x = Math.max(xOf(bar.a), view.left), y = yOf(run.lanes.indexOf(lane));
  const below = y + BAR / 2 + 14 + hint.offsetHeight < panel.scrollTop + panel.clientHeight;
  hint.style.left = `${Math.max(8, Math.min(x, view.width - hint.offsetWidth - 12))}px`;
  hint.style.top = `${below ? y + BAR / 2 + 12 : y - BAR / 2 - 12 - hint.offsetHeight}px`;
}

function choose(next) {
  if (chosen && next && chosen.bar === next.bar) return;
  chosen = next;
  markLines();
  if (chosen) element("spoken").textContent = `${chosen.lane.label} ${sayBar(chosen.lane, chosen.bar)}, ${sayTimes(chosen.bar)}`;
  schedule();
}

// Bring the chosen bar into view.
function follow() {
  const x = xOf(chosen.bar.a), right = xOf(chosen.bar.b), room = view.width - view.left - RIGHT;
  if (right < view.left + 20 || x > view.width - RIGHT) {
    look(unitAt(chosen.bar.a) - room / view.zoom / 3, view.zoom);
  }
  const y = yOf(run.lanes.indexOf(chosen.lane));
  if (y - view.lane < panel.scrollTop) panel.scrollTop = y - view.lane;
  if (y + view.lane > panel.scrollTop + panel.clientHeight) panel.scrollTop = y + view.lane - panel.clientHeight;
}

function step(across, down) {
  const lane = chosen ? run.lanes.indexOf(chosen.lane) : 0;
  if (run.lanes.length === 0) return;
  if (!chosen) {
    choose({ lane: run.lanes[0], bar: run.lanes[0].bars[0] });
  } else if (across) {
    const bars = chosen.lane.bars, to = bars.indexOf(chosen.bar) + across;
    if (bars[to]) choose({ lane: chosen.lane, bar: bars[to] });
  } else {
    const to = run.lanes[lane + down], middle = (chosen.bar.a + chosen.bar.b) / 2;
    if (!to || to.bars.length === 0) return;
    const at = to.bars.find((bar) => bar.b > middle) || to.bars[to.bars.length - 1];
    choose({ lane: to, bar: at });
  }
  follow();
}

// Choose the next bar that stands at a line of the program.
function nextAtLine(line) {
  const all = run.lanes.flatMap((lane) => lane.bars
    .filter((bar) => bar.file === run.file && bar.line === line)
    .map((bar) => ({ lane, bar })));
  if (all.length === 0) return;
  all.sort((one, other) => one.bar.a - other.bar.a);
  const now = all.findIndex((it) => chosen && it.bar === chosen.bar);
  choose(all[(now + 1) % all.length]);
  follow();
}

// ---- panels ----

function fillSource() {
  const told = new Set();
  for (const lane of run.lanes) for (const bar of lane.bars) if (bar.file === run.file) told.add(bar.line);
  run.source.replace(/\n$/, "").split("\n").forEach((text, i) => {
    const line = add(element("source"), "div", told.has(i + 1) ? "told" : "");
    add(line, "b", "", String(i + 1));
    line.append(text);
    lines[i + 1] = line;
    if (!told.has(i + 1)) return;
    line.addEventListener("click", () => nextAtLine(i + 1));
  });
}

function fillOutput() {
  for (const mark of run.marks) {
    const line = add(element("output"), "div");
    add(line, "b", "", seconds(mark.time - run.begin));
    line.append(mark.text.replace(/\n$/, ""));
  }
}

function fillLegend() {
  const kinds = new Set(run.lanes.flatMap((lane) => lane.bars.map((bar) => bar.kind)));
  for (const kind of ["running", "waiting", "ready", "kept", "blocking", "stuck"]) {
    if (!kinds.has(kind)) continue;
    const item = add(element("legend"), "li");
    add(item, "i", kind);
    item.append(STATES[kind][1]);
  }
  const links = new Set(run.links.map((link) => link.kind));
  for (const kind of ["made", "woke", "cancelled"]) {
    if (!links.has(kind)) continue;
    const item = add(element("legend"), "li");
    const arrow = draw(item, "svg", { width: 24, height: 10, "aria-hidden": "true" });
    draw(arrow, "path", { class: `line ${kind}`, d: "M0 5h16" });
    draw(arrow, "path", { class: `head ${kind}`, d: "M22 5l-7 -4v8z" });
    item.append(LINKS[kind]);
  }
}

// ---- hands ----

function listen() {
  element("in").onclick = () => zoomAt(view.left + (view.width - view.left) / 2, 1.6);
  element("out").onclick = () => zoomAt(view.left + (view.width - view.left) / 2, 1 / 1.6);
  element("fit").onclick = () => look(0, 0);
  element("theme").onclick = () => document.documentElement.classList.toggle("dark");

  panel.addEventListener("wheel", (event) => {
    const scrolls = panel.scrollHeight > panel.clientHeight + 8 && !event.ctrlKey;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) look(view.from + event.deltaX / view.zoom, view.zoom);
    else if (!scrolls) zoomAt(event.clientX - panel.getBoundingClientRect().left, Math.exp(-event.deltaY / 400));
    else return;
    event.preventDefault();
  }, { passive: false });

  let grabbed = null;
  panel.addEventListener("pointerdown", (event) => {
    grabbed = { x: event.clientX, from: view.from };
    panel.classList.add("dragging");
  });
  window.addEventListener("pointermove", (event) => {
    if (grabbed) look(grabbed.from - (event.clientX - grabbed.x) / view.zoom, view.zoom);
  });
  window.addEventListener("pointerup", () => {
    grabbed = null;
    panel.classList.remove("dragging");
  });
  panel.addEventListener("pointerleave", () => choose(null));
  panel.addEventListener("scroll", schedule);

  const keys = {
    ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0),
    ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
    "+": () => zoomAt(chosen ? xOf(chosen.bar.a) : view.left, 1.6), "=": () => keys["+"](),
    "-": () => zoomAt(chosen ? xOf(chosen.bar.a) : view.left, 1 / 1.6),
    0: () => look(0, 0), w: () => keys["+"](), s: () => keys["-"](),
    a: () => look(view.from - 80 / view.zoom, view.zoom),
    d: () => look(view.from + 80 / view.zoom, view.zoom),
    Home: () => look(0, view.zoom), End: () => look(total, view.zoom),
    Escape: () => choose(null),
  };
  document.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    act();
    event.preventDefault();
  });
}

function measure() {
  const longest = Math.max(8, ...run.lanes.map((lane) => lane.label.length));
  view.width = panel.clientWidth;
  const room = (panel.clientHeight - TOP - 16) / Math.max(1, run.lanes.length);
  view.lane = Math.min(Math.max(room, 44), 64);
  view.left = Math.min(longest * 7.6 + 36, view.width * 0.32);
}

function start() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  document.documentElement.classList.toggle("dark", dark.matches);
  dark.addEventListener("change", () => document.documentElement.classList.toggle("dark", dark.matches));
  element("file").textContent = run.file;
  const count = run.tasks, left = count - run.lanes.length;
  element("about").textContent = `${count} task${count === 1 ? "" : "s"}, ${seconds(run.end - run.begin)}`
    + ` of ${run.virtual ? "virtual" : "real"} time${run.stuck ? ", then stuck for ever" : ""}`
    + `${left ? `; ${left} that are like others are not shown` : ""}`;
  fillSource();
  fillOutput();
  fillLegend();
  listen();
  measure();
  look(0, 0);
  new ResizeObserver(() => { measure(); look(view.from, view.zoom); }).observe(panel);
  // #line=N shows the first bar at a line of the source: for links in lecture notes.
  const wanted = /^#line=(\d+)$/.exec(location.hash);
  if (wanted) nextAtLine(Number(wanted[1]));
}

window.addEventListener("error", (event) => { document.documentElement.dataset.error = event.message; });
start();
document.documentElement.dataset.ready = run.lanes.length; // for tests
