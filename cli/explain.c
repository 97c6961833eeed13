// awl explain: tells a run in plain words, and what it proves.
#include "cli/explain.h"
#include "cli/view.h"
#include <stdlib.h>

// The summary, if there is something to say: it is made before its heading is written.
static bool show_summary(const Timeline *timeline) {
  char *text = NULL;
  size_t length = 0;
  FILE *memory = open_memstream(&text, &length);
  bool ok = memory != NULL && explain_summary(timeline, memory);
  ok = memory != NULL && fclose(memory) == 0 && ok;
  if (ok && length > 0) {
    printf("\nWhat this run shows:\n%s", text);
  }
  free(text);
  return ok;
}

static bool show(View *view, const Timeline *timeline) {
  (void)view;
  if (timeline->lane_count == 0) {
    printf("%s: no task ever ran\n", timeline->file);
  } else if (explain_is_short(timeline)) {
    explain_steps(timeline, stdout);
  } else {
    explain_tasks(timeline, stdout);
  }
  if (!show_summary(timeline)) {
    fputs("awl: no memory to explain this run\n", stderr);
    return false;
  }
  return true;
}

int command_explain(const Options *options) {
  View view = {.show = show, .hides_output = true};
  return view_run(&view, options);
}
