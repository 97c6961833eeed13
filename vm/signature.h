// Signatures: binding a call's arguments to parameters, once for natives and Python functions.
#ifndef AWL_VM_SIGNATURE_H
#define AWL_VM_SIGNATURE_H

#include "vm/vm.h"

// The parameters in the order natives and frames hold them: positional, keyword-only, *args,
// **kwargs.
typedef struct Signature {
  struct Signature *next; // all signatures of the Vm
  const char *text;       // of a native, to find it again
  uint16_t positional, positional_only, keyword_only;
  uint16_t required;      // positional without a default
  bool has_rest, has_named;
  uint16_t count;         // all of them
  Value *names;           // count interned str
  Value *defaults;        // count; UNBOUND without one, VALUE_ELLIPSIS-like markers never occur
  bool *is_required;      // count
} Signature;

// From the notation of NativeDef.signature; kept by the Vm.  NULL: MemoryError raised.
Signature *signature_parse(Vm *vm, const char *text);
void signatures_free(Vm *vm);

// Bind `arguments` to `out[0 … count)`, every one owned.  `name` is the function's for messages.
MUST_CHECK bool signature_bind(Vm *vm, const Signature *signature, const char *name,
                               const Arguments *arguments, Value *out);

// The same for a Python function: `out` are a new frame's first registers.
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

// "f() takes …" and "missing …" errors.
MUST_CHECK bool native_call(Vm *vm, Native *native, const Arguments *arguments, Value *result);

#endif
