// From the record of a run to its picture.
#ifndef AWL_CLI_TIMELINE_BUILD_H
#define AWL_CLI_TIMELINE_BUILD_H

#include "cli/timeline_model.h"
#include "runtime/record.h"

// `file` and `source` are those of the program; they and the arena must outlive the timeline, the
// record need not.  False: no memory.
bool timeline_build(Timeline *timeline, Arena *arena, const Record *record, bool is_virtual,
                    const char *file, const char *source, size_t source_length);

#endif
