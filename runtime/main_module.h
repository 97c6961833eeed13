// The program itself: its module __main__, run from the first line to what its end means.
#ifndef AWL_RUNTIME_MAIN_MODULE_H
#define AWL_RUNTIME_MAIN_MODULE_H

#include "grammar/parser.h"
#include "vm/vm.h"

// What the end of a program means to its caller.
enum {
  EXIT_OK = 0,
  EXIT_RAISED = 1,       // an uncaught exception, a syntax error
  EXIT_INTERRUPTED = 130 // by Ctrl-C
};

// A program on its way to being run: compiled by who has to tell its syntax errors, or not yet.
typedef struct MainProgram {
  Source source; // zero-terminated UTF-8; the filename is a path, or something in <>
  Code *code;    // NULL: not compiled
} MainProgram;

// The names that only the main module has from the beginning.
MUST_CHECK bool main_module_add_names(Vm *vm, Module *module);
// The status that a SystemExit asks for; what it says is printed.
int exit_status(Vm *vm, Value exception);
// The status that the current exception means; all but SystemExit are told on stderr.  `cap` is the
// program's memory cap, which does not bind those who report that it was reached.
int exit_report(Vm *vm, size_t cap);
// The whole run of a program in a Vm whose runtime has started, its end included: what is
// registered for the end, the emptying of the modules, the flushing of files.  False in
// *is_written: output was lost.
int main_module_execute(Vm *vm, MainProgram *program, size_t cap, bool *is_written);

#endif
