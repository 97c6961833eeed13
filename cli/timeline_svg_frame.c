// What stands around the lanes of an SVG picture: title, axis, legend.
#include "cli/markup.h"
#include "cli/timeline_svg.h"
#include <string.h>

// Half of the width of a moment's label.
static double moment_half(const Timeline *timeline, const Moment *moment) {
  char text[32];
  seconds_text(moment->time - timeline->begin, text);
  return ((double)strlen(text) + 2) * AXIS_CHARACTER / 2;
}

static void write_moment(Picture *picture, const Moment *moment, double x, double bottom) {
  char text[32];
  seconds_text(moment->time - picture->timeline->begin, text);
  fprintf(picture->out,
          "<path class=\"hair\" d=\"M%.1f %dV%.1f\"/><text class=\"a\" x=\"%.1f\" y=\"%d\" "
          "text-anchor=\"middle\">%s s</text>\n",
          x, TOP - 22, bottom, x, TOP - 28, text);
}

void svg_write_axis(Picture *picture) {
  const Timeline *timeline = picture->timeline;
  double bottom = picture->height - 58;
  for (int i = 0; i < timeline->stretch_count; i++) {
    const Stretch *it = &timeline->stretches[i];
    double x = x_of(picture, i), width = x_of(picture, i + 1) - x;
    if (it->kind == STRETCH_IDLE) {
      fprintf(picture->out,
              "<rect class=\"pass\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%.1f\"/>\n", x,
              TOP - 22, width, bottom - TOP + 22);
    }
    if (picture->scale.is_broken[i]) {
      fprintf(picture->out,
              "<path class=\"cut\" d=\"M%.1f %dl5 -14m3 0l-5 14\"><title>a long wait, drawn "
              "shorter than it is</title></path>\n",
              x + width / 2 - 4, TOP - 15);
    }
  }
  int count;
  Moment *moments = scale_moments(timeline->arena, timeline, &count);
  if (moments == NULL || count == 0) {
    return;
  }
  // The end is always told; of the other moments those for which there is room.
  double limit =
      x_of(picture, moments[count - 1].edge) - moment_half(timeline, &moments[count - 1]) - 8;
  double free_from = 0;
  for (int i = 0; i < count; i++) {
    double x = x_of(picture, moments[i].edge), half = moment_half(timeline, &moments[i]);
    if (i == count - 1 || (x - half >= free_from && x + half <= limit)) {
      write_moment(picture, &moments[i], x, bottom);
      free_from = x + half + 8;
    }
  }
}

void svg_write_title(Picture *picture) {
  const Timeline *timeline = picture->timeline;
  char seconds[32];
  seconds_text(timeline->now - timeline->begin, seconds);
  fprintf(picture->out, "<text class=\"title\" x=\"%d\" y=\"36\">", MARGIN);
  markup_write(timeline_title(timeline), picture->out);
  fprintf(
      picture->out, "<tspan class=\"a\" dx=\"14\">%d task%s, %s s of %s time%s</tspan></text>\n",
      timeline->lane_count, timeline->lane_count == 1 ? "" : "s", seconds,
      timeline->is_virtual ? "virtual" : "real", timeline->is_stuck ? ", then stuck for ever" : "");
}

static const char *const BAR_KEYS[] = {
    [BAR_READY] = "ready",         [BAR_KEPT] = "kept waiting", [BAR_RUNNING] = "runs",
    [BAR_BLOCKING] = "blocks all", [BAR_WAITING] = "waits",     [BAR_STUCK] = "waits for ever",
};
static const char *const LINK_KEYS[] = {"makes", "wakes", "cancels"};

void svg_write_legend(Picture *picture) {
  static const BarKind ORDER[] = {BAR_RUNNING, BAR_WAITING,  BAR_READY,
                                  BAR_KEPT,    BAR_BLOCKING, BAR_STUCK};
  double x = MARGIN, y = picture->height - 26;
  for (size_t i = 0; i < sizeof ORDER / sizeof *ORDER; i++) {
    if (picture->has_kind[ORDER[i]]) {
      fprintf(picture->out,
              "<rect class=\"b%d\" x=\"%.1f\" y=\"%.1f\" width=\"14\" height=\"14\" rx=\"2\"/>"
              "<text class=\"a\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
              (int)ORDER[i], x, y - 11, x + 20, y, BAR_KEYS[ORDER[i]]);
      x += 42 + (double)strlen(BAR_KEYS[ORDER[i]]) * AXIS_CHARACTER;
    }
  }
  for (int i = 0; i <= LINK_CANCELLED; i++) {
    if (picture->has_link[i]) {
      fprintf(picture->out,
              "<path class=\"l%d\" d=\"M%.1f %.1fh14\"/><path class=\"h%d\" d=\"M%.1f %.1fl-7 "
              "-4v8z\"/><text class=\"a\" x=\"%.1f\" y=\"%.1f\">%s</text>\n",
              i, x, y - 4, i, x + 20, y - 4, x + 26, y, LINK_KEYS[i]);
      x += 48 + (double)strlen(LINK_KEYS[i]) * AXIS_CHARACTER;
    }
  }
}
