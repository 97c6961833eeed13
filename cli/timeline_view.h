// The kinds of picture a timeline can become.
#ifndef AWL_CLI_TIMELINE_VIEW_H
#define AWL_CLI_TIMELINE_VIEW_H

#include "cli/timeline_model.h"

// How text is drawn.
typedef struct TextStyle {
  int width; // columns
  int lanes; // at most so many; more are told in one line
  bool has_colour;
  bool is_ascii;
} TextStyle;

// What a terminal or a file behind `fd` can show.
TextStyle text_style_of(int fd);

// Each is false when there is no memory; `out` may hold a part then.
bool timeline_write_text(const Timeline *timeline, const TextStyle *style, FILE *out);
bool timeline_write_svg(const Timeline *timeline, FILE *out);
bool timeline_write_html(const Timeline *timeline, FILE *out);
bool timeline_write_trace(const Timeline *timeline, FILE *out);

// Which lanes are shown when there are more than `most`: shown[lane].  The number of those left out
// that are like `lane` goes to more[lane].  False: no memory.
bool timeline_choose(const Timeline *timeline, int most, bool **shown, int **more);

#endif
