// Runs a program for what can be shown of it: hides its output, turns its record into a timeline.
#include "cli/view.h"
#include "cli/timeline_build.h"
#include <fcntl.h>
#include <unistd.h>

static void hide_output(View *view) {
  view->saved_output = -1;
  int nowhere = view->hides_output ? open("/dev/null", O_WRONLY | O_CLOEXEC) : -1;
  if (nowhere < 0) {
    return;
  }
  fflush(stdout);
  view->saved_output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (view->saved_output >= 0) {
    dup2(nowhere, STDOUT_FILENO);
  }
  close(nowhere);
}

static void show_output(View *view) {
  if (view->saved_output >= 0) {
    dup2(view->saved_output, STDOUT_FILENO);
    close(view->saved_output);
    view->saved_output = -1;
  }
}

static int read_record(RecordReader *reader, const Record *record, const Options *options,
                       const Program *program, int status) {
  View *view = (View *)reader;
  show_output(view);
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Timeline timeline;
  bool is_built = timeline_build(&timeline, &arena, record, options->is_virtual, program->name,
                                 program->bytes, program->length);
  bool ok = is_built && view->show(view, &timeline);
  if (!is_built) {
    fputs("awl: no memory to show this run\n", stderr);
  }
  arena_free(&arena);
  bool is_written = fflush(stdout) == 0;
  return !ok ? EXIT_USAGE : !is_written && status == EXIT_OK ? EXIT_UNWRITTEN : status;
}

int view_run(View *view, const Options *options) {
  view->reader.read = read_record;
  view->options = options;
  hide_output(view);
  Options changed = *options;
  changed.is_virtual = !options->is_real;
  changed.reader = &view->reader;
  int status = command_run(&changed);
  show_output(view); // the program may never have begun
  return status;
}
