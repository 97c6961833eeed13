// awl timeline: draws a run, in the terminal or into a file.
#include "cli/canvas.h"
#include "cli/timeline_view.h"
#include "cli/view.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { OUTPUT_LINES_MOST = 40 };

typedef bool Writer(const Timeline *timeline, FILE *out);

static bool write_plain(const Timeline *timeline, FILE *out) {
  const TextStyle style = {.width = 100, .lanes = 40};
  return timeline_write_text(timeline, &style, out);
}

static const struct {
  const char *suffix;
  Writer *write;
} FORMATS[] = {
    {".svg", timeline_write_svg},
    {".html", timeline_write_html},
    {".json", timeline_write_trace},
    {".txt", write_plain},
};

static Writer *writer_for(const char *path) {
  size_t length = strlen(path);
  for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
    size_t suffix = strlen(FORMATS[i].suffix);
    if (length >= suffix && strcmp(path + length - suffix, FORMATS[i].suffix) == 0) {
      return FORMATS[i].write;
    }
  }
  return NULL;
}

// ---- what the program printed ----

// The lines of one piece of output, the time before the first.  The result is how many there were.
static int write_lines(const char *text, const char *time, const TextStyle *style, int room) {
  int count = 0;
  while (*text != '\0') {
    size_t length = strcspn(text, "\n");
    if (count < room) {
      ink_write(count == 0 ? time : "", INK_FAINT, style->has_colour, style->is_ascii, stdout);
      printf("%*s%.*s\n", count == 0 ? 2 : (int)strlen(time) + 2, "", (int)length, text);
    }
    count++;
    text += length + (text[length] == '\n');
  }
  return count;
}

static void write_output(const Timeline *timeline, const TextStyle *style) {
  int room = OUTPUT_LINES_MOST;
  int width = snprintf(NULL, 0, "%.3f", timeline->now - timeline->begin);
  int count = 0;
  for (int i = 0; i < timeline->happening_count; i++) {
    const Happening *it = &timeline->happenings[i];
    if (it->kind != HAPPENS_OUTPUT || it->text == NULL) {
      continue;
    }
    if (count == 0) {
      puts("\nprinted:");
    }
    char time[40];
    snprintf(time, sizeof time, "%*.3f", width, it->time - timeline->begin);
    count += write_lines(it->text, time, style, count < room ? room - count : 0);
  }
  if (count > room) {
    printf("%*s  and %d more lines\n", width, "", count - room);
  }
}

// ---- the command ----

static bool show_in_terminal(View *view, const Timeline *timeline) {
  TextStyle style = text_style_of(STDOUT_FILENO);
  if (view->options->task_limit > 0) {
    style.lanes = view->options->task_limit;
  }
  if (!timeline_write_text(timeline, &style, stdout)) {
    fputs("awl: no memory to draw this run\n", stderr);
    return false;
  }
  write_output(timeline, &style);
  return true;
}

static bool write_file(View *view, const Timeline *timeline) {
  const char *path = view->options->output;
  FILE *out = fopen(path, "w");
  if (out == NULL) {
    fprintf(stderr, "awl: can't write '%s': %s\n", path, strerror(errno));
    return false;
  }
  bool ok = writer_for(path)(timeline, out);
  ok = fclose(out) == 0 && ok;
  if (!ok) {
    fprintf(stderr, "awl: '%s' could not be written to its end\n", path);
  }
  return ok;
}

// What stands behind the program's name is the program's: was it meant so?
static void note_output(const Options *options) {
  for (int i = 1; i < options->argument_count; i++) {
    const char *argument = options->arguments[i];
    if (strcmp(argument, "-o") == 0 || strcmp(argument, "--output") == 0) {
      fprintf(stderr,
              "awl: note: '%s' is given to the program; for a file with the picture it stands "
              "before its name: awl timeline %s %s %s\n",
              argument, argument,
              i + 1 < options->argument_count ? options->arguments[i + 1] : "FILE",
              options->arguments[0]);
    }
  }
}

int command_timeline(const Options *options) {
  View view = {.show = show_in_terminal, .hides_output = true};
  if (options->output != NULL) {
    if (writer_for(options->output) == NULL) {
      fprintf(stderr, "awl: a timeline can be written as .svg, .html, .json or .txt, not as '%s'\n",
              options->output);
      return EXIT_USAGE;
    }
    view = (View){.show = write_file};
  } else {
    note_output(options);
  }
  return view_run(&view, options);
}
