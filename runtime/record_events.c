// Turns what observers are told into the events of the record.
#include "runtime/cancel.h"
#include "runtime/record_internal.h"
#include "vm/coroutine_class.h"
#include "vm/exception.h"
#include "vm/traceback.h"

enum { CHAIN_MAX = 32 }; // frames of a chain or stack that are kept

static uint32_t task_id(Value task) {
  return as_task(task)->number;
}

// What is behind a wait or its end can raise only for want of memory.
static void forget_error(Record *record) {
  record->is_incomplete = true;
  raised_clear(record->vm);
}

// ---- lists of tasks, chains of frames ----

static RecordSlice add_tasks(Record *record, const List *list) {
  RecordSlice slice = {record->numbers.count, 0};
  for (uint32_t i = 0; i < list->length; i++) {
    uint32_t *room = record_room(record, &record->numbers, 1, sizeof *room);
    if (room != NULL && value_is_task(record->vm, list->items[i])) {
      *room = task_id(list->items[i]);
      record->numbers.count++;
      slice.count++;
    }
  }
  return slice;
}

static void add_link(Record *record, RecordSlice *slice, Place place) {
  RecordPlace added = record_add_place(record, place);
  RecordPlace *room = record_room(record, &record->places, 1, sizeof *room);
  if (room != NULL) {
    *room = added;
    record->places.count++;
    slice->count++;
  }
}

// The learner's frames of a suspended task.
static RecordSlice add_chain(Record *record, const Task *task) {
  RecordSlice slice = {record->places.count, 0};
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return slice;
  }
  const Coroutine *c = coroutine_innermost(OBJECT_AS(Coroutine, task->coroutine));
  for (; c != NULL && slice.count < CHAIN_MAX; c = coroutine_parent(c)) {
    const Code *code = frame_code(&c->frame);
    if (!(code->flags & CODE_LIBRARY)) {
      add_link(record, &slice, (Place){code, coroutine_line(c)});
    }
  }
  return slice;
}

static RecordSlice add_stack(Record *record) {
  Place places[CHAIN_MAX];
  uint32_t count = places_now(record->vm, places, CHAIN_MAX);
  RecordSlice slice = {record->places.count, 0};
  for (uint32_t i = 0; i < count; i++) {
    add_link(record, &slice, places[i]);
  }
  return slice;
}

// ---- tasks ----

static uint32_t note_name(Record *record, Task *task) {
  Value name;
  uint32_t text = 0;
  if (task_name(record->vm, task, &name)) {
    text = record_add_string(record, name);
    value_release(record->vm, name);
  } else {
    forget_error(record);
  }
  while (record->names.count <= task->number) {
    uint32_t *room = record_room(record, &record->names, 1, sizeof *room);
    if (room == NULL) {
      return text;
    }
    *room = 0;
    record->names.count++;
  }
  ((uint32_t *)record->names.items)[task->number] = text;
  return text;
}

static void task_made(Record *record, const Event *event) {
  RecordDetail scratch;
  Task *task = as_task(event->subject);
  Value coroutine = task->coroutine;
  RecordDetail *detail =
      record_add_detail(record, record_add(record, event, task->number, 0), &scratch);
  detail->at = record_add_place(record, place_now(record->vm));
  detail->name = note_name(record, task);
  if (value_has_shape(coroutine, SHAPE_COROUTINE)) {
    detail->text =
        record_add_string(record, coroutine_qualname(record->vm, as_coroutine(coroutine)));
  }
}

// "ValueError: boom", without running anything of the program's.
static uint32_t exception_text(Record *record, Value exception) {
  Vm *vm = record->vm;
  Value name = value_class(vm, exception)->name, text;
  Value args = OBJECT_AS(Exception, exception)->args;
  bool has_message = value_is_tuple(args) && as_tuple(args)->length == 1 &&
                     value_is_string(as_tuple(args)->items[0]);
  if (!has_message) {
    return record_add_string(record, name);
  }
  if (!string_format(vm, &text, "%V: %V", name, as_tuple(args)->items[0])) {
    forget_error(record);
    return 0;
  }
  uint32_t added = record_add_string(record, text);
  value_release(vm, text);
  return added;
}

static void step_begin(Record *record, const Event *event) {
  const Task *task = as_task(event->subject);
  bool is_thrown = value_is_pointer(event->other);
  bool is_first = value_has_shape(task->coroutine, SHAPE_COROUTINE) &&
                  OBJECT_AS(Coroutine, task->coroutine)->state == CORO_CREATED;
  if (!is_thrown && !is_first && record_fold_begin(record, event)) {
    return;
  }
  RecordEvent *added = record_add(record, event, task->number,
                                  is_thrown  ? RECORD_THROW
                                  : is_first ? RECORD_START
                                             : RECORD_RESUME);
  if (is_thrown) {
    RecordDetail scratch;
    record_add_detail(record, added, &scratch)->text = exception_text(record, event->other);
  }
}

static void task_blocked(Record *record, const Event *event) {
  Vm *vm = record->vm;
  RecordDetail scratch;
  Wait wait;
  Value text;
  const Task *task = as_task(event->subject);
  wait_of_task(vm, task, &wait);
  RecordEvent *added = record_add(record, event, task->number, wait.kind);
  RecordDetail *detail = record_add_detail(record, added, &scratch);
  List *targets = list_new(vm, 4);
  detail->at = record_add_place(record, wait.place);
  detail->seconds = wait.deadline < 0 ? -1 : wait.deadline - record->began;
  detail->chain = add_chain(record, task);
  if (value_is_pointer(wait.object) && !value_is_task(vm, wait.object)) {
    detail->other = record_object(record, wait.object, &record->next_object, false);
  }
  if (wait_text(vm, &wait, &text)) {
    detail->text = record_add_string(record, text);
    value_release(vm, text);
  }
  if (targets != NULL && wait_targets(vm, &wait, targets)) {
    detail->ids = add_tasks(record, targets);
  }
  object_release(vm, targets);
  bool is_held = wait.kind == WAITS_LOCK || wait.kind == WAITS_SEMAPHORE;
  List *holders = is_held ? list_new(vm, 1) : NULL;
  if (holders != NULL && wait_holders(vm, wait.object, holders)) {
    detail->holders = add_tasks(record, holders);
  }
  object_release(vm, holders);
}

static const char *woken_text(WaitKind kind) {
  switch (kind) {
  case WAITS_LOCK: return "the lock was released";
  case WAITS_EVENT: return "the event was set";
  case WAITS_CONDITION: return "the condition was notified";
  case WAITS_SEMAPHORE: return "a place of the semaphore is free";
  case WAITS_BARRIER: return "all are at the barrier";
  case WAITS_GET: return "an item was put into the queue";
  case WAITS_PUT: return "there is room in the queue";
  case WAITS_JOIN: return "every item of the queue is done";
  case WAITS_GATHER: return "gather() is over";
  case WAITS_GROUP: return "the tasks of the group are done";
  case WAITS_SOME: return "asyncio.wait() is over";
  case WAITS_NEXT: return "the next one is done";
  case WAITS_SLEEP: return "its sleep is over";
  default: return "the future is done";
  }
}

static void task_woken(Record *record, const Event *event) {
  RecordDetail scratch;
  Wait wait;
  const Task *task = as_task(event->subject);
  const Future *done = as_future(event->other);
  wait_of_task(record->vm, task, &wait);
  RecordWoken how = value_is_task(record->vm, event->other) ? RECORD_WOKEN_DONE
                    : done->state == FUTURE_IS_CANCELLED    ? RECORD_WOKEN_CANCEL
                    : wait.kind == WAITS_SLEEP              ? RECORD_WOKEN_TIMER
                                                            : RECORD_WOKEN_CALL;
  RecordDetail *detail =
      record_add_detail(record, record_add(record, event, task->number, how), &scratch);
  detail->at = record_add_place(record, place_now(record->vm));
  if (how == RECORD_WOKEN_DONE) {
    detail->other = task_id(event->other);
  }
  detail->text = record_add_c(record, how == RECORD_WOKEN_DONE     ? "the task is done"
                                      : how == RECORD_WOKEN_CANCEL ? "it is cancelled"
                                                                   : woken_text(wait.kind));
}

// The result, if it can be shown without running the program.
static uint32_t result_text(Record *record, Value v) {
  Value text;
  bool is_plain = v == VALUE_NONE || value_is_bool(v) || value_is_int(v) || value_is_double(v) ||
                  value_is_string(v);
  if (!is_plain) {
    return v == VALUE_UNBOUND ? 0 : record_add_string(record, value_class(record->vm, v)->name);
  }
  if (!value_repr(record->vm, v, &text)) {
    forget_error(record);
    return 0;
  }
  uint32_t added = record_add_string(record, text);
  value_release(record->vm, text);
  return added;
}

// The innermost line of the learner that the exception passed.
static Place raised_at(Value exception) {
  Place place = {NULL, 0};
  for (Value t = OBJECT_AS(Exception, exception)->traceback; t != VALUE_NONE;
       t = OBJECT_AS(Traceback, t)->next) {
    const Traceback *entry = OBJECT_AS(Traceback, t);
    if (!(entry->code->flags & CODE_LIBRARY)) {
      place = (Place){entry->code, traceback_position(entry).line};
    }
  }
  return place;
}

static void task_done(Record *record, const Event *event) {
  RecordDetail scratch;
  Task *task = as_task(event->subject);
  const Future *future = &task->future;
  unsigned how = future->state == FUTURE_IS_CANCELLED ? STEP_CANCELLED
                 : future->is_exception               ? STEP_RAISED
                                                      : STEP_RETURNED;
  RecordDetail *detail =
      record_add_detail(record, record_add(record, event, task->number, how), &scratch);
  detail->name = note_name(record, task);
  if (how == STEP_RETURNED) {
    detail->text = result_text(record, future->result);
  } else if (future->is_exception && value_is_pointer(future->result)) {
    detail->text = exception_text(record, future->result);
    detail->at = record_add_place(record, raised_at(future->result));
  }
}

// ---- cancellation ----

static void cancel_asked(Record *record, const Event *event) {
  RecordDetail scratch;
  CancelCause cause;
  cancel_cause(record->vm, event->subject, &cause);
  RecordDetail *detail = record_add_detail(
      record, record_add(record, event, task_id(event->subject), cause.reason), &scratch);
  detail->at = record_add_place(record, cause.place);
  detail->text = record_add_string(record, event->other);
  detail->other = event->through == NULL ? 0 : event->through->number;
  detail->seconds = cause.deadline < 0 ? -1 : cause.deadline - record->began;
}

static void cancel_came(Record *record, const Event *event) {
  RecordDetail scratch;
  const Task *task = as_task(event->subject);
  RecordDetail *detail =
      record_add_detail(record, record_add(record, event, task->number, 0), &scratch);
  Place place = place_now(record->vm);
  if (event->kind == EVENT_CANCEL_SWALLOWED) {
    place = (Place){event->other == VALUE_UNBOUND ? NULL : OBJECT_AS(Code, event->other),
                    (uint32_t)event->number};
  }
  if (place.code == NULL && value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    place = place_of_coroutine(OBJECT_AS(Coroutine, task->coroutine));
  }
  detail->at = record_add_place(record, place);
}

// ---- timers, coroutines, texts ----

static void timer_told(Record *record, const Event *event) {
  bool is_set = event->kind == EVENT_TIMER_SET;
  const Handle *handle = as_handle(event->subject);
  uint32_t id = record_object(record, event->subject, &record->next_timer, is_set);
  RecordEvent *added = record_add(record, event, id, 0);
  if (!is_set) {
    return;
  }
  RecordDetail scratch;
  Value text, before = raised_take(record->vm);
  RecordDetail *detail = record_add_detail(record, added, &scratch);
  detail->at = record_add_place(record, place_now(record->vm));
  detail->seconds = handle->timer.when - record->began;
  Value callback = handle->callback;
  if (value_has_shape(callback, SHAPE_BOUND_METHOD)) {
    callback = OBJECT_AS(BoundMethod, callback)->function;
  }
  if (value_has_shape(callback, SHAPE_FUNCTION)) {
    text = OBJECT_AS(Function, callback)->qualname;
    detail->text = record_add_string(record, text);
  } else if (value_has_shape(callback, SHAPE_NATIVE)) {
    detail->text = record_add_string(record, OBJECT_AS(Native, callback)->name);
  }
  raised_restore(record->vm, before);
}

// The library makes coroutines of its own: nobody wants to hear of those.
static bool is_made_by_library(const Vm *vm) {
  const Frame *maker = vm->strand->frame;
  return maker != NULL && maker->function != NULL && (frame_code(maker)->flags & CODE_LIBRARY);
}

static void coroutine_told(Record *record, const Event *event) {
  RecordDetail scratch;
  bool is_made = event->kind == EVENT_COROUTINE_MADE;
  if (is_made && is_made_by_library(record->vm)) {
    return;
  }
  const Coroutine *c = as_coroutine(event->subject);
  uint32_t id = record_object(record, event->subject, &record->next_coroutine, is_made);
  RecordDetail *detail = record_add_detail(record, record_add(record, event, id, 0), &scratch);
  detail->name = record_add_string(record, coroutine_qualname(record->vm, c));
  detail->at = record_add_place(record, is_made ? place_now(record->vm)
                                                : place_of_maker(record->vm, c));
}

static void blocking_told(Record *record, const Event *event) {
  RecordDetail scratch;
  RecordDetail *detail = record_add_detail(record, record_add(record, event, 0, 0), &scratch);
  detail->text = record_add_text(record, event->text, event->text_length);
  if (event->kind == EVENT_BLOCKING_END) {
    detail->seconds = event->seconds;
    return;
  }
  detail->at = record_add_place(record, place_now(record->vm));
  detail->chain = add_stack(record);
}

// print() writes piece by piece: what makes one line is one event.
static bool extends_output(Record *record, const Event *event) {
  uint32_t count = record_count(record);
  RecordEvent *last = count == 0 ? NULL : (RecordEvent *)record->events.items + count - 1;
  uint32_t by = event->by == NULL ? 0 : event->by->number;
  if (last == NULL || record->turning != 0 || record->round.kind == EVENT_ROUND ||
      last->kind != EVENT_OUTPUT || event->kind != EVENT_OUTPUT || last->task != by ||
      last->how != event->number || last->more == 0) {
    return false;
  }
  RecordDetail *detail = (RecordDetail *)record->details.items + last->more;
  const RecordText *before = (const RecordText *)record->texts.items + detail->text;
  const char *bytes = record_text(record, detail->text);
  size_t length = before->length + event->text_length;
  char joined[512];
  if (before->length == 0 || bytes[before->length - 1] == '\n' || length > sizeof joined) {
    return false;
  }
  memcpy(joined, bytes, before->length);
  memcpy(joined + before->length, event->text, event->text_length);
  detail->text = record_add_text(record, joined, length);
  return true;
}

static void text_told(Record *record, const Event *event) {
  RecordDetail scratch;
  if (extends_output(record, event)) {
    return;
  }
  RecordEvent *added = record_add(record, event, 0, (unsigned)event->number);
  RecordDetail *detail = record_add_detail(record, added, &scratch);
  detail->text = record_add_text(record, event->text, event->text_length);
  detail->name = event->name == NULL ? 0 : record_add_c(record, event->name);
}

static void round_begins(Record *record, const Event *event) {
  uint32_t timers = as_loop(event->subject)->timers.count;
  if (record_fold_round(record, event, timers)) {
    return;
  }
  RecordEvent *added = record_add(record, event, (uint32_t)event->number, 0);
  if (added != NULL) {
    added->more = timers;
  }
}

void record_notice(Observer *self, Vm *vm, const Event *event) {
  Record *record = (Record *)self;
  record->is_incomplete |= record->events.count >= record->most;
  if (UNLIKELY(record->is_incomplete)) {
    observer_want(vm, self, 0);
    return;
  }
  switch (event->kind) {
  case EVENT_STEP_BEGIN: step_begin(record, event); return;
  case EVENT_CANCEL_TAKEN_BACK: (void)record_add(record, event, task_id(event->subject), 0); return;
  case EVENT_FAILURE_LOST:
    (void)record_add(record, event, value_is_task(vm, event->subject) ? task_id(event->subject) : 0,
                     0);
    return;
  case EVENT_STEP_END:
    if (!record_fold_end(record, event)) {
      (void)record_add(record, event, task_id(event->subject), (unsigned)event->number);
    }
    return;
  case EVENT_ROUND: round_begins(record, event); return;
  case EVENT_TASK_MADE: task_made(record, event); return;
  case EVENT_TASK_BLOCKED: task_blocked(record, event); return;
  case EVENT_TASK_WOKEN: task_woken(record, event); return;
  case EVENT_TASK_DONE: task_done(record, event); return;
  case EVENT_CANCEL_ASKED: cancel_asked(record, event); return;
  case EVENT_CANCEL_DELIVERED:
  case EVENT_CANCEL_SWALLOWED: cancel_came(record, event); return;
  case EVENT_TIMER_SET:
  case EVENT_TIMER_FIRED:
  case EVENT_TIMER_DROPPED: timer_told(record, event); return;
  case EVENT_COROUTINE_MADE:
  case EVENT_COROUTINE_DROPPED: coroutine_told(record, event); return;
  case EVENT_BLOCKING_BEGIN:
  case EVENT_BLOCKING_END: blocking_told(record, event); return;
  case EVENT_OUTPUT:
  case EVENT_REPORT: text_told(record, event); return;
  default: (void)record_add(record, event, 0, 0);
  }
}
