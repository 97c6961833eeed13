// The commands beside Python: a table of them, and finding the one that is meant.
#include "cli/repl_commands.h"
#include "vm/signature.h"
#include <stdio.h>

typedef struct ReplCommand {
  const char *name;
  const char *arguments; // as .help shows them
  void (*run)(Repl *repl, const char *arguments);
  const char *doc;
} ReplCommand;

static void prompt_help(Repl *repl, const char *arguments);

static const ReplCommand COMMANDS[] = {
    {"tasks", "", prompt_tasks, "the tasks: state, line, what each waits for, since when"},
    {"tree", "", prompt_tree, "the tasks under those that made them"},
    {"states", "", prompt_states, "the coroutine objects, with their CORO_ state"},
    {"where", "[TASK]", prompt_where, "the chain of awaits down to where a task waits"},
    {"locals", "[TASK]", prompt_locals, "the local variables along that chain"},
    {"ready", "", prompt_ready, "the loop's ready queue: who runs next"},
    {"timers", "", prompt_timers, "the loop's timers: when, and whom they wake"},
    {"locks", "", prompt_locks, "locks, events, queues: who holds them, who waits"},
    {"record", "[N | save FILE | clear]", prompt_record,
     "the last N events; all of them into a file"},
    {"timeline", "", prompt_timeline, "the session so far as a picture: a lane for each task"},
    {"explain", "", prompt_explain, "what happened in the session, in sentences"},
    {"step", "[EXPR]", prompt_step, "step(EXPR): run a coroutine to its next suspension"},
    {"load", "FILE", prompt_load, "run a program here; what it defines stays"},
    {"virtual", "[on | off]", prompt_virtual, "a clock that jumps instead of waiting"},
    {"help", "", prompt_help, "this list"},
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

void repl_commands_complete(const char *prefix, size_t length, Completions *completions) {
  for (size_t i = 0; i < COMMAND_COUNT; i++) {
    if (strncmp(COMMANDS[i].name, prefix, length) == 0) {
      completions_add(completions, COMMANDS[i].name, strlen(COMMANDS[i].name));
    }
  }
}

static const ReplCommand *find(const char *name, size_t length) {
  for (size_t i = 0; i < COMMAND_COUNT; i++) {
    if (strlen(COMMANDS[i].name) == length && memcmp(COMMANDS[i].name, name, length) == 0) {
      return &COMMANDS[i];
    }
  }
  return NULL;
}

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

static void unknown(Repl *repl, const char *name, size_t length) {
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
