// The commands beside Python: a table of them, and finding the one that is meant.
#include "cli/repl_commands.h"
#include "vm/signature.h"
#include <glob.h>
#include <limits.h>
#include <stdio.h>
#include <strings.h>

typedef enum Takes { TAKES_NOTHING, TAKES_TASK, TAKES_FILE } Takes;

typedef struct ReplCommand {
  const char *name;
  const char *arguments; // as .help shows them
  void (*run)(Repl *repl, const char *arguments);
  const char *doc;
  Takes takes; // what Tab completes behind it
} ReplCommand;

static void prompt_help(Repl *repl, const char *arguments);

static const ReplCommand COMMANDS[] = {
    {"tasks", "", prompt_tasks, "the tasks: state, line, what each waits for, since when",
     TAKES_NOTHING},
    {"tree", "", prompt_tree, "the tasks under those that made them", TAKES_NOTHING},
    {"states", "", prompt_states, "the coroutine objects, with their CORO_ state", TAKES_NOTHING},
    {"where", "[TASK]", prompt_where, "the chain of awaits down to where a task waits", TAKES_TASK},
    {"locals", "[TASK]", prompt_locals, "the local variables along that chain", TAKES_TASK},
    {"ready", "", prompt_ready, "the loop's ready queue: who runs next", TAKES_NOTHING},
    {"timers", "", prompt_timers, "the loop's timers: when, and whom they wake", TAKES_NOTHING},
    {"locks", "", prompt_locks, "locks, events, queues: who holds them, who waits", TAKES_NOTHING},
    {"record", "[N | save FILE | clear]", prompt_record,
     "the last N events; all of them into a file", TAKES_NOTHING},
    {"timeline", "", prompt_timeline, "the session so far as a picture: a lane for each task",
     TAKES_NOTHING},
    {"explain", "", prompt_explain, "what happened in the session, in sentences", TAKES_NOTHING},
    {"step", "[EXPR]", prompt_step, "step(EXPR): run a coroutine to its next suspension",
     TAKES_NOTHING},
    {"load", "FILE", prompt_load, "run a program here; what it defines stays", TAKES_FILE},
    {"virtual", "[on | off]", prompt_virtual, "a clock that jumps instead of waiting",
     TAKES_NOTHING},
    {"help", "", prompt_help, "this list", TAKES_NOTHING},
};

enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static void prompt_help(Repl *repl, const char *arguments) {
  (void)arguments;
  for (size_t i = 0; i < COMMAND_COUNT; i++) {
    const ReplCommand *command = &COMMANDS[i];
    char left[48];
    snprintf(left, sizeof left, ".%s %s", command->name, command->arguments);
    repl_print(repl, "  %-32s %s\n", left, command->doc);
  }
  repl_print(repl, "\nTASK is a task's name, the N of Task-N, or a variable with a task or a "
                   "coroutine.\nCtrl-C cancels what runs, Ctrl-D leaves; 'await' works at the "
                   "prompt.\n");
}

static void print_line(void *context, const char *line) {
  repl_print(context, "  %s\n", line);
}

void repl_print_table(Repl *repl, Table *table) {
  table_print(table, print_line, repl);
}

// ---- finding ----

static const ReplCommand *find(const char *name, size_t length) {
  for (size_t i = 0; i < COMMAND_COUNT; i++) {
    if (strlen(COMMANDS[i].name) == length && memcmp(COMMANDS[i].name, name, length) == 0) {
      return &COMMANDS[i];
    }
  }
  return NULL;
}

// ---- completing ----

static void offer(const char *name, const char *prefix, Completions *completions) {
  if (strncmp(name, prefix, strlen(prefix)) == 0) {
    completions_add(completions, name, strlen(name));
  }
}

static void offer_tasks(Repl *repl, const char *prefix, Completions *completions) {
  char name[WORDS_MAX];
  List *tasks = repl_tasks(repl);
  for (uint32_t i = 0; tasks != NULL && i < tasks->length; i++) {
    words_of_name(repl->vm, as_task(tasks->items[i]), name, sizeof name);
    offer(name, prefix, completions);
  }
  object_release(repl->vm, tasks);
}

// Programs, and folders that may hold some; not what is hidden.
static void offer_files(const char *prefix, Completions *completions) {
  char pattern[PATH_MAX];
  glob_t found;
  snprintf(pattern, sizeof pattern, "%s*", prefix);
  if (glob(pattern, GLOB_MARK, NULL, &found) != 0) {
    return;
  }
  for (size_t i = 0; i < found.gl_pathc; i++) {
    const char *path = found.gl_pathv[i], *end = path + strlen(path);
    if (end[-1] == '/' || (end - path > 3 && strcmp(end - 3, ".py") == 0)) {
      completions_add(completions, path, strlen(path));
    }
  }
  globfree(&found);
}

void repl_commands_complete(Repl *repl, const char *line, size_t length, size_t *start,
                            Completions *completions) {
  size_t name = strspn(line, " \t") + 1, name_length = strcspn(line + name, " \t");
  size_t behind = name + name_length;
  if (behind >= length) {
    *start = name;
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
      offer(COMMANDS[i].name, line + name, completions);
    }
    return;
  }
  const ReplCommand *command = find(line + name, name_length);
  *start = behind + strspn(line + behind, " \t");
  if (command != NULL && command->takes == TAKES_TASK) {
    offer_tasks(repl, line + *start, completions);
  } else if (command != NULL && command->takes == TAKES_FILE) {
    offer_files(line + *start, completions);
  }
}

// ---- the one that is meant ----

// The command whose name is nearest to one that does not exist; owned, UNBOUND if none is near.
static Value nearest(Vm *vm, const char *name, size_t length) {
  Value wanted, found = VALUE_UNBOUND;
  Tuple *names = tuple_new(vm, COMMAND_COUNT);
  if (names == NULL || !string_from_utf8(vm, name, length, &wanted)) {
    object_release(vm, names);
    raised_clear(vm);
    return VALUE_UNBOUND;
  }
  for (size_t i = 0; i < COMMAND_COUNT; i++) {
    if (!string_from_c(vm, COMMANDS[i].name, &names->items[i])) {
      names->items[i] = VALUE_NONE;
    }
  }
  if (!suggest_name(vm, as_string(wanted), value_from_object(names), &found)) {
    found = VALUE_UNBOUND;
  }
  value_release(vm, wanted);
  object_release(vm, names);
  raised_clear(vm);
  return found;
}

// Letters in the wrong order, or the beginning of a name: what the distance between names does not
// forgive.
static bool is_like(const char *typed, const char *name) {
  size_t length = strlen(typed);
  int letters[256] = {0};
  if (length > 0 && strncasecmp(name, typed, length) == 0) {
    return true;
  }
  for (size_t i = 0; i < length; i++) {
    letters[(unsigned char)typed[i]]++;
  }
  for (size_t i = 0; name[i] != '\0'; i++) {
    letters[(unsigned char)name[i]]--;
  }
  for (size_t i = 0; i < 256; i++) {
    if (letters[i] != 0) {
      return false;
    }
  }
  return true;
}

static void unknown(Repl *repl, const char *name, size_t length) {
  for (size_t i = 0; i < COMMAND_COUNT; i++) {
    if (is_like(name, COMMANDS[i].name)) {
      repl_tell(repl, "no command '.%s'. Did you mean: '.%s'?\n", name, COMMANDS[i].name);
      return;
    }
  }
  Value near = nearest(repl->vm, name, length);
  if (near == VALUE_UNBOUND) {
    repl_tell(repl, "no command '.%s'; .help lists them all\n", name);
    return;
  }
  char text[WORDS_MAX];
  words_of_str(repl->vm, near, text, sizeof text);
  repl_tell(repl, "no command '.%s'. Did you mean: '.%s'?\n", name, text);
  value_release(repl->vm, near);
}

// What a command prints is not part of the session's record.
static void run_unheard(Repl *repl, const ReplCommand *command, const char *arguments) {
  bool is_heard = command->run == prompt_step || command->run == prompt_load;
  if (!is_heard) {
    repl_hush(repl, true);
  }
  command->run(repl, arguments);
  if (!is_heard) {
    io_flush_all(repl->vm);
    repl_hush(repl, false);
  }
}

bool repl_is_command(const char *line) {
  line += strspn(line, " \t");
  return line[0] == '.' &&
         ((line[1] >= 'a' && line[1] <= 'z') || (line[1] >= 'A' && line[1] <= 'Z'));
}

void repl_command(Repl *repl, char *line) {
  char *name = line + strspn(line, " \t") + 1;
  size_t length = strcspn(name, " \t\n");
  char *arguments = name + length + strspn(name + length, " \t\n");
  char *end = arguments + strlen(arguments);
  while (end > arguments && strchr(" \t\n\r", end[-1]) != NULL) {
    *--end = '\0';
  }
  const ReplCommand *command = find(name, length);
  name[length] = '\0';
  if (command == NULL) {
    unknown(repl, name, length);
  } else {
    run_unheard(repl, command, arguments);
  }
}
