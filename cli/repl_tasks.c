// .tasks and .tree: the tasks there are, what they do, and who made them.
#include "cli/repl_commands.h"
#include "runtime/record.h"
#include "runtime/runtime.h"
#include "vm/memory.h"
#include <stdio.h>
#include <stdlib.h>

// ---- finding them ----

// A statement that awaits is a task too, but not one that anybody made; unless it was left behind.
static bool is_statement(const Task *task) {
  return task->future.state != FUTURE_IS_PENDING &&
         value_has_shape(task->coroutine, SHAPE_COROUTINE) &&
         (frame_code(&OBJECT_AS(Coroutine, task->coroutine)->frame)->flags & CODE_MODULE) != 0;
}

List *repl_tasks(Repl *repl) {
  Vm *vm = repl->vm;
  Value all;
  if (!tasks_alive(vm, &all)) {
    repl_report(repl);
    return NULL;
  }
  List *list = as_list(all);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < list->length; i++) {
    Value task = list->items[i];
    if (is_statement(as_task(task))) {
      value_release(vm, task);
    } else {
      list->items[kept++] = task;
    }
  }
  list->length = kept;
  return list;
}

// The last event of this kind about a task; NULL: none.
static const RecordEvent *last_event(const Record *record, EventKind kind, uint32_t task) {
  for (uint32_t i = record == NULL ? 0 : record_count(record); i > 0; i--) {
    const RecordEvent *event = record_event(record, i - 1);
    if (event->kind == kind && event->id == task) {
      return event;
    }
  }
  return NULL;
}

double repl_waiting_since(Repl *repl, const Task *task) {
  const RecordEvent *event = task_waits_for(task) == VALUE_UNBOUND
                                 ? NULL
                                 : last_event(repl->record, EVENT_TASK_BLOCKED, task->number);
  Port *port = runtime_of(repl->vm)->port;
  return event == NULL ? -1 : port->now(port) - repl->record->began - event->time;
}

// ---- .tasks ----

static void add_task(Repl *repl, Table *table, Task *task) {
  Vm *vm = repl->vm;
  char name[WORDS_MAX], where[WORDS_MAX] = "", what[WORDS_MAX], since[32] = "";
  words_of_name(vm, task, name, sizeof name);
  words_of_wait(vm, task, what, sizeof what);
  if (task->future.state == FUTURE_IS_PENDING &&
      value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    words_of_place(vm, place_of_coroutine(OBJECT_AS(Coroutine, task->coroutine)), where,
                   sizeof where);
  }
  double seconds = repl_waiting_since(repl, task);
  if (seconds >= 0) {
    words_of_seconds(seconds, since, sizeof since);
  }
  TABLE_ADD(table, name, words_of_state(vm, task), where, what, since);
}

void prompt_tasks(Repl *repl, const char *arguments) {
  (void)arguments;
  List *tasks = repl_tasks(repl);
  Table table = {0};
  if (tasks == NULL) {
    return;
  }
  if (tasks->length == 0) {
    repl_print(repl, "no tasks: asyncio.create_task(f()) makes one\n");
  } else {
    TABLE_ADD(&table, "task", "state", "where", "waiting for", "since");
  }
  for (uint32_t i = 0; i < tasks->length; i++) {
    add_task(repl, &table, as_task(tasks->items[i]));
  }
  repl_print_table(repl, &table);
  object_release(repl->vm, tasks);
}

// ---- .tree ----

// The number of the task that made it; 0: the prompt, or not known.
static uint32_t maker_of(const Record *record, const Task *task) {
  const RecordEvent *made = last_event(record, EVENT_TASK_MADE, task->number);
  return made == NULL ? 0 : made->task;
}

static Task *find_number(const List *tasks, uint32_t number) {
  for (uint32_t i = 0; i < tasks->length; i++) {
    if (as_task(tasks->items[i])->number == number) {
      return as_task(tasks->items[i]);
    }
  }
  return NULL;
}

// Does its parent wait for it?
static const char *bond(Vm *vm, Task *parent, const Task *child) {
  Wait wait;
  const char *found = "";
  List *targets = list_new(vm, 4);
  wait_of_task(vm, parent, &wait);
  if (targets != NULL && wait_targets(vm, &wait, targets)) {
    for (uint32_t i = 0; i < targets->length; i++) {
      if (targets->items[i] == value_from_object(child)) {
        found = wait.kind == WAITS_GATHER ? ", gathered" : ", awaited";
      }
    }
  }
  object_release(vm, targets);
  raised_clear(vm);
  return found;
}

typedef struct Tree {
  Repl *repl;
  const List *tasks, *groups;
} Tree;

static bool is_group(Vm *vm, Value v) {
  Value name = value_class(vm, v)->name;
  return value_is_string(name) && string_equals_c(as_string(name), "TaskGroup");
}

// All TaskGroups there are.
static List *find_groups(Vm *vm) {
  List *groups = list_new(vm, 4);
  for (Slab *slab = memory_object_slabs(vm); groups != NULL && slab != NULL; slab = slab->next) {
    for (uint32_t i = 0; i < slab->cell_count; i++) {
      Object *object = slab_cell(slab, i);
      Value v = value_from_object(object);
      if (object->shape >= SHAPE_BUILTIN_COUNT && object->count > 0 && is_group(vm, v) &&
          !list_append(vm, groups, v)) {
        break;
      }
    }
  }
  raised_clear(vm);
  return groups;
}

static bool is_in_group(const Tree *tree, Task *task) {
  Vm *vm = tree->repl->vm;
  bool is_member = false;
  for (uint32_t i = 0; tree->groups != NULL && i < tree->groups->length && !is_member; i++) {
    Value members = wait_field(vm, tree->groups->items[i], "_tasks");
    if (members == VALUE_UNBOUND ||
        !value_contains(vm, members, value_from_object(task), &is_member)) {
      is_member = false;
    }
  }
  raised_clear(vm);
  return is_member;
}

enum { TREE_DEPTH = 40, BRANCH = 8 };

// A task's parent in the tree: its maker, if that is still there; NULL: the prompt.
static Task *parent_in(const Tree *tree, const Task *task) {
  uint32_t maker = maker_of(tree->repl->record, task);
  return maker == 0 ? NULL : find_number(tree->tasks, maker);
}

static bool has_later_sibling(const Tree *tree, uint32_t index, const Task *parent) {
  for (uint32_t i = index + 1; i < tree->tasks->length; i++) {
    if (parent_in(tree, as_task(tree->tasks->items[i])) == parent) {
      return true;
    }
  }
  return false;
}

static void print_node(const Tree *tree, Task *task, Task *parent, const char *lines,
                       bool is_last) {
  Vm *vm = tree->repl->vm;
  char name[WORDS_MAX], what[WORDS_MAX];
  words_of_name(vm, task, name, sizeof name);
  words_of_wait(vm, task, what, sizeof what);
  const char *state = words_of_state(vm, task);
  bool waits = task->future.state == FUTURE_IS_PENDING;
  repl_print(tree->repl, "%s%s %s: %s%s%s%s\n", lines, is_last ? "└─" : "├─", name, state,
             *what == '\0' ? ""
             : waits       ? " for "
                           : ", ",
             what,
             is_in_group(tree, task) ? ", in a TaskGroup"
             : parent == NULL        ? ""
                                     : bond(vm, parent, task));
}

static void print_children(const Tree *tree, Task *parent, const char *lines, int depth) {
  for (uint32_t i = 0; i < tree->tasks->length; i++) {
    Task *task = as_task(tree->tasks->items[i]);
    if (parent_in(tree, task) != parent) {
      continue;
    }
    bool is_last = !has_later_sibling(tree, i, parent);
    char inner[TREE_DEPTH * BRANCH];
    snprintf(inner, sizeof inner, "%s%s", lines, is_last ? "   " : "│  ");
    print_node(tree, task, parent, lines, is_last);
    if (depth < TREE_DEPTH) {
      print_children(tree, task, inner, depth + 1);
    }
  }
}

void prompt_tree(Repl *repl, const char *arguments) {
  (void)arguments;
  List *tasks = repl_tasks(repl);
  if (tasks == NULL) {
    return;
  }
  List *groups = find_groups(repl->vm);
  Tree tree = {repl, tasks, groups};
  repl_print(repl, "the prompt\n");
  print_children(&tree, NULL, "", 0);
  object_release(repl->vm, groups);
  object_release(repl->vm, tasks);
}
