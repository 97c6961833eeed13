// What is typed at a prompt: whether more must come, and the Code that it is.
#ifndef AWL_VM_INTERACTIVE_H
#define AWL_VM_INTERACTIVE_H

#include "vm/code.h"
#include "vm/vm.h"

typedef enum TypedState {
  TYPED_READY,      // *code runs it; NULL if there was nothing but comments and blank lines
  TYPED_UNFINISHED, // right so far, and more must come
  TYPED_WRONG       // an exception is raised
} TypedState;

typedef struct TypedText {
  const char *filename;
  const char *bytes; // followed by a zero byte
  size_t length;
  bool is_last; // nothing more will come: what is unfinished ends here, as a file does
  void (*warn)(void *context, const char *text, size_t length); // a SyntaxWarning; may be NULL
  void *context;
} TypedText;

// Compile one statement: its expressions show their values, and it may await at its top; then the
// code has CODE_COROUTINE.
TypedState compile_typed(Vm *vm, const TypedText *typed, Code **code);
// The same question without an answer in code: is it whole, and without an error?
TypedState typed_state(Vm *vm, const TypedText *typed);

#endif
