// Signatures: binding a call's arguments to parameters, once for natives and Python functions.
#ifndef AWL_VM_SIGNATURE_H
#define AWL_VM_SIGNATURE_H

#include "vm/vm.h"

// The parameters of a callable.  Natives hold them in the order of the text: positional, *rest,
// keyword-only, **named; frames in the order of co_varnames, *rest and **named last.
typedef struct Signature {
  struct Signature *next; // all signatures of the Vm
  const char *text;       // of a native, to find it again
  uint16_t positional, positional_only, keyword_only;
  uint16_t required;      // positional without a default
  uint16_t count;         // all of them
  uint16_t keyword_base;  // where the keyword-only ones begin
  int16_t rest, named;    // where *rest and **named are, or -1
  bool is_filled;         // keyword-only parameters have defaults, and there is no **named
  bool is_simple;         // the same without *rest: positional arguments need no binding
  Value *names;           // count interned str
  Value *defaults;        // count; owned; UNBOUND where required or written `=?`
  bool *is_required;      // count
} Signature;

// From the notation of NativeDef.signature; kept by the Vm.  NULL: MemoryError raised.
Signature *signature_parse(Vm *vm, const char *text);
void signatures_free(Vm *vm);

// Bind `arguments` for a Python function: `out` are a new frame's first registers, as many as it
// has parameters, every one owned.
MUST_CHECK bool function_bind(Vm *vm, const Function *function, const Arguments *arguments,
                              Value *out);

// f(*args, **kwargs) as Arguments: positional values, then the dict's.  Close what was opened.
typedef struct Spread {
  Arguments arguments;
  Value *values;
  uint32_t allocated;
  Tuple *names;
} Spread;
MUST_CHECK bool spread_open(Vm *vm, const Tuple *args, const Dict *kwargs, Spread *spread);
void spread_close(Vm *vm, Spread *spread);

// The candidate (of a tuple of str) nearest to a misspelt name, owned; UNBOUND if none is near
// enough.  In vm/suggest.c.
MUST_CHECK bool suggest_name(Vm *vm, const String *name, Value candidates, Value *result);

// How many parameters a native has at most that is called with a copy of its arguments on the C
// stack, defaults behind.
enum { DIRECT_PARAMETERS = 8 };

// May `native` be called with `count` arguments without binding them?  See struct Native.
static inline bool native_takes(const Native *native, uint32_t count) {
  return count >= native->direct_least && count <= native->direct_most;
}

// Call a native with any arguments.
MUST_CHECK bool native_call(Vm *vm, Native *native, const Arguments *arguments, Value *result);

// "list.append" of methods, "math.sqrt" of functions of modules, "abs" of builtins.
MUST_CHECK bool native_qualified_name(Vm *vm, const Native *native, Value *result);

MUST_CHECK bool native_bind(Vm *vm, const Native *method, Value self, Value *result);

// The signature of a native, parsed if it was not.  NULL: MemoryError raised.
const Signature *native_signature(Vm *vm, Native *native);

#endif
