// Tasks, coroutines, places and times in a few words, for tables and notes.
//
// All write at most `size` bytes, cut where that ends; they run no code of the program but str()
// and repr(), and raise nothing.
#ifndef AWL_CLI_WORDS_H
#define AWL_CLI_WORDS_H

#include "runtime/future.h"
#include "runtime/observer.h"
#include "runtime/wait.h"

enum { WORDS_MAX = 256 };

void words_of_str(Vm *vm, Value v, char *text, size_t size);
void words_of_repr(Vm *vm, Value v, char *text, size_t size);
// "line 4 of f", "line 4" of what was typed, "line 4 of f in lesson.py"; "" for nowhere.
void words_of_place(Vm *vm, Place place, char *text, size_t size);
// "Task-1"
void words_of_name(Vm *vm, Task *task, char *text, size_t size);
// "new", "ready", "waiting", "running", "cancelling", "done", "failed", "cancelled"
const char *words_of_state(Vm *vm, Task *task);
// "sleep(1)", or of a task that is done "result 42", "ValueError: no"; "" if there is nothing.
void words_of_wait(Vm *vm, Task *task, char *text, size_t size);
// "CORO_SUSPENDED at line 4, waiting for sleep(1)"
void words_of_coroutine(Vm *vm, Coroutine *coroutine, char *text, size_t size);
// Put more behind a text.
void words_append(char *text, size_t size, const char *more);
// "0.25 s"
void words_of_seconds(double seconds, char *text, size_t size);
// The text of a line of source, without white space around it; "" if it is not known.
void words_of_source(Vm *vm, const Code *code, uint32_t line, char *text, size_t size);

#endif
