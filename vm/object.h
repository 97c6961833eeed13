// The built-in objects, one struct each: read these and the code explains itself.
//
//     Object ── String, Bytes, List, Tuple, Dict, Set, …   the data types
//            ── Class, Function, Native, BoundMethod, …    what can be called and looked up
//            ── Instance                                   objects of classes written in Python
//            ── Exception, Traceback, Module, Cell, Code
//            ── Coroutine (generators too)                 in vm/frame.h, because it holds a Frame
//
// Objects with attributes of their own.  A class written in Python lays out its instances as
//
//     [ the native base's struct ][ Value overflow ][ Value slots[inline_slots] ]
//
// and the Shape maps an attribute's name to its slot.  `class->storage` is the offset in bytes of
// `overflow`: sizeof(Object) under `object`, sizeof(List) under `list`, sizeof(Exception) under
// BaseException, and so on.  Slots beyond the inline ones are items of a List held by `overflow`;
// an instance whose __dict__ was asked for is in dict mode: its `overflow` is that Dict, its shape
// has `is_dict_mode`.  Subclasses of immutable built-ins (int, float, str, bytes, tuple) are
// Boxed: their first field is the built-in value, see value_unbox in vm/class.h.
#ifndef AWL_VM_OBJECT_H
#define AWL_VM_OBJECT_H

#include "vm/value.h"
#include <stddef.h>

enum BuiltinShape {
  SHAPE_FREE = 0,
#define SHAPE(NAME, field, text) SHAPE_##NAME,
#include "vm/shapes.def"
#undef SHAPE
  SHAPE_BUILTIN_COUNT
};

// ---- text and bytes ----

// Code points, all of one width: 1 (Latin-1), 2 or 4 bytes each, the narrowest that holds the
// widest of them, as in PEP 393, so that equal strings have equal bytes.  `data` has a zero code
// point behind its end: an ASCII string is a C string.  Lone surrogates are allowed.
typedef struct String {
  Object head;
  uint32_t length;     // in code points
  uint8_t width;       // 1, 2 or 4
  bool is_ascii;       // all below 128: `data` is UTF-8 as it stands
  bool is_interned;    // the only String with this text: equality is identity among interned ones
  bool is_hashed;      // `hash` is valid
  uint64_t hash;
  uint8_t data[];
} String;

typedef struct Bytes {
  Object head;
  uint32_t is_hashed;
  uint32_t padding;
  uint64_t hash;
  size_t length;
  uint8_t data[]; // zero-terminated
} Bytes;

typedef struct Bytearray {
  Object head;
  size_t length;
  size_t capacity;
  uint8_t *data;
} Bytearray;

// ---- numbers that do not fit a Value ----

typedef struct BoxedFloat {
  Object head;
  double value;
} BoxedFloat;

// struct BigInt is in vm/bigint.h: nobody else includes libtommath.

// ---- containers ----

typedef struct List {
  Object head;
  uint32_t length;
  uint32_t capacity;
  Value *items;
} List;

typedef struct Tuple {
  Object head;
  uint32_t length;
  // Reserved for a cached hash.  As wide as its place: of what lay there before nothing is left to
  // be seen in a snapshot, which would be another now and then.
  uint32_t is_hashed;
  Value items[];
} Tuple;

// Insertion-ordered: `entries` in order of insertion with holes (key UNBOUND) where something was
// deleted, `index` an open-addressing table of entry numbers sized 2^index_bits (8, 16 or 32 bits
// each, whichever is enough).  Up to DICT_LINEAR entries there is no index: they are compared one
// by one.
typedef struct DictEntry {
  Value key; // UNBOUND: deleted
  Value value;
  uint64_t hash;
} DictEntry;

typedef struct Dict {
  Object head;
  uint32_t live;         // entries that are not deleted: len(d)
  uint32_t used;         // entries in use, holes included
  uint32_t capacity;     // entries allocated
  uint32_t keys_version; // changes whenever a key comes or goes: namespaces' caches rely on it
  DictEntry *entries;
  void *index; // NULL while the dict is small
  uint8_t index_bits;
  uint8_t flags;   // enum DictFlags in vm/dict.h
  uint32_t usable; // entries that may be added before the tables are made anew
} Dict;

// Sets show their order, and for ints programs can see that it is CPython's; so the table is laid
// out and probed as CPython's is (vm/set.c tells how).  Frozensets share the struct.
typedef struct SetEntry {
  Value key;     // UNBOUND: never used, or deleted when hash is SET_DELETED
  uint64_t hash; // what hash() shows
} SetEntry;

typedef struct Set {
  Object head;
  uint32_t live;
  uint32_t fill; // live plus deleted
  uint32_t mask; // table size - 1
  uint32_t is_hashed;
  uint64_t hash; // of a frozenset
  SetEntry *table;
  uint32_t finger; // where pop() looks next
} Set;

// start, stop and step are ints of any size; `length` is an int too.
typedef struct Range {
  Object head;
  Value start, stop, step, length;
} Range;

typedef struct Slice {
  Object head;
  Value start, stop, step;
} Slice;

// ---- callables and what is found on classes ----

struct Code;
struct Class;
typedef struct Code Code;
typedef struct Class Class;

typedef struct Cell {
  Object head;
  Value value; // UNBOUND: the variable has no value yet
} Cell;

typedef struct Function {
  Object head;
  Code *code;
  const uint32_t *words; // these three are the code's: see struct Code
  uint32_t plain_count;  // UINT32_MAX until a call has found the code complete
  uint32_t local_count;
  Dict *globals;
  Value name;          // str
  Value qualname;      // str
  Value defaults;      // tuple or None
  Value kw_defaults;   // dict or None
  Value module;        // str or None
  Value doc;
  Value annotations;   // dict or UNBOUND: made when asked for
  Value dict;          // Dict of attributes set on the function, or UNBOUND
  uint32_t closure_count;
  uint32_t awaited_count; // like plain_count, of a coroutine function: see await_enter
  Tuple *trailing; // what its last parameters get that a call leaves out: see function_trailing; or NULL
  uint16_t awaited_class; // of awaited_count: the size class of its coroutine, 0 if it has none
  bool shows_kw_defaults; // somebody has the dict of them, and may change it: `trailing` stays NULL
  Cell *closure[];
} Function;

// How a native is called: `args` holds one Value per parameter of the signature, in order: `*args`
// as a tuple, `**kwargs` as a dict, an absent optional as its default or UNBOUND where the
// signature says `name=?`.  Arguments are borrowed.  `count` is the number of parameters.
// False means an exception is raised and *result untouched.
typedef bool (*NativeFunction)(Vm *vm, Value *args, int count, Value *result);

struct Signature;

// A row of the table at the bottom of a file.  `signature` is Python's own notation without the
// parentheses, e.g. "self, iterable=(), /", "*values, sep=' ', end='\n', file=None": parameter
// names, `/`, `*`, `*rest`, `**named`, defaults: ints, strings, None, True, False, (), -1, and `?`
// for "absent".  Methods name their `self`.  The name "__new__" makes a static constructor whose
// first parameter is the class.  `flags`: NATIVE_STATIC, NATIVE_CLASS as the decorators do.
typedef struct NativeDef {
  const char *name;
  const char *signature;
  NativeFunction function;
  const char *doc;
  uint32_t flags;
} NativeDef;

enum NativeFlags {
  NATIVE_STATIC = 1,
  NATIVE_CLASS = 2,
  NATIVE_COUNTED = 4, // wrong numbers of arguments are told as CPython tells them of its newer natives
  NATIVE_NAMELESS = 8, // complaints about arguments say "this function"
  NATIVE_BARE = 32,    // whatever is given too much: "f() takes no arguments"
  NATIVE_FACADE = 16,  // `self` is no argument: `function` finds it in args[count]
  NATIVE_LOOKS = 64,   // *rest is only looked at: nothing the call makes or calls gets to see it
  NATIVE_BLANK = 128   // a __new__ that looks at its class only: the rest is for __init__
};

enum { DIRECT_NEVER = 255 };

typedef struct Native { // shapes NATIVE and METHOD_DESCRIPTOR
  Object head;
  NativeFunction function;
  struct Signature *signature; // owned by the Vm, shared
  const NativeDef *def;
  Value self;   // UNBOUND, or the bound receiver
  Value owner;  // the Class or the Module it belongs to, owned: it may outlive its place there; UNBOUND
  Value name;   // str
  bool is_slot; // a bound SLOT_WRAPPER: args[count] is the class whose slot is meant
  // With so many arguments, a bound receiver included, `function` may be called right away, absent
  // ones filled in: parameters are positional, and there is no receiver that must be checked.  Known
  // after the first call; direct_least is 255 before, and where it is never so.
  uint8_t direct_least, direct_most;
  uint8_t direct_whole; // the number with which nothing is absent, DIRECT_NEVER if some parameters
                        // have to be named; 0 where direct_least is 255
  uint8_t rest_least;   // like direct_least, of a native with *rest: called as a method
  uint8_t makes_least, makes_rest_least; // the two of a __new__, for who calls its class: with
                                         // anything else its first argument has to be looked at
  bool is_learnt;       // these six are known
} Native;

typedef struct BoundMethod {
  Object head;
  Value function;
  Value self;
} BoundMethod;

typedef struct Property {
  Object head;
  Value getter, setter, deleter, doc; // None where missing
  Value name;                         // str or UNBOUND
} Property;

typedef struct Wrapper { // staticmethod and classmethod
  Object head;
  Value function;
} Wrapper;

typedef struct Super {
  Object head;
  Class *start;     // look behind this class in the MRO …
  Value object;     // … of this object's class
  Class *object_class;
} Super;

// An attribute of a native class, computed by C: `get` returns an owned value; `set` is NULL where
// read-only, and gets UNBOUND for deletion.
typedef struct MemberDef {
  const char *name;
  bool (*get)(Vm *vm, Value self, Value *result);
  bool (*set)(Vm *vm, Value self, Value value);
  const char *doc;
} MemberDef;

typedef struct Member {
  Object head;
  const MemberDef *def; // NULL: a __slots__ member, at `slot`
  Value name;
  Value hidden; // of a __slots__ member: the name its value has inside instances
  Class *owner; // owned: the member may be taken out of the class, and outlive it
} Member;

typedef struct Module {
  Object head;
  Dict *dict;
  Value name;
  bool is_initializing; // its code runs; who looks at it now is part of a circular import
} Module;

// ---- exceptions ----

// One struct for the whole tree.  What some classes add is in `fields`, by the names below.
typedef struct Exception {
  Object head;
  Value args;      // tuple
  Value cause;     // None or exception
  Value context;   // None or exception
  Value traceback; // None or Traceback, innermost call last in the chain of `next`
  Value fields[5]; // by class: see vm/exception.h; UNBOUND where unused
  bool suppress_context;
  uint32_t note; // what the runtime knows it by: it hears of its death (exception_dies); 0: nobody does
} Exception;

typedef struct Traceback {
  Object head;
  Value next;  // Traceback towards the place of the raise, or None
  Code *code;
  Function *function; // NULL for module code
  uint32_t instruction; // index of the instruction's first word
  uint32_t kept;        // of `locals`: all of them, or 0 while the frame lives
  Value frame;    // the frame object if some program asked for it, else UNBOUND; it has the locals
  Value locals[]; // code->local_count: what the frame had when the exception left it
} Traceback;

// ---- instances of classes written in Python ----

typedef struct Instance {
  Object head;
  Value overflow; // UNBOUND, or a List of further slots, or the __dict__ in dict mode
  Value slots[];
} Instance;

// An instance of a Python class derived from int, float, str, bytes or tuple.
typedef struct Boxed {
  Object head;
  Value payload; // exactly of the built-in type
  Value overflow;
  Value slots[];
} Boxed;

typedef struct WeakRef {
  Object head;
  Value target;       // borrowed; UNBOUND once the target is gone
  Value callback;     // None or callable
  struct WeakRef *next; // other references to the same target
} WeakRef;

#define OBJECT_AS(Type, v) ((Type *)(uintptr_t)(v))

static inline String *as_string(Value v) {
  return OBJECT_AS(String, v);
}
static inline List *as_list(Value v) {
  return OBJECT_AS(List, v);
}
static inline Tuple *as_tuple(Value v) {
  return OBJECT_AS(Tuple, v);
}
static inline Dict *as_dict(Value v) {
  return OBJECT_AS(Dict, v);
}
static inline Set *as_set(Value v) {
  return OBJECT_AS(Set, v);
}
static inline bool value_is_string(Value v) { // exactly str; see value_unbox for subclasses
  return value_has_shape(v, SHAPE_STR);
}
static inline bool value_is_tuple(Value v) {
  return value_has_shape(v, SHAPE_TUPLE);
}
static inline bool value_is_list(Value v) { // exactly list
  return value_has_shape(v, SHAPE_LIST);
}
static inline bool value_is_dict(Value v) { // exactly dict
  return value_has_shape(v, SHAPE_DICT);
}

#endif
