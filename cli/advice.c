// What `awl run --debug` ends with: advice that the run itself proves.
#include "cli/cli.h"
#include "cli/explain.h"
#include "cli/timeline_build.h"

static int read_record(RecordReader *self, const Record *record, const Options *options,
                       const Program *program, int status) {
  (void)self;
  if (record->is_incomplete) { // what is missing might speak against the advice
    return status;
  }
  Arena arena;
  arena_init(&arena, HOST_ALLOCATOR);
  Timeline timeline;
  if (timeline_build(&timeline, &arena, record, options->is_virtual, program->name, program->bytes,
                     program->length)) {
    (void)explain_advice(&timeline, "summary: ", stderr); // without memory there is no advice
  }
  arena_free(&arena);
  return status;
}

// Only what the advice is drawn from: neither steps nor rounds, which are many.
static const uint32_t WANTED = EVENT_BIT(TASK_MADE) | EVENT_BIT(TASK_BLOCKED) |
                               EVENT_BIT(TASK_WOKEN) | EVENT_BIT(TASK_DONE) |
                               EVENT_BIT(CANCEL_DELIVERED) | EVENT_BIT(TIMER_SET) |
                               EVENT_BIT(TIMER_FIRED) | EVENT_BIT(TIMER_DROPPED);

// A run that goes on for days is not kept in memory, and gets no advice.
RecordReader advice_reader(void) {
  return (RecordReader){.read = read_record, .wanted = WANTED, .most = 20000};
}
