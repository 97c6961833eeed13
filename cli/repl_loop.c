// .ready, .timers, .locks and .virtual: the session's event loop from inside.
#include "cli/repl_commands.h"
#include "runtime/keeper.h"
#include "runtime/record.h"
#include "runtime/runtime.h"
#include "runtime/sleep.h"
#include "vm/memory.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

// ---- .ready ----

static void words_of_callback(Vm *vm, Value item, char *text, size_t size) {
  Value shown = VALUE_UNBOUND;
  snprintf(text, size, "a callback");
  if (loop_item_text(vm, item, &shown)) {
    words_of_str(vm, shown, text, size);
    value_release(vm, shown);
  }
  raised_clear(vm);
}

static void words_of_ready(Vm *vm, uint32_t number, Value item, char *line, size_t size) {
  char text[WORDS_MAX];
  if (!value_is_task(vm, item) || keeper_is_due(item)) {
    words_of_callback(vm, item, text, sizeof text);
    snprintf(line, size, "  %u. callback %s\n", number, text);
    return;
  }
  words_of_name(vm, as_task(item), text, sizeof text);
  const char *state = words_of_state(vm, as_task(item));
  snprintf(line, size, "  %u. task %s %s\n", number, text,
           strcmp(state, "new") == 0 ? "begins" : "goes on");
}

void repl_note_ready(Repl *repl) {
  enum { NOTED_MOST = 20 };
  ReadyCursor cursor = ready_cursor(&repl->loop->ready);
  Value item;
  repl->was_ready.length = 0;
  for (uint32_t i = 0; i < NOTED_MOST && ready_next(&repl->loop->ready, &cursor, &item); i++) {
    char line[WORDS_MAX + 32];
    value_retain(item);
    words_of_ready(repl->vm, i + 1, item, line, sizeof line);
    value_release(repl->vm, item);
    if (!repl_text_add(repl, &repl->was_ready, line, strlen(line))) {
      raised_clear(repl->vm);
    }
  }
}

// While a line is typed the loop goes on: what was ready has mostly run when somebody asks.
void prompt_ready(Repl *repl, const char *arguments) {
  (void)arguments;
  ReplText before = repl->was_ready;
  repl->was_ready = (ReplText){0};
  repl_note_ready(repl);
  if (repl->was_ready.length > 0) {
    repl_print(repl, "%s", repl->was_ready.bytes);
  } else {
    repl_print(repl, "nothing is ready: whoever there is waits for something\n");
  }
  if (repl->was_ready.length == 0 && before.length > 0) {
    repl_print(repl,
               "when the last statement ended these were, in this order; they have run since:\n%s",
               before.bytes);
  }
  free(repl->was_ready.bytes);
  repl->was_ready = before;
}

// ---- .timers ----

// A timer and the place where the wheel has it: those of equal deadlines are in order there.
typedef struct Row {
  Timer *timer;
  uint32_t place;
} Row;

static int by_deadline(const void *a, const void *b) {
  const Row *x = a, *y = b;
  if (x->timer->when != y->timer->when) {
    return x->timer->when < y->timer->when ? -1 : 1;
  }
  return x->place < y->place ? -1 : x->place > y->place;
}

static void add_timer(Repl *repl, Table *table, const Timer *timer) {
  Vm *vm = repl->vm;
  Port *port = runtime_of(vm)->port;
  char when[32], left[48], what[WORDS_MAX], text[WORDS_MAX + 16];
  words_of_seconds(timer->when - port->now(port), when, sizeof when);
  snprintf(left, sizeof left, "in %s", when);
  Task *task = timer_sleeper(vm, timer);
  if (task != NULL) {
    words_of_name(vm, task, what, sizeof what);
    snprintf(text, sizeof text, "wakes %s", what);
  } else {
    words_of_callback(vm, value_from_object(timer), what, sizeof what);
    snprintf(text, sizeof text, "calls %s", what);
  }
  TABLE_ADD(table, left, text);
}

void prompt_timers(Repl *repl, const char *arguments) {
  (void)arguments;
  const Timers *timers = &repl->loop->timers;
  Row *sorted = malloc((timers->count + 1) * sizeof *sorted);
  Table table = {0};
  if (sorted == NULL) {
    return;
  }
  uint32_t count = 0;
  for (Timer *timer = NULL; (timer = timers_after(timers, timer)) != NULL; count++) {
    sorted[count] = (Row){object_retain(timer), count};
  }
  qsort(sorted, count, sizeof *sorted, by_deadline);
  TABLE_ADD(&table, "when", "what");
  for (uint32_t i = 0; i < count; i++) {
    add_timer(repl, &table, sorted[i].timer);
    object_release(repl->vm, sorted[i].timer);
  }
  if (count == 0) {
    repl_print(repl, "no timers: nobody sleeps, and no timeout runs\n");
  }
  repl_print_table(repl, &table);
  free(sorted);
}

// ---- .locks ----

static const char *const LOCK_CLASSES[] = {
    "Lock",    "Event", "Condition",     "Semaphore", "BoundedSemaphore",
    "Barrier", "Queue", "PriorityQueue", "LifoQueue"};

static bool is_lock(Vm *vm, Value v) {
  const Class *class_ = value_class(vm, v);
  Value module = wait_field(vm, value_from_object(class_), "__module__");
  if (!value_is_string(module) || !value_is_string(class_->name)) {
    return false;
  }
  bool is_ours = string_equals_c(as_string(module), "asyncio.locks") ||
                 string_equals_c(as_string(module), "asyncio.queues");
  for (size_t i = 0; is_ours && i < sizeof LOCK_CLASSES / sizeof *LOCK_CLASSES; i++) {
    if (string_equals_c(as_string(class_->name), LOCK_CLASSES[i])) {
      return true;
    }
  }
  return false;
}

// The variable it is in; else its class.
static void words_of_variable(Repl *repl, Value v, char *text, size_t size) {
  uint32_t position = 0;
  Value key, value;
  while (dict_next(repl->module->dict, &position, &key, &value)) {
    if (value == v && value_is_string(key)) {
      words_of_str(repl->vm, key, text, size);
      return;
    }
  }
  snprintf(text, size, "-");
}

// What repr() says behind the address: "[locked, waiters:1]".
static void words_of_lock(Vm *vm, Value lock, char *text, size_t size) {
  char repr[WORDS_MAX];
  words_of_repr(vm, lock, repr, sizeof repr);
  char *state = strstr(repr, " 0x");
  state = state == NULL ? repr : state + 3;
  state += strcspn(state, " >");
  state += strspn(state, " ");
  size_t length = strlen(state);
  length -= length > 0 && state[length - 1] == '>';
  if (length > 1 && state[0] == '[' && state[length - 1] == ']') {
    state++;
    length -= 2;
  }
  state[length] = '\0';
  snprintf(text, size, "%s", state);
}

static void add_name(Vm *vm, Task *task, char *text, size_t size) {
  char name[WORDS_MAX];
  words_of_name(vm, task, name, sizeof name);
  words_append(text, size, *text == '\0' ? "" : ", ");
  words_append(text, size, name);
}

static void add_lock(Repl *repl, Table *table, const List *tasks, Value lock) {
  Vm *vm = repl->vm;
  char name[WORDS_MAX], kind[WORDS_MAX], state[WORDS_MAX], holders[WORDS_MAX] = "",
                                                           waiters[WORDS_MAX] = "";
  List *holding = list_new(vm, 4);
  words_of_variable(repl, lock, name, sizeof name);
  words_of_str(vm, value_class(vm, lock)->name, kind, sizeof kind);
  words_of_lock(vm, lock, state, sizeof state);
  if (holding != NULL && wait_holders(vm, lock, holding)) {
    for (uint32_t i = 0; i < holding->length; i++) {
      add_name(vm, as_task(holding->items[i]), holders, sizeof holders);
    }
  }
  for (uint32_t i = 0; i < tasks->length; i++) {
    Wait wait;
    wait_of_task(vm, as_task(tasks->items[i]), &wait);
    if (wait.object == lock) {
      add_name(vm, as_task(tasks->items[i]), waiters, sizeof waiters);
    }
  }
  TABLE_ADD(table, name, kind, state, holders, waiters);
  object_release(vm, holding);
  raised_clear(vm);
}

// Queues and Conditions have an Event or a Lock inside.
static bool is_part(Vm *vm, const List *locks, Value lock) {
  for (uint32_t i = 0; i < locks->length; i++) {
    if (wait_field(vm, locks->items[i], "_finished") == lock) {
      return true;
    }
  }
  return false;
}

void prompt_locks(Repl *repl, const char *arguments) {
  (void)arguments;
  Vm *vm = repl->vm;
  Table table = {0};
  List *tasks = repl_tasks(repl), *locks = list_new(vm, 8);
  bool ok = tasks != NULL && locks != NULL;
  for (Slab *slab = memory_object_slabs(vm); ok && slab != NULL; slab = slab->next) {
    for (uint32_t i = 0; ok && i < slab->cell_count; i++) {
      Object *object = slab_cell(slab, i);
      bool is_instance = object->shape >= SHAPE_BUILTIN_COUNT && object->count > 0;
      ok = !is_instance || !is_lock(vm, value_from_object(object)) ||
           list_append(vm, locks, value_from_object(object));
    }
  }
  TABLE_ADD(&table, "name", "kind", "state", "held by", "waited for by");
  for (uint32_t i = 0; ok && i < locks->length; i++) {
    if (!is_part(vm, locks, locks->items[i])) {
      add_lock(repl, &table, tasks, locks->items[i]);
    }
  }
  if (ok && locks->length == 0) {
    repl_print(repl, "no locks, events, conditions, semaphores, barriers or queues\n");
  }
  table_sort(&table);
  repl_print_table(repl, &table);
  object_release(vm, tasks);
  object_release(vm, locks);
  raised_clear(vm);
}

// ---- .virtual ----

// The deadlines that are set keep their distance.
static void move_timers(Repl *repl, double by) {
  timers_move(&repl->loop->timers, by);
  if (repl->record != NULL) {
    repl->record->began += by;
  }
}

static bool change_clock(Repl *repl, bool is_virtual) {
  Runtime *runtime = runtime_of(repl->vm);
  Port *before = runtime->port, *port = is_virtual ? port_virtual_new() : port_uv_new();
  if (port == NULL) {
    return false;
  }
  move_timers(repl, port->now(port) - before->now(before));
  runtime->port = port;
  runtime->options.is_virtual = is_virtual;
  before->close(before);
  if (repl->editor != NULL) {
    (void)port->set_signal(port, SIGWINCH, PORT_SIGNAL_WATCH);
    (void)port->set_signal(port, SIGCONT, PORT_SIGNAL_WATCH);
  }
  return true;
}

void prompt_virtual(Repl *repl, const char *arguments) {
  bool is_on = strcmp(arguments, "on") == 0, is_off = strcmp(arguments, "off") == 0;
  const Runtime *runtime = runtime_of(repl->vm);
  if (!is_on && !is_off && *arguments != '\0') {
    repl_tell(repl, "'.virtual on' or '.virtual off', not '%s'\n", arguments);
    return;
  }
  if ((is_on || is_off) && is_on != runtime->port->is_virtual && !change_clock(repl, is_on)) {
    repl_tell(repl, "the clock could not be changed\n");
    return;
  }
  repl_print(repl, runtime->port->is_virtual
                       ? "the clock is virtual: it stands still at the prompt, and an await jumps "
                         "over the waiting\n"
                       : "the clock is the real one\n");
}
