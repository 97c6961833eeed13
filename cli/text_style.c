// What a terminal, or a file in its place, can show: width, colour, characters.
#include "cli/cli.h"
#include "cli/timeline_view.h"
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_LEAST = 40, WIDTH_MOST = 400 };

static int terminal_width(int fd) {
  struct winsize size;
  const char *told = getenv("COLUMNS");
  int width = told == NULL ? 0 : atoi(told);
  if (width <= 0 && isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0) {
    width = size.ws_col;
  }
  width = width <= 0 ? 80 : width;
  return width < WIDTH_LEAST ? WIDTH_LEAST : width > WIDTH_MOST ? WIDTH_MOST : width;
}

// The locale that the environment asks for, without changing that of the program.
static bool wants_utf8(void) {
  const char *name = environment_sets("LC_ALL")     ? getenv("LC_ALL")
                     : environment_sets("LC_CTYPE") ? getenv("LC_CTYPE")
                     : environment_sets("LANG")     ? getenv("LANG")
                                                    : "C";
  return strcasestr(name, "UTF-8") != NULL || strcasestr(name, "UTF8") != NULL;
}

TextStyle text_style_of(int fd) {
  const char *terminal = getenv("TERM");
  bool is_dumb = terminal == NULL || strcmp(terminal, "dumb") == 0;
  return (TextStyle){
      .width = terminal_width(fd),
      .lanes = 16,
      .has_colour = isatty(fd) && !is_dumb && !environment_sets("NO_COLOR"),
      .is_ascii = !wants_utf8(),
  };
}
