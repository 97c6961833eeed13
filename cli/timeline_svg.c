// Draws a run as an SVG picture that stands alone: hovering tells more, light and dark.
#include "cli/timeline_svg.h"
#include "cli/canvas.h"
#include "cli/markup.h"
#include "cli/timeline_view.h"
#include <math.h>
#include <string.h>

static const char STYLE[] =
    "<style>\n"
    "svg{--paper:#fff;--text:#1d2430;--faint:#667085;--hair:#d9dee7;--pass:#f4f6f9;--run:#2f9e5b;"
    "--wait:#d6e4f7;--wait-text:#23476f;--ready:#f6e7b4;--kept:#f2b134;--kept-text:#4a3200;"
    "--block:#d92d20;--stuck:#fbd9d5;--stuck-text:#8c1d13;--cancel:#8250b8;--fail:#d92d20;"
    "--made:#98a2b3;--woke:#0e8f94}\n"
    "@media(prefers-color-scheme:dark){svg{--paper:#14181f;--text:#e6eaf0;--faint:#94a0b3;"
    "--hair:#2c3440;--pass:#1b212a;--run:#3fb26c;--wait:#24405f;--wait-text:#cfe2f8;--ready:#"
    "5b5127;"
    "--kept:#c98a12;--kept-text:#fff3d6;--block:#e5483c;--stuck:#55231f;--stuck-text:#ffc9c3;"
    "--cancel:#b18be0;--fail:#ff6a5e;--made:#667085;--woke:#3bb9be}}\n"
    "text{font-family:system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:14px;"
    "fill:var(--text)}\n"
    ".m{font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:11px}\n"
    ".title{font-size:19px;font-weight:600}.f{fill:var(--faint)}.a{font-size:12px;"
    "font-weight:400;fill:var(--faint)}\n"
    ".pass{fill:var(--pass)}.hair{stroke:var(--hair);stroke-width:1}"
    ".cut{stroke:var(--text);fill:none}\n"
    ".b0{fill:var(--ready)}.b1{fill:var(--kept)}.b2{fill:var(--run)}.b3{fill:var(--block)}"
    ".b4{fill:var(--wait)}.b5{fill:var(--stuck);stroke:var(--block);stroke-dasharray:5 4}\n"
    ".t1{fill:var(--kept-text)}.t3{fill:#fff}.t4{fill:var(--wait-text)}.t5{fill:var(--stuck-text)}"
    "\n"
    ".l0{stroke:var(--made)}.l1{stroke:var(--woke)}.l2{stroke:var(--cancel)}"
    ".l0,.l1,.l2{fill:none;stroke-width:1.5}\n"
    ".h0{fill:var(--made)}.h1{fill:var(--woke)}.h2{fill:var(--cancel)}\n"
    ".cancelled{stroke:var(--cancel);stroke-width:2.5;fill:none}"
    ".failed{stroke:var(--fail);stroke-width:2.5;fill:none}.tc{fill:var(--cancel)}"
    ".tf{fill:var(--fail)}\n"
    "</style>\n";

// ---- bars ----

static const char *const STATES[] = {
    [BAR_READY] = "ready to run", [BAR_KEPT] = "ready, but kept waiting",
    [BAR_RUNNING] = "runs",       [BAR_BLOCKING] = "blocks the loop in",
    [BAR_WAITING] = "waits for",  [BAR_STUCK] = "waits for ever for",
};

// What hovering over a bar tells.
static void write_bar_title(Picture *picture, const Lane *lane, const Bar *bar) {
  FILE *out = picture->out;
  char from[32], took[32];
  seconds_text(bar->from - picture->timeline->begin, from);
  seconds_text(bar->to - bar->from, took);
  fputs("<title>", out);
  markup_write(lane->label, out);
  fprintf(out, " %s", STATES[bar->kind]);
  if (bar->reason != NULL && *bar->reason != '\0') {
    fputc(' ', out);
    markup_write(bar->reason, out);
  }
  if (bar->at.line > 0) {
    fprintf(out, bar->kind == BAR_RUNNING ? " on from line %d" : ", line %d", bar->at.line);
  }
  fprintf(out, "\nfrom %s s, for %s s</title>", from, took);
}

static const char *bar_words(const Picture *picture, const Bar *bar) {
  if (bar->kind == BAR_KEPT) {
    char took[32];
    seconds_text(bar->to - bar->from, took);
    return timeline_text(picture->timeline->arena, "kept waiting %s s", took);
  }
  return bar->kind == BAR_RUNNING || bar->reason == NULL ? "" : bar->reason;
}

// As much of the words as there is room for: with the line, without, only up to the first comma.
static const char *fitting_words(Picture *picture, const Bar *bar, double room) {
  Arena *arena = picture->timeline->arena;
  const char *words = bar_words(picture, bar);
  const char *longer = bar->at.line > 0 && bar->kind != BAR_KEPT
                           ? timeline_text(arena, "%s · line %d", words, bar->at.line)
                           : words;
  const char *shorter = timeline_text(arena, "%.*s", (int)strcspn(words, ","), words);
  return *words == '\0'                    ? ""
         : text_columns(longer) <= room  ? longer
         : text_columns(words) <= room   ? words
         : text_columns(shorter) <= room ? shorter
                                         : "";
}

static void write_words(Picture *picture, const Bar *bar, double x, double width, double y) {
  const char *text = fitting_words(picture, bar, (width - 8) / REASON_CHARACTER);
  if (*text == '\0') {
    return;
  }
  fprintf(picture->out, "<text class=\"m t%d\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">",
          (int)bar->kind, x + width / 2, y + 4);
  markup_write(text, picture->out);
  fputs("</text>", picture->out);
}

static void write_bar(Picture *picture, const Lane *lane, const Bar *bar, double y) {
  double x = x_of(picture, bar->from_edge);
  double width = x_of(picture, bar->to_edge) - x;
  bool is_active = bar->kind == BAR_RUNNING || bar->kind == BAR_BLOCKING;
  double height = is_active ? BAR : BAR - 6;
  width = is_active && width < 2.5 ? 2.5 : width;
  picture->has_kind[bar->kind] = true;
  fprintf(picture->out,
          "<g><rect class=\"b%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\">",
          (int)bar->kind, x, y - height / 2, width, height);
  write_bar_title(picture, lane, bar);
  fputs("</rect>", picture->out);
  write_words(picture, bar, x, width, y);
  fputs("</g>\n", picture->out);
}

static const char *end_words(const Lane *lane) {
  return lane->ending == ENDING_CANCELLED ? "cancelled"
         : lane->ending != ENDING_RAISED  ? ""
         : lane->result == NULL           ? "failed"
                                          : lane->result;
}

static void write_end(Picture *picture, const Lane *lane, double y) {
  bool is_failure = lane->ending == ENDING_RAISED;
  if (!is_failure && lane->ending != ENDING_CANCELLED) {
    return;
  }
  const char *words = end_words(lane);
  double x = x_of(picture, lane->end_edge) + 9;
  fprintf(picture->out, "<path class=\"%s\" d=\"M%.1f %.1fl8 8m0 -8l-8 8\"><title>",
          is_failure ? "failed" : "cancelled", x - 4, y - 4);
  markup_write(lane->label, picture->out);
  fputs(is_failure ? " failed: " : " was ", picture->out);
  markup_write(words, picture->out);
  fputs("</title></path>", picture->out);
  if (x + 10 + text_columns(words) * REASON_CHARACTER <= picture->width - MARGIN) {
    fprintf(picture->out, "<text class=\"m %s\" x=\"%.1f\" y=\"%.1f\">", is_failure ? "tf" : "tc",
            x + 10, y + 4);
    markup_write(words, picture->out);
    fputs("</text>", picture->out);
  }
  fputc('\n', picture->out);
}

// ---- links ----

static void write_link(Picture *picture, const Link *link) {
  if (link->from < 0 || link->to < 0 || link->from == link->to || !picture->shown[link->from] ||
      !picture->shown[link->to]) {
    return;
  }
  if (picture->scale.tick < 1 && link->kind == LINK_WOKE) { // one would hide the other
    return;
  }
  const Timeline *timeline = picture->timeline;
  double from_x = x_of(picture, link->stretch), to_x = x_of(picture, link->stretch + 1);
  double x = (from_x + to_x) / 2;
  x = to_x - x > 9 ? to_x - 9 : x;
  double aside = fmin(2.5, (to_x - from_x) / 5);
  x += link->kind == LINK_MADE ? -aside : aside;
  double from = picture->y[link->from], to = picture->y[link->to];
  double side = to > from ? 1 : -1;
  bool is_made = link->kind == LINK_MADE; // leads to the lane's beginning; others to its bar
  double start = from + side * BAR / 2, end = is_made ? to : to - side * (BAR / 2 - 2);
  picture->has_link[link->kind] = true;
  fprintf(picture->out, "<path class=\"l%d\" d=\"M%.1f %.1fV%.1f", (int)link->kind, x, start,
          is_made ? end : end - side * 5);
  if (is_made) {
    fprintf(picture->out, "H%.1f", to_x - 2);
  }
  fputs("\"><title>", picture->out);
  static const char *const DOES[] = {" makes ", " wakes ", " cancels "};
  markup_write(timeline->lanes[link->from].label, picture->out);
  fputs(DOES[link->kind], picture->out);
  markup_write(timeline->lanes[link->to].label, picture->out);
  if (link->text != NULL && *link->text != '\0') {
    fputs(": ", picture->out);
    markup_write(link->text, picture->out);
  }
  if (link->at.line > 0) {
    fprintf(picture->out, ", line %d", link->at.line);
  }
  fputs("</title></path>", picture->out);
  if (is_made) {
    fprintf(picture->out, "<path class=\"h0\" d=\"M%.1f %.1fl-5 -3.5v7z\"/>\n", to_x, end);
  } else {
    fprintf(picture->out, "<path class=\"h%d\" d=\"M%.1f %.1fl-4 %.1fh8z\"/>\n", (int)link->kind, x,
            end, -side * 7);
  }
}

// ---- the whole ----

static bool arrange(Picture *picture) {
  const Timeline *timeline = picture->timeline;
  picture->y = arena_take(timeline->arena, ((size_t)timeline->lane_count + 1) * sizeof(double));
  if (picture->y == NULL ||
      !timeline_choose(timeline, LANES_MOST, &picture->shown, &picture->more)) {
    return false;
  }
  double y = TOP;
  double label = 8;
  for (int i = 0; i < timeline->lane_count; i++) {
    picture->y[i] = y + LANE / 2;
    y += picture->shown[i] ? LANE : 0;
    y += picture->more[i] > 0 ? 22 : 0;
    int columns = picture->shown[i] ? text_columns(timeline->lanes[i].label) : 0;
    label = fmax(label, fmin(columns, 30));
  }
  picture->left = MARGIN + label * LABEL_CHARACTER + 16;
  picture->height = y + 66;
  double wanted = 11.0 * timeline->stretch_count + 600;
  double width = fmin(fmax(wanted, WIDTH_LEAST), WIDTH_MOST);
  if (!scale_make(timeline->arena, timeline, width, 12, &picture->scale)) {
    return false;
  }
  picture->width = picture->left + width + MARGIN + 30;
  for (int i = 0; i < timeline->lane_count; i++) { // how a task ended is written behind its end
    const Lane *lane = &timeline->lanes[i];
    double end = x_of(picture, lane->end_edge) + text_columns(end_words(lane)) * REASON_CHARACTER;
    double most = picture->left + width + ENDINGS_MOST;
    picture->width = fmax(picture->width, picture->shown[i] ? fmin(end + 24, most) + MARGIN : 0);
  }
  return true;
}

static void write_lanes(Picture *picture) {
  const Timeline *timeline = picture->timeline;
  for (int i = 0; i < timeline->lane_count; i++) {
    const Lane *lane = &timeline->lanes[i];
    if (!picture->shown[i]) {
      continue;
    }
    double y = picture->y[i];
    fprintf(picture->out, "<text x=\"%d\" y=\"%.1f\">", MARGIN, y + 5);
    markup_write(lane->label, picture->out);
    fputs("</text>\n", picture->out);
    double drawn_to = -1; // what would lie in a place that is drawn already is left out
    for (int j = 0; j < lane->bar_count; j++) {
      const Bar *bar = &lane->bars[j];
      double right = x_of(picture, bar->to_edge);
      if (right - drawn_to >= SMALLEST || bar->kind == BAR_BLOCKING) {
        write_bar(picture, lane, bar, y);
        drawn_to = right;
      }
    }
    write_end(picture, lane, y);
    if (picture->more[i] > 0) {
      fprintf(picture->out, "<text class=\"a\" x=\"%d\" y=\"%.1f\">… %d more like %s</text>\n",
              MARGIN, y + LANE / 2 + 12, picture->more[i],
              picture->more[i] == 1 ? "this" : "these");
    }
  }
}

bool timeline_write_svg(const Timeline *timeline, FILE *out) {
  Picture picture = {.timeline = timeline, .out = out};
  if (!arrange(&picture)) {
    return false;
  }
  fprintf(out,
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" "
          "height=\"%.0f\" role=\"img\">\n%s"
          "<rect width=\"100%%\" height=\"100%%\" fill=\"var(--paper)\"/>\n",
          picture.width, picture.height, picture.width, picture.height, STYLE);
  svg_write_title(&picture);
  svg_write_axis(&picture);
  for (int i = 0; i < timeline->link_count; i++) { // behind the bars, whose words stay readable
    write_link(&picture, &timeline->links[i]);
  }
  write_lanes(&picture);
  svg_write_legend(&picture);
  fputs("</svg>\n", out);
  return !timeline->arena->has_failed;
}
