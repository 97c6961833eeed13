// Classes and shapes: what an object is, where its attributes are, and which C functions serve
// Python's protocols for it.
#ifndef AWL_VM_CLASS_H
#define AWL_VM_CLASS_H

#include "vm/object.h"

typedef enum BinaryOp { // in the order of the names __add__ …
  BINARY_ADD,
  BINARY_SUBTRACT,
  BINARY_MULTIPLY,
  BINARY_TRUE_DIVIDE,
  BINARY_FLOOR_DIVIDE,
  BINARY_MODULO,
  BINARY_POWER,
  BINARY_LEFT_SHIFT,
  BINARY_RIGHT_SHIFT,
  BINARY_AND,
  BINARY_OR,
  BINARY_XOR,
  BINARY_MATRIX_MULTIPLY,
  BINARY_DIVMOD, // divmod(a, b): not an operator, but dispatched like one
  BINARY_OP_COUNT
} BinaryOp;

typedef enum UnaryOp {
  UNARY_NEGATIVE,
  UNARY_POSITIVE,
  UNARY_INVERT,
  UNARY_ABSOLUTE, // abs()
  UNARY_INDEX,    // __index__: gives an int
  UNARY_INT,      // int(x)
  UNARY_FLOAT,    // float(x)
  UNARY_OP_COUNT
} UnaryOp;

typedef enum CompareOp {
  COMPARE_LT,
  COMPARE_LE,
  COMPARE_EQ,
  COMPARE_NE,
  COMPARE_GT,
  COMPARE_GE
} CompareOp;

// Does an order, negative, 0 or positive, answer the question with yes?
static inline bool order_answers(CompareOp op, int order) {
  switch (op) {
  case COMPARE_LT: return order < 0;
  case COMPARE_LE: return order <= 0;
  case COMPARE_EQ: return order == 0;
  case COMPARE_NE: return order != 0;
  case COMPARE_GT: return order > 0;
  default: return order >= 0;
  }
}

// Positional values first, then the keywords' values in the order of `names` (a Tuple of str, or
// NULL).  All borrowed.
typedef struct Arguments {
  const Value *values;
  uint32_t positional;
  uint32_t keywords;
  const Tuple *names;
} Arguments;

// Told each Value an object owns, for the cycle collector.
typedef void (*Visitor)(void *context, Value child);

// The protocols.  NULL means the class has none; a class inherits what it leaves NULL from its
// base, and a Python class with, say, __len__ gets the wrapper that calls it (vm/class_slots.c).
// All follow the rule of ownership in vm/value.h; false means an exception is raised.
// `self` is always of the class (or a subclass with the same native struct): the generic
// operations in vm/operate.h unbox subclasses of int, float, str, bytes and tuple first.
typedef struct Slots {
  // Free what the object owns (not the object itself: its memory is given back by the caller).
  void (*finalize)(Vm *vm, Object *self);
  void (*traverse)(Object *self, Visitor visit, void *context);
  // Break cycles: drop the references that may be part of one.  NULL: finalize is used.
  void (*clear)(Vm *vm, Object *self);

  bool (*repr)(Vm *vm, Value self, Value *result);
  bool (*str)(Vm *vm, Value self, Value *result);
  bool (*hash)(Vm *vm, Value self, uint64_t *hash); // NULL in a class whose objects are unhashable
  bool (*truth)(Vm *vm, Value self, bool *result);  // __bool__
  bool (*length)(Vm *vm, Value self, int64_t *length);

  // `a` or `b` may be the one of this class; *result may be VALUE_NOT_IMPLEMENTED.
  bool (*compare)(Vm *vm, CompareOp op, Value a, Value b, Value *result); // `a` is self
  bool (*binary)(Vm *vm, BinaryOp op, Value a, Value b, Value *result);
  bool (*inplace)(Vm *vm, BinaryOp op, Value a, Value b, Value *result); // a += b; `a` is self
  bool (*unary)(Vm *vm, UnaryOp op, Value self, Value *result);          // may be NOT_IMPLEMENTED

  bool (*get_attribute)(Vm *vm, Value self, String *name, Value *result);
  bool (*set_attribute)(Vm *vm, Value self, String *name, Value value); // UNBOUND deletes
  bool (*get_item)(Vm *vm, Value self, Value key, Value *result);
  bool (*set_item)(Vm *vm, Value self, Value key, Value value); // UNBOUND deletes
  bool (*contains)(Vm *vm, Value self, Value item, bool *result);

  bool (*iterate)(Vm *vm, Value self, Value *iterator);
  bool (*next)(Vm *vm, Value self, Value *item); // UNBOUND at the end, without StopIteration
  bool (*call)(Vm *vm, Value self, const Arguments *arguments, Value *result);

  // C(argument), or C() where it is UNBOUND: what __new__ and __init__ do together for this very class;
  // subclasses call those.  NULL: there is no shorter way.
  bool (*make)(Vm *vm, Value argument, Value *result);

  // Descriptors.  `instance` is UNBOUND when found through the class.
  bool (*get)(Vm *vm, Value self, Value instance, Class *owner, Value *result);
  bool (*set)(Vm *vm, Value self, Value instance, Value value); // UNBOUND deletes

  bool (*await)(Vm *vm, Value self, Value *iterator); // __await__
  bool (*aiter)(Vm *vm, Value self, Value *iterator);
  bool (*anext)(Vm *vm, Value self, Value *awaitable);
} Slots;

// Which native struct an instance begins with: the nearest built-in base.  A class field, so that
// "is this a list or a subclass of it" is one load and compare.
typedef enum Layout {
  LAYOUT_OBJECT, // nothing but the header
  LAYOUT_INT,    // these five are Boxed in subclasses
  LAYOUT_FLOAT,
  LAYOUT_STR,
  LAYOUT_BYTES,
  LAYOUT_TUPLE,
  LAYOUT_BYTEARRAY,
  LAYOUT_LIST,
  LAYOUT_DICT,
  LAYOUT_SET, // set and frozenset
  LAYOUT_EXCEPTION,
  LAYOUT_CLASS,
  LAYOUT_MODULE,
  LAYOUT_DEQUE,
  LAYOUT_FUTURE, // Future and Task of the runtime
  LAYOUT_OTHER   // a native class of its own
} Layout;

enum ClassFlags {
  CLASS_FINAL = 1u << 0,       // cannot be a base: bool, function, …
  CLASS_NATIVE = 1u << 1,      // made from a ClassSpec: its attributes cannot be set
  CLASS_NO_DICT = 1u << 2,     // instances take no attributes beyond __slots__
  CLASS_BOXED = 1u << 3,       // instances are Boxed
  CLASS_ABSTRACT = 1u << 4,    // has a non-empty __abstractmethods__
  CLASS_HAS_FINALIZER = 1u << 5, // defines __del__
  CLASS_NO_NEW = 1u << 6,      // "cannot create 'generator' instances"
  CLASS_USER_NEW = 1u << 7,    // __new__ found in the MRO is not object's
  CLASS_IS_CONTAINER = 1u << 8, // has traverse: the collector looks at it
  CLASS_USER_GETATTR = 1u << 9, // __getattr__ or __getattribute__ in Python: no inline caching
  CLASS_USER_SETATTR = 1u << 10,
  CLASS_WEAK_REFERENCED = 1u << 11,
  CLASS_IN_PYTHON = 1u << 13,   // native, but CPython's is written in the language, and shows it
  CLASS_NO_INIT = 1u << 12, // has object's __init__ and another __new__: making one does not call it
  // How an instance ends if its class has no finalizer and no instance was referred to weakly:
  CLASS_ENDS_PLAINLY = 1u << 14,    // native: `finalize`, and the cell is given back
  CLASS_ENDS_AS_SLOTS = 1u << 15,   // of a class statement under object: it has slots, and no more
  CLASS_MAKES_AS_SLOTS = 1u << 16,  // the same, made by nothing but an __init__ written in Python
  CLASS_ENDS_SUSPENDABLE = 1u << 18, // native: as plainly, but it may have something to tell before
  CLASS_SIZE_VARIES = 1u << 17,     // native: instances have different sizes, see object_size
  CLASS_MAY_SAY_GOODBYE = CLASS_HAS_FINALIZER | CLASS_WEAK_REFERENCED
};

// How a native class is described, one at the bottom of the file that implements it.
typedef struct ClassSpec {
  const char *name;   // as Python shows it; "module.Name" sets __module__
  uint32_t shape;     // fixed shape number, or 0 for one made at registration
  Layout layout;
  uint32_t flags;
  uint32_t native_size; // sizeof the struct; 0: as the base
  const Slots *slots;
  const NativeDef *methods; // ends with a row whose name is NULL; may be NULL
  const MemberDef *members; // likewise
  const char *doc;
} ClassSpec;

// Weak: a class takes itself out of its bases' lists when it dies.  Not a List, which the collector
// would take for somebody who holds the classes.
typedef struct ClassList {
  Class **items;
  uint32_t length, capacity;
} ClassList;

struct Class {
  Object head;
  Value name, qualname; // str
  Class *base;          // the base whose native struct instances have
  Tuple *bases, *mro;   // mro[0] is the class itself: a cycle, see class_clear
  Dict *dict;
  Slots slots;
  const Slots *own_slots; // of a native class: what it defines itself
  uint32_t root_shape;    // of an instance without attributes
  uint32_t flags;
  uint32_t storage;       // offset in bytes of an instance's `overflow`; 0: no attributes
  uint32_t native_size;     // of the native struct, in bytes
  uint16_t inline_slots;
  uint8_t layout;
  uint32_t version;       // of the lookups cached for it
  ClassList subclasses;
  Value new_function;     // __new__ and __init__ as found in the MRO, borrowed
  Value init_function;
};

// A node of the tree of attribute layouts of a class.  Two instances of a class that got the same
// attributes in the same order share it.
typedef struct Shape {
  Class *class_;     // borrowed; NULL where the class is gone
  uint32_t id;       // its index in vm->shapes
  uint32_t parent;   // id; the same layout without `name`
  String *name;      // the attribute this shape adds; NULL at the root
  uint32_t slots;    // attributes so far; `name` is number slots-1
  uint32_t first_child, next_sibling; // ids: shapes that add one attribute to this one
  bool is_dict_mode; // attributes are in a Dict held by `overflow`
  uint16_t inline_slots; // of its objects: the class's, unless another class made them
  Dict *table;       // name -> slot, made when a lookup finds the chain long; or NULL
} Shape;

// May it be called through its `make`?
static inline bool class_makes(const Class *class_) {
  return class_->own_slots != NULL && class_->own_slots->make != NULL;
}

// Make and register a native class.  NULL: out of memory.
Class *class_from_spec(Vm *vm, const ClassSpec *spec, Class *base);

// Make a class as a class statement does.  `namespace` is kept.  `attribute_count` sizes instances.
MUST_CHECK bool class_new(Vm *vm, Class *metaclass, Value name, Tuple *bases, Dict *namespace,
                          uint32_t attribute_count, Value *result);

bool class_is_subclass(const Class *class_, const Class *of); // by the MRO, no hooks
// Its __new__ if that is a native, a static method or not; else NULL.
Native *class_native_new(const Class *class_);
// The nearest of it and its bases that has one: what makes its instances.
const Class *class_maker(const Class *class_);

// Find `name` in the MRO.  Borrowed; UNBOUND if missing.
Value class_lookup(Vm *vm, Class *class_, String *name);

// The instance's allocation, attributes unset, native part zeroed.
MUST_CHECK bool instance_new(Vm *vm, Class *class_, Value *result);
uint32_t instance_size(const Vm *vm, const Object *object); // bytes, for freeing

static inline uint32_t shape_instance_size(const Shape *shape) {
  const Class *class_ = shape->class_;
  return class_->storage == 0
             ? class_->native_size
             : class_->storage + (1u + shape->inline_slots) * (uint32_t)sizeof(Value);
}

// Attribute storage of instances (also of subclasses of natives).  `find` borrows.
Value instance_find(Vm *vm, Object *object, String *name);
MUST_CHECK bool instance_set(Vm *vm, Object *object, String *name, Value value);
MUST_CHECK bool instance_delete(Vm *vm, Object *object, String *name, bool *found);
// The live __dict__: switches the instance to dict mode.  Borrowed.
MUST_CHECK bool instance_dict(Vm *vm, Object *object, Dict **dict);
// instance.__dict__ = value; UNBOUND: del instance.__dict__, which is empty when asked for again.
MUST_CHECK bool instance_set_dict(Vm *vm, Value instance, Value value);

#endif
