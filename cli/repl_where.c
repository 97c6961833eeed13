// .where, .locals and .states: looking into tasks and coroutines that are suspended.
#include "cli/repl_commands.h"
#include "runtime/runtime.h"
#include "vm/coroutine_class.h"
#include "vm/memory.h"
#include "vm/signature.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

enum { CHAIN_MAX = 20 };

// ---- which one is meant ----

static bool is_named(Vm *vm, Task *task, const char *name) {
  char own[WORDS_MAX];
  words_of_name(vm, task, own, sizeof own);
  bool is_number = isdigit((unsigned char)*name) && strncmp(own, "Task-", 5) == 0;
  return strcmp(is_number ? own + 5 : own, name) == 0;
}

static void tell_unknown(Repl *repl, const char *name, const List *tasks) {
  Vm *vm = repl->vm;
  Value wanted, near = VALUE_UNBOUND;
  Tuple *names = tuple_new(vm, tasks->length);
  for (uint32_t i = 0; names != NULL && i < tasks->length; i++) {
    if (!task_name(vm, as_task(tasks->items[i]), &names->items[i])) {
      names->items[i] = VALUE_NONE;
    }
  }
  if (names != NULL && string_from_c(vm, name, &wanted)) {
    if (!suggest_name(vm, as_string(wanted), value_from_object(names), &near)) {
      near = VALUE_UNBOUND;
    }
    value_release(vm, wanted);
  }
  object_release(vm, names);
  raised_clear(vm);
  if (near == VALUE_UNBOUND) {
    repl_tell(repl,
              "no task, and no variable with a task or coroutine in it, is called '%s'; "
              ".tasks lists the tasks\n",
              name);
    return;
  }
  char text[WORDS_MAX];
  words_of_str(vm, near, text, sizeof text);
  repl_tell(repl, "no task is called '%s'. Did you mean: '%s'?\n", name, text);
  value_release(vm, near);
}

// A task by its name or the number in it, or the task or coroutine in a variable; owned.  UNBOUND:
// there is none, and that has been told.
static Value find_subject(Repl *repl, const char *name) {
  Vm *vm = repl->vm;
  Value found = VALUE_UNBOUND;
  List *tasks = repl_tasks(repl);
  if (tasks == NULL) {
    return VALUE_UNBOUND;
  }
  for (uint32_t i = 0; i < tasks->length && found == VALUE_UNBOUND; i++) {
    if (is_named(vm, as_task(tasks->items[i]), name)) {
      found = value_retain(tasks->items[i]);
    }
  }
  if (found == VALUE_UNBOUND && repl_follow(repl, name, strlen(name), &found) &&
      !value_has_shape(found, SHAPE_COROUTINE) && !value_is_task(vm, found)) {
    value_release(vm, found);
    found = VALUE_UNBOUND;
  }
  raised_clear(vm);
  if (found == VALUE_UNBOUND) {
    tell_unknown(repl, name, tasks);
  }
  object_release(vm, tasks);
  return found;
}

// With one task there is no need to name it.  NULL: told what to do.
static Value subject_of(Repl *repl, const char *command, const char *arguments) {
  if (*arguments != '\0') {
    return find_subject(repl, arguments);
  }
  List *tasks = repl_tasks(repl);
  Value only = VALUE_UNBOUND;
  uint32_t pending = 0;
  for (uint32_t i = 0; tasks != NULL && i < tasks->length; i++) {
    if (as_task(tasks->items[i])->future.state == FUTURE_IS_PENDING) {
      pending++;
      only = tasks->items[i];
    }
  }
  only = pending == 1 ? value_retain(only) : VALUE_UNBOUND;
  if (tasks != NULL && pending != 1) {
    repl_tell(repl, "which task? '.%s NAME', or the number in 'Task-N', or a variable\n", command);
  }
  object_release(repl->vm, tasks);
  return only;
}

static Coroutine *coroutine_in(Vm *vm, Value subject) {
  Value v = value_is_task(vm, subject) ? as_task(subject)->coroutine : subject;
  return value_has_shape(v, SHAPE_COROUTINE) ? OBJECT_AS(Coroutine, v) : NULL;
}

// The frames of a suspended chain, outermost first; how many.
static int frames_of(Repl *repl, Coroutine *c, const Coroutine **frames) {
  const Coroutine *inner[CHAIN_MAX];
  int count = 0, kept = 0;
  for (const Coroutine *at = c->state == CORO_SUSPENDED ? coroutine_innermost(c) : c;
       at != NULL && count < CHAIN_MAX; at = at == c ? NULL : coroutine_parent(at)) {
    inner[count++] = at;
  }
  for (int i = count - 1; i >= 0; i--) {
    bool is_library = (frame_code(&inner[i]->frame)->flags & CODE_LIBRARY) != 0;
    if (!is_library || repl->options->full_traceback) {
      frames[kept++] = inner[i];
    }
  }
  return kept;
}

// ---- .where ----

static void print_frame(Repl *repl, const Coroutine *c) {
  const Code *code = frame_code(&c->frame);
  char where[WORDS_MAX], source[WORDS_MAX];
  uint32_t line = coroutine_line(c);
  words_of_place(repl->vm, (Place){code, line}, where, sizeof where);
  words_of_source(repl->vm, code, line, source, sizeof source);
  repl_print(repl, "    %s\n", where);
  if (*source != '\0') {
    repl_print(repl, "      %s\n", source);
  }
}

static void print_heading(Repl *repl, Value subject) {
  Vm *vm = repl->vm;
  char name[WORDS_MAX], what[WORDS_MAX];
  if (value_is_task(vm, subject)) {
    Task *task = as_task(subject);
    bool waits = task->future.state == FUTURE_IS_PENDING;
    words_of_name(vm, task, name, sizeof name);
    words_of_wait(vm, task, what, sizeof what);
    repl_print(repl, "  %s: %s%s%s\n", name, words_of_state(vm, task),
               *what == '\0' ? ""
               : waits       ? " for "
                             : ", ",
               what);
    return;
  }
  words_of_str(vm, coroutine_qualname(vm, as_coroutine(subject)), name, sizeof name);
  words_of_coroutine(vm, as_coroutine(subject), what, sizeof what);
  repl_print(repl, "  %s(): %s\n", name, what);
}

static void print_chain(Repl *repl, Value subject) {
  const Coroutine *frames[CHAIN_MAX];
  Coroutine *c = coroutine_in(repl->vm, subject);
  print_heading(repl, subject);
  if (c == NULL || c->state == CORO_CLOSED) {
    return;
  }
  int count = frames_of(repl, c, frames);
  for (int i = 0; i < count; i++) {
    print_frame(repl, frames[i]);
  }
}

// The one task that it waits for; UNBOUND if there is none, or several.  Borrowed.
static Value next_subject(Vm *vm, Value subject) {
  Wait wait;
  Value next = VALUE_UNBOUND;
  List *targets = list_new(vm, 4);
  if (value_is_task(vm, subject)) {
    wait_of_task(vm, as_task(subject), &wait);
  } else {
    wait_of_coroutine(vm, as_coroutine(subject), &wait);
  }
  if (targets != NULL && wait_targets(vm, &wait, targets) && targets->length == 1 &&
      value_is_task(vm, targets->items[0])) {
    next = targets->items[0];
  }
  object_release(vm, targets);
  raised_clear(vm);
  return next;
}

void prompt_where(Repl *repl, const char *arguments) {
  Value subject = subject_of(repl, "where", arguments);
  Value at = subject;
  for (int i = 0; at != VALUE_UNBOUND && i < CHAIN_MAX; i++) {
    print_chain(repl, at);
    at = next_subject(repl->vm, at);
    if (at != VALUE_UNBOUND) {
      repl_print(repl, "  which waits for\n");
    }
  }
  value_release(repl->vm, subject);
}

// ---- .locals ----

static void print_locals(Repl *repl, const Coroutine *c) {
  const Code *code = frame_code(&c->frame);
  char name[WORDS_MAX], value[WORDS_MAX], where[WORDS_MAX];
  int shown = 0;
  words_of_place(repl->vm, (Place){code, coroutine_line(c)}, where, sizeof where);
  repl_print(repl, "  %s\n", where);
  for (uint32_t i = 0; i < code->local_count; i++) {
    Value v = frame_registers(&c->frame)[i];
    if (code->local_is_cell[i] && value_has_shape(v, SHAPE_CELL)) {
      v = OBJECT_AS(Cell, v)->value;
    }
    if (code->local_names[i] == VALUE_UNBOUND || v == VALUE_UNBOUND) {
      continue;
    }
    words_of_str(repl->vm, code->local_names[i], name, sizeof name);
    value_retain(v);
    words_of_repr(repl->vm, v, value, sizeof value);
    value_release(repl->vm, v);
    repl_print(repl, "    %s = %s\n", name, value);
    shown++;
  }
  if (shown == 0) {
    repl_print(repl, "    no local has a value\n");
  }
}

void prompt_locals(Repl *repl, const char *arguments) {
  const Coroutine *frames[CHAIN_MAX];
  Value subject = subject_of(repl, "locals", arguments);
  Coroutine *c = subject == VALUE_UNBOUND ? NULL : coroutine_in(repl->vm, subject);
  if (c != NULL && c->state == CORO_CLOSED) {
    repl_print(repl, "  it has ended: its locals are gone\n");
  } else if (c != NULL) {
    int count = frames_of(repl, c, frames);
    for (int i = 0; i < count; i++) {
      print_locals(repl, frames[i]);
    }
  }
  value_release(repl->vm, subject);
}

// ---- .states ----

// Who runs it: a task, another coroutine, or nobody.
static void words_of_driver(Vm *vm, const List *tasks, const Coroutine *c, char *text,
                            size_t size) {
  char name[WORDS_MAX];
  for (uint32_t i = 0; i < tasks->length; i++) {
    if (as_task(tasks->items[i])->coroutine == value_from_object(c)) {
      words_of_name(vm, as_task(tasks->items[i]), name, sizeof name);
      snprintf(text, size, "%s", name);
      return;
    }
  }
  const Coroutine *parent = c->state == CORO_RUNNING ? coroutine_parent(c) : NULL;
  *text = '\0';
  if (c->mode == MODE_DELEGATE && parent != NULL) {
    words_of_str(vm, coroutine_qualname(vm, parent), text, size);
    words_append(text, size, "(), which awaits it");
  }
}

static void add_state(Repl *repl, Table *table, const List *tasks, Coroutine *c) {
  Vm *vm = repl->vm;
  char name[WORDS_MAX], state[WORDS_MAX], driver[WORDS_MAX];
  if (frame_code(&c->frame)->flags & (CODE_LIBRARY | CODE_MODULE)) {
    return;
  }
  words_of_str(vm, coroutine_qualname(vm, c), name, sizeof name);
  words_of_coroutine(vm, c, state, sizeof state);
  words_of_driver(vm, tasks, c, driver, sizeof driver);
  TABLE_ADD(table, name, driver, state);
}

void prompt_states(Repl *repl, const char *arguments) {
  (void)arguments;
  Vm *vm = repl->vm;
  Table table = {0};
  List *tasks = repl_tasks(repl);
  if (tasks == NULL) {
    return;
  }
  TABLE_ADD(&table, "coroutine", "driven by", "state");
  for (Slab *slab = memory_object_slabs(vm); slab != NULL; slab = slab->next) {
    for (uint32_t i = 0; i < slab->cell_count; i++) {
      Object *object = slab_cell(slab, i);
      if (object->shape == SHAPE_COROUTINE && object->count > 0) {
        add_state(repl, &table, tasks, (Coroutine *)object);
      }
    }
  }
  if (table.count == 1) {
    repl_print(repl, "no coroutine objects: calling an async function makes one\n");
  }
  table_sort(&table);
  repl_print_table(repl, &table);
  object_release(vm, tasks);
}
