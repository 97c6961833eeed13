// What is told of a run in plain words.
#ifndef AWL_CLI_EXPLAIN_H
#define AWL_CLI_EXPLAIN_H

#include "cli/timeline_model.h"

// Every step of a short run, a line each; of a long one, what became of each task.
void explain_steps(const Timeline *timeline, FILE *out);
void explain_tasks(const Timeline *timeline, FILE *out);
// Whether a run is short enough to tell every step.
bool explain_is_short(const Timeline *timeline);
// What the run proves, each in a sentence or two: awaits in a row that could have overlapped,
// blocking calls and whom they kept waiting, timeouts that nearly fired …  Nothing if there is
// nothing to say.  False: no memory.
bool explain_summary(const Timeline *timeline, FILE *out);
// Only what ought to be changed and is not reported elsewhere: what `awl run --debug` ends with.
bool explain_advice(const Timeline *timeline, const char *prefix, FILE *out);

#endif
