// Runs a program for what can be shown of it, not for what it prints.
#ifndef AWL_CLI_VIEW_H
#define AWL_CLI_VIEW_H

#include "cli/cli.h"
#include "cli/timeline_model.h"

// Who is shown a run.
typedef struct View {
  RecordReader reader;
  const Options *options;
  // False: it could not be shown; told on stderr.
  bool (*show)(struct View *view, const Timeline *timeline);
  bool hides_output; // what the program prints is kept from stdout
  int saved_output;  // the real stdout while it is hidden, or -1
} View;

// Run the program, then show its timeline.  The result is the exit status.
int view_run(View *view, const Options *options);

#endif
