// The Vm: everything one interpreter owns.  There is no other state, so several Vms can live in
// one process.
#ifndef AWL_VM_VM_H
#define AWL_VM_VM_H

#include "vm/class.h"
#include "vm/container.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/operate.h"
#include "vm/site.h"
#include "vm/string.h"

struct Coroutine;
struct Frame;
struct InternTable;
struct Strand;
struct Trace;
struct Memory;
struct Signature;

typedef struct BuiltinClasses {
#define SHAPE(NAME, field, text) Class *field;
#include "vm/shapes.def"
#undef SHAPE
} BuiltinClasses;

typedef struct ExceptionClasses {
  Class *BaseException;
#define EXCEPTION(name, base) Class *name;
#include "vm/exceptions.def"
#undef EXCEPTION
} ExceptionClasses;

typedef struct Names {
#define NAME(field, text) String *field;
#include "vm/names.def"
#undef NAME
} Names;

// A native module: its functions, and what sets up the rest.  `setup` may be NULL.
typedef struct ModuleSpec {
  const char *name;
  const NativeDef *functions;
  bool (*setup)(Vm *vm, Module *module);
  const char *doc;
} ModuleSpec;

// A module's source as the host read it; zero-terminated behind `length`.
typedef struct ModuleFile {
  char *filename, *bytes;
  size_t length;
  bool is_package;
} ModuleFile;

// What awaiting a Future finds.
typedef enum FuturePoll { FUTURE_DONE, FUTURE_RAISED, FUTURE_PENDING } FuturePoll;

// What a native twin of a function has done (vm/accelerator.h): nothing, and the function is to be
// called; all, with its result; all but for lack of memory.
typedef enum Accelerated { ACCELERATED_NOT, ACCELERATED_DONE, ACCELERATED_RAISED } Accelerated;
typedef Accelerated (*AcceleratorFunction)(Vm *vm, const Function *function, const Value *args,
                                           Value *result);

// What the host gives the VM and the libraries written in the language: never global.
typedef struct VmHooks {
  void *context;
  // Python source of a library module ("collections.abc"), or NULL.
  const char *(*library_source)(void *context, const char *name, size_t *length, bool *is_package);
  // The same module in the library's image: the offset of its Code; false: there is no image.
  const struct Image *library_image;
  bool (*library_code)(void *context, const char *name, uint32_t *offset);
  // A native module's spec, or NULL.
  const ModuleSpec *(*native_module)(void *context, const char *name);
  // The file of a module beside the script: `file->bytes` NULL if there is none.  free_module gives
  // it back.
  bool (*read_module)(Vm *vm, void *context, const char *folder, const char *name,
                      struct ModuleFile *file);
  void (*free_module)(Vm *vm, void *context, struct ModuleFile *file);
  // What to use instead of a module that Awl does not have, or NULL.
  const char *(*missing_module)(void *context, const char *name);
  // The same for what a module, or objects of a class, have not.
  const char *(*missing_name)(void *context, const char *owner, const char *name);
  // AWAIT on an object of LAYOUT_FUTURE.  Pending: the future is marked as being waited for.
  FuturePoll (*future_poll)(Vm *vm, Value future, Value *result);
  // The same for one of SHAPE_FUTURE or SHAPE_TASK, in `awaited`, by the innermost frame of what runs:
  // ends the step of the task.  The frame that goes on, or NULL: ask future_poll.
  struct Frame *(*future_wait)(Vm *vm, struct Frame *frame, Value *awaited);
  // DRIVE: a task's step has ended (its frame is left; vm->raised says if by an exception).  The
  // frame of the next step, or NULL when the round is over, well or with an exception.
  struct Frame *(*drive)(Vm *vm);
  // A coroutine was made and is not awaited at once; NULL while nobody wants to know.
  void (*coroutine_made)(Vm *vm, Value coroutine);
  // AWAIT is a bare turn of the task whose innermost frame this is: the next task's, in a bare turn
  // too, or NULL; strand->frame is then another one that goes on, or still this, to be suspended.
  struct Frame *(*turn)(Vm *vm, struct Frame *frame);
  // asyncio.sleep(delay), called by the task that runs and awaited at once, as one object to wait for
  // in place of a coroutine.  False: call it as any other.  NULL while somebody watches.
  bool (*sleep)(Vm *vm, struct Function *sleep, Value delay, Value *result);
  // Who waits for such an object, SHAPE_SLEEP, goes on.  The result is None, or, where it is
  // another than its task, the coroutine after all.
  bool (*sleep_poll)(Vm *vm, Value sleep, Value *result);
  // The innermost of the suspended chain of `root` waits for it: make the coroutine, which waits in
  // its place, because somebody looks at the chain or something is thrown into it.
  // For VALUE_TURN the coroutine of sleep(0).
  bool (*sleep_reveal)(Vm *vm, struct Coroutine *root, Value sleep);
  // The native twins of functions of the library, by Code.accelerator: vm/accelerator.h.  NULL while
  // somebody watches.
  const AcceleratorFunction *accelerators;
  // A coroutine that never ran dies; `coroutine` is alive for the length of the call.
  void (*never_awaited)(Vm *vm, Value coroutine);
  // An async generator is iterated for the first time; one dies unfinished.
  bool (*async_generator_begins)(Vm *vm, Value generator);
  bool (*async_generator_dies)(Vm *vm, Value generator);
  void (*async_generator_gone)(Vm *vm, Object *generator); // its memory goes
  // A Future or Task dies; it may be looked at, and kept.
  void (*future_dies)(Vm *vm, Object *future);
  // An exception that the runtime has noted (its `note`) dies; its fields are there still.
  void (*exception_dies)(Vm *vm, struct Exception *exception);
  // An exception in a finaliser, which nobody can catch.
  void (*unraisable)(Vm *vm, Value exception, Value object);
  // What the prompt shows behind the repr of `value`: a str, or UNBOUND for nothing.
  bool (*result_note)(Vm *vm, Value value, Value *note);
  // The countdown reached zero: look at signals, limits.  False: an exception is raised.
  bool (*on_countdown)(Vm *vm, void *context);
} VmHooks;

// Where asyncio.sleep is: in `names`, of `module`, as long as their version is this.
typedef struct SleepPlace {
  const Module *module; // borrowed; NULL: not known
  const Dict *names;
  const DictEntry *entry;
  uint32_t version;
} SleepPlace;

struct Vm {
  // What the dispatch loop touches comes first.
  Shape **shapes; // by id
  Value raised;   // the current exception, UNBOUND if none
  uint32_t epoch; // changes when any class's attributes change in a way that caches must see
  int32_t countdown;
  struct Strand *strand; // the one that runs
  Dict *builtins;
  struct LookupCache *lookups; // in front of class_lookup
  FoundEntry found;            // of dicts
  Function *sleep;         // asyncio.sleep, borrowed: `await sleep(0)` is a bare turn of the loop; or NULL
  SleepPlace sleep_place;  // where it was found last
  struct Memory *memory;
  Allocator host;          // that the Vm itself came from

  BuiltinClasses class_of;
  ExceptionClasses exceptions;
  Names names;
  Value empty_tuple;       // immortal
  Value empty_string;
  Value memory_error;      // the one MemoryError that is always there
  Value old_traceback;     // that it had before, waiting to be released; None
  Value latin1[256];       // the one-character strings
  Value *image_strings;    // those of the library's image that were needed, by number; 0: not yet

  uint32_t shape_count, shape_capacity;
  Dict *modules;           // sys.modules
  struct InternTable *interned; // the interned strings (vm/string_intern.c)
  Value unknown_location;  // str
  Value script_path;       // str: the directory that imports look in, or None
  uint64_t hash_key[2];    // SipHash key
  uint32_t handling;       // handlers that are being run, in suspended frames too, or more
  uint32_t c_depth;        // nested calls from C into the interpreter
  uintptr_t c_stack_end;   // below this address the C stack is as good as used up
  uint32_t recursion_limit;
  uint32_t int_digit_limit; // decimal digits of an int that may become text or come from it; 0: any
  struct Signature *signatures; // of natives, in a list
  Dict *shown;             // see vm/traceback.c; NULL: never needed
  Dict *renamed;           // coroutines whose names a program has set: see vm/coroutine_class.c; or NULL
  Dict *signature_table;   // address of a signature's text -> Signature
  VmHooks hooks;
  void *runtime;           // the runtime's own state: Loop, ports, streams
  void *weakrefs;          // table target -> WeakRef (vm/weakref.c)
  struct ReprGuard *repr_guard; // containers whose repr is being made (vm/sequence.h)
  Dict *births;            // the addresses of what has a __del__, first made first; or NULL
  Set *finalized;          // objects whose __del__ has run (vm/object_free.c), or NULL
  Object **pending;        // dying objects that wait: see vm/object_free.c
  uint32_t pending_count, pending_capacity;
  uint32_t free_depth;
  uint32_t attribute_hint; // of the class statement whose metaclass is being called
  bool is_starting;        // native classes may still be changed
  bool types_text_hints; // `from __future__ import annotations` was typed at the prompt
  bool is_shutting_down;
  bool is_ending;     // the host ends the program (its fuel is used up): no handler catches that
  bool is_freeing;    // no Python runs any more, not even finalisers
  bool is_collecting; // the cycle collector runs: it is not entered again
  bool full_tracebacks;    // library frames shown too
  struct Trace *trace;     // who looks at the run, or NULL: vm/trace.h
  SiteMemo site_memos[1 << SITE_BITS][SITE_WAYS];
  const void *labels[256]; // where the dispatch loop goes for an opcode
};

// The class of what is no object.
Class *immediate_class(const Vm *vm, Value v);

// The class of any value.
static inline Class *value_class(const Vm *vm, Value v) {
  return LIKELY(value_is_pointer(v)) ? vm->shapes[object_shape(v)]->class_ : immediate_class(vm, v);
}

static inline Layout value_layout(const Vm *vm, Value v) {
  return (Layout)value_class(vm, v)->layout;
}

// The built-in value inside an instance of a subclass of int, float, str, bytes or tuple; any
// other value as it is.  Borrowed.
static inline Value value_unbox(const Vm *vm, Value v) {
  bool is_boxed = value_is_pointer(v) && object_shape(v) >= SHAPE_BUILTIN_COUNT &&
                  (value_class(vm, v)->flags & CLASS_BOXED);
  return UNLIKELY(is_boxed) ? OBJECT_AS(Boxed, v)->payload : v;
}

// Make a Vm with `allocator` (memory caps and failures are the allocator's business too).
Vm *vm_new(const Allocator *allocator, const VmHooks *hooks);
// The same without the snapshot of one that the program may hold: see vm/snapshot.h.
Vm *vm_make(const Allocator *allocator, const VmHooks *hooks);
// End the program's life: modules are emptied, finalisers run.  The runtime's streams still work.
void vm_shutdown(Vm *vm);
// Is there anything that would say or do something at its end: a finaliser, a suspended coroutine, a
// future, the callback of a weak reference?  If not, a process that ends needs no vm_shutdown.
bool vm_has_last_words(Vm *vm);
// Give all memory back; nothing runs any more.  `left`: what should have been freed before.
void vm_free(Vm *vm, MemoryStatistics *left);

static inline void found_forget(Vm *vm, const String *key) {
  if (UNLIKELY(vm->found.key == value_from_object(key))) {
    vm->found.key = VALUE_UNBOUND;
  }
}

// Guard C recursion (repr of nested lists, comparison of nested tuples, Python called from C):
// RecursionError beyond the limit.  Every true vm_enter_c is matched by a vm_leave_c.
bool raise_recursion(Vm *vm);
enum { C_DEPTH_MAX = 10000 };
// How much one nesting takes differs from build to build: what counts is how much is left.
static inline bool vm_is_deep(const Vm *vm) {
  return vm->c_depth >= C_DEPTH_MAX || (uintptr_t)__builtin_frame_address(0) < vm->c_stack_end;
}
static inline bool vm_enter_c(Vm *vm) {
  if (UNLIKELY(vm_is_deep(vm))) {
    return raise_recursion(vm);
  }
  vm->c_depth++;
  return true;
}
static inline void vm_leave_c(Vm *vm) {
  vm->c_depth--;
}

// The countdown is over: signals, collection, limits.  False: an exception is raised.
MUST_CHECK bool vm_tick(Vm *vm);
// Work that takes a while in C counts too, a unit for about a jump's time, or Ctrl-C and limits
// would wait for thousands of such calls.
static inline void vm_worked(Vm *vm, size_t units) {
  vm->countdown = units >= (size_t)(vm->countdown < 0 ? 0 : vm->countdown)
                      ? 0
                      : vm->countdown - (int32_t)units;
}

// Give a class to a module or to builtins.
MUST_CHECK bool vm_add_builtin(Vm *vm, const char *name, Value value);
MUST_CHECK bool module_new(Vm *vm, const char *name, Module **result);
// The names that few programs look at.
MUST_CHECK bool module_complete(Vm *vm, const Module *module);
MUST_CHECK bool module_add_functions(Vm *vm, Module *module, const NativeDef *functions);
MUST_CHECK bool module_add(Vm *vm, Module *module, const char *name, Value value); // retains
// "0x7f…": the address programs see of a value.
MUST_CHECK bool value_address(Vm *vm, Value v, Value *result);
// A Native outside any table: owned.
MUST_CHECK bool native_new(Vm *vm, const NativeDef *def, Value self, Value *result);
// The Class or the Module it belongs to, retained.
void native_set_owner(Vm *vm, Value native, Value owner);
// Its name being interned already.
MUST_CHECK bool native_named(Vm *vm, const NativeDef *def, String *name, Value self,
                             Value *result);
// Put one of shape `shape` under its name into a class's namespace.
MUST_CHECK bool native_add(Vm *vm, Dict *namespace, const NativeDef *def, uint32_t shape);
// The natives that native_add put into the namespace of `class_` are its own from here on.
void natives_adopt(Vm *vm, Class *class_);

#endif
