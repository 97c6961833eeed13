// What the record makes of bare turns: two events each, or, folded, one for many.
#include "runtime/future.h"
#include "runtime/record_internal.h"

static RecordEvent *add(Record *record, unsigned kind, unsigned how, uint32_t task, uint32_t id,
                        double time) {
  RecordEvent *added =
      record->is_incomplete ? NULL : record_room(record, &record->events, 1, sizeof *added);
  if (added != NULL) {
    record->events.count++;
    record->open = NULL;
    *added = (RecordEvent){
        .time = time, .kind = (uint8_t)kind, .how = (uint8_t)how, .task = task, .id = id};
  }
  return added;
}

void record_unfold(Record *record) {
  uint32_t task = record->turning;
  if (UNLIKELY(record->round.kind == EVENT_ROUND)) {
    RecordEvent round = record->round;
    record->round.kind = 0;
    RecordEvent *added = add(record, EVENT_ROUND, 0, round.task, round.id, round.time);
    if (added != NULL) {
      added->more = round.more;
    }
  }
  if (UNLIKELY(task != 0)) {
    record->turning = 0;
    (void)add(record, EVENT_STEP_BEGIN, RECORD_RESUME, task, task, record->turned);
  }
}

// ---- folded ----

// New turns, which begin as the ones before did.
static RecordTurns *new_turns(Record *record) {
  RecordTurns *opened = record_room(record, &record->turns, 1, sizeof *opened);
  if (opened == NULL ||
      add(record, RECORD_TURNS, 0, 0, record->turns.count, record->turned) == NULL) {
    return NULL;
  }
  uint32_t before = record->turns.count++;
  opened->first = before == 0 ? 0 : opened[-1].first;
  opened->count = 0;
  opened->rounds = 1;
  record->open = opened;
  return opened;
}

// The turns that the last event is, if there is room for another one.
static inline RecordTurns *open_turns(Record *record) {
  RecordTurns *open = record->open;
  bool has_room = open != NULL && open->count < RECORD_TURNS_MOST && open->rounds == 1;
  return LIKELY(has_room) ? open : new_turns(record);
}

// Those that are not as the ones before: then the turns get tasks of their own, at the end.
static bool add_others(Record *record, RecordTurns *turns, const uint32_t *tasks, uint32_t count) {
  bool is_last = turns->first + turns->count == record->turners.count;
  uint32_t kept = is_last ? 0 : turns->count;
  uint32_t *room = record_room(record, &record->turners, kept + count, sizeof *room);
  if (room == NULL) {
    return false;
  }
  if (!is_last) {
    memcpy(room, (uint32_t *)record->turners.items + turns->first, kept * sizeof *room);
    turns->first = record->turners.count;
  }
  memcpy(room + kept, tasks, count * sizeof *room);
  record->turners.count += kept + count;
  turns->count += count;
  return true;
}

// As many of the tasks as are those of the turns before, too.
static uint32_t count_same(const Record *record, const RecordTurns *turns, const uint32_t *tasks,
                           uint32_t count) {
  uint32_t at = turns->first + turns->count, same = 0;
  const uint32_t *before = (const uint32_t *)record->turners.items + at;
  while (same < count && at + same < record->turners.count && before[same] == tasks[same]) {
    same++;
  }
  return same;
}

// The tasks of turns, of which the last was over at `until`.
static void add_turners(Record *record, const uint32_t *tasks, uint32_t count, double until) {
  while (count > 0) {
    RecordTurns *turns = open_turns(record);
    if (turns == NULL) {
      return;
    }
    uint32_t room = RECORD_TURNS_MOST - turns->count, some = count < room ? count : room;
    uint32_t same = count_same(record, turns, tasks, some);
    turns->count += same;
    if (same < some && !add_others(record, turns, tasks + same, some - same)) {
      return;
    }
    turns->until = until;
    tasks += some;
    count -= some;
  }
}

bool record_fold_begin(Record *record, const Event *event) {
  const Task *task = as_task(event->subject);
  if (!record->is_folded || event->by != task) {
    return false;
  }
  record_unfold(record);
  record->turned = event->time - record->began;
  record->turning = task->number;
  return true;
}

bool record_fold_end(Record *record, const Event *event) {
  double now = event->time - record->began;
  if (event->number != STEP_TURN || record->turning != as_task(event->subject)->number ||
      turns_is_long(now - record->turned)) {
    return false;
  }
  uint32_t task = record->turning;
  record->turning = 0;
  add_turners(record, &task, 1, now);
  return true;
}

// ---- rounds ----

// The last event: turns that are all of its round; NULL: it is none of these.
static RecordEvent *whole_round(const Record *record) {
  uint32_t count = record_count(record);
  if (record->open == NULL || count < 2) {
    return NULL;
  }
  RecordEvent *round = (RecordEvent *)record->events.items + (count - 2);
  return round->kind == EVENT_ROUND && round->id == record->open->count ? round + 1 : NULL;
}

// A round begins: may it be as the one before?
bool record_fold_round(Record *record, const Event *event, uint32_t timers) {
  if (!record->is_folded || record->turning != 0 || record->round.kind == EVENT_ROUND) {
    return false;
  }
  double now = event->time - record->began;
  const RecordEvent *turns = whole_round(record);
  if (turns == NULL || event->number != record->open->count || turns[-1].more != timers ||
      turns_is_long(now - turns->time)) {
    return false;
  }
  record->round = (RecordEvent){.time = now,
                                .kind = EVENT_ROUND,
                                .task = event->by == NULL ? 0 : event->by->number,
                                .id = record->open->count,
                                .more = timers};
  return true;
}

// It was, if these are all of it.
static bool repeats(Record *record, const Turns *turns) {
  RecordTurns *open = record->open;
  if (record->round.kind != EVENT_ROUND || turns->running != 0 || turns->count != open->count ||
      memcmp((uint32_t *)record->turners.items + open->first, turns->tasks,
             turns->count * sizeof *turns->tasks) != 0) {
    return false;
  }
  record->round.kind = 0;
  open->rounds++;
  open->until = turns->time - record->began;
  return true;
}

// ---- told ----

void record_turns(Observer *self, const Turns *turns) {
  Record *record = (Record *)self;
  if (repeats(record, turns)) {
    return;
  }
  record_unfold(record);
  record->turned = turns->began - record->began;
  add_turners(record, turns->tasks, turns->count, turns->time - record->began);
  record->turned = turns->time - record->began;
  record->turning = turns->running;
}
