// The commands beside Python, and what they share.
#ifndef AWL_CLI_REPL_COMMANDS_H
#define AWL_CLI_REPL_COMMANDS_H

#include "cli/repl.h"
#include "cli/table.h"
#include "cli/words.h"

// ---- repl_tasks.c ----

void prompt_tasks(Repl *repl, const char *arguments);
void prompt_tree(Repl *repl, const char *arguments);
// All tasks that are alive and no statement's own: a list, owned.  NULL: told why.
List *repl_tasks(Repl *repl);
// How long it has been waiting; negative: not known.
double repl_waiting_since(Repl *repl, const Task *task);

// ---- repl_where.c ----

void prompt_where(Repl *repl, const char *arguments);
void prompt_locals(Repl *repl, const char *arguments);
void prompt_states(Repl *repl, const char *arguments);

// ---- repl_loop.c ----

void prompt_ready(Repl *repl, const char *arguments);
void prompt_timers(Repl *repl, const char *arguments);
void prompt_locks(Repl *repl, const char *arguments);
void prompt_virtual(Repl *repl, const char *arguments);

// ---- repl_session.c ----

void prompt_load(Repl *repl, const char *arguments);
void prompt_step(Repl *repl, const char *arguments);
void prompt_record(Repl *repl, const char *arguments);
void prompt_explain(Repl *repl, const char *arguments);
void prompt_timeline(Repl *repl, const char *arguments);

// Print a table that was gathered.
void repl_print_table(Repl *repl, Table *table);
// What "a.b.c" stands for, without running code; owned.  False: nothing.
bool repl_follow(Repl *repl, const char *path, size_t length, Value *object);

#endif
