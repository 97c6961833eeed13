// The lazy built-ins: enumerate, zip, map, filter, reversed; and the iterators over __getitem__ and
// over a callable.
#include "vm/list.h"
#include "vm/memory.h"
#include "vm/number.h"
#include "vm/vm.h"

// Two fields serve all but the first: what is walked, and what is done with it.
//
//     class               source                  other
//     callable_iterator   callable                sentinel
//     enumerate           iterator                the next number
//     zip                 tuple of iterators      True if strict
//     map                 tuple of iterators      function
//     filter              iterator                function or None
//     reversed            sequence                the next index
//
// `source` is UNBOUND once exhausted, for those that say so.
typedef struct LazyIterator {
  Object head;
  Value source;
  Value other;
} LazyIterator;

static LazyIterator *as_lazy(Value v) {
  return OBJECT_AS(LazyIterator, v);
}

// Both places, whatever they hold.
static void finalize(Vm *vm, Object *self) {
  value_release(vm, ((LazyIterator *)self)->source);
  value_release(vm, ((LazyIterator *)self)->other);
}

static void traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((LazyIterator *)self)->source);
  visit(context, ((LazyIterator *)self)->other);
}

// Make one that takes over `source` and `other`, of the built-in class or a subclass.
static bool lazy_new(Vm *vm, Class *class_, Class *builtin, uint32_t shape, Value source,
                     Value other, Value *result) {
  Value made = VALUE_UNBOUND;
  if (class_ == builtin) {
    LazyIterator *lazy = object_new(vm, shape, sizeof(LazyIterator));
    made = lazy == NULL ? VALUE_UNBOUND : value_from_object(lazy);
  } else if (!instance_new(vm, class_, &made)) {
    made = VALUE_UNBOUND;
  }
  if (made == VALUE_UNBOUND) {
    value_release(vm, source);
    value_release(vm, other);
    return false;
  }
  as_lazy(made)->source = source;
  as_lazy(made)->other = other;
  *result = made;
  return true;
}

static bool end_iteration(Vm *vm, LazyIterator *lazy, Value *item) {
  *item = VALUE_UNBOUND;
  value_replace(vm, &lazy->source, VALUE_UNBOUND);
  return true;
}

// An exception that means "no more" to iteration over __getitem__.
static bool raised_is_end(Vm *vm) {
  return raised_matches(vm, vm->exceptions.IndexError) ||
         raised_matches(vm, vm->exceptions.StopIteration);
}

// Item `index` of the source; if that is where it ends, *item is UNBOUND.
static bool fetch(Vm *vm, LazyIterator *lazy, Value *item) {
  Value source = value_retain(lazy->source);
  bool ok = value_get_item(vm, source, lazy->other, item);
  value_release(vm, source);
  if (ok || !raised_is_end(vm)) {
    return ok;
  }
  raised_clear(vm);
  return end_iteration(vm, lazy, item);
}

// ---- over __getitem__ ----

static bool sequence_advance(Vm *vm, Value self, Value *item) {
  SequenceIterator *it = OBJECT_AS(SequenceIterator, self);
  *item = VALUE_UNBOUND;
  if (it->sequence == VALUE_UNBOUND) {
    return true;
  }
  Value sequence = value_retain(it->sequence);
  bool ok = value_get_item(vm, sequence, value_from_small(it->index), item);
  value_release(vm, sequence);
  if (ok) {
    it->index++;
    return true;
  }
  if (!raised_is_end(vm)) {
    return false;
  }
  raised_clear(vm);
  *item = VALUE_UNBOUND;
  value_replace(vm, &it->sequence, VALUE_UNBOUND);
  return true;
}

// ---- over a callable ----

bool callable_iterator_new(Vm *vm, Value callable, Value sentinel, Value *iterator) {
  Class *class_ = vm->class_of.callable_iterator;
  return lazy_new(vm, class_, class_, SHAPE_CALLABLE_ITERATOR, value_retain(callable),
                  value_retain(sentinel), iterator);
}

// Called until it gives the sentinel; a StopIteration from within ends it as well.
static bool callable_advance(Vm *vm, Value self, Value *item) {
  LazyIterator *lazy = as_lazy(self);
  *item = VALUE_UNBOUND;
  if (lazy->source == VALUE_UNBOUND) {
    return true;
  }
  Value callable = value_retain(lazy->source), given;
  bool ok = value_call0(vm, callable, &given);
  value_release(vm, callable);
  if (!ok) {
    if (!raised_matches(vm, vm->exceptions.StopIteration)) {
      return false;
    }
    raised_clear(vm);
    return end_iteration(vm, lazy, item);
  }
  bool is_sentinel;
  if (!value_equal(vm, lazy->other, given, &is_sentinel)) {
    value_release(vm, given);
    return false;
  }
  if (is_sentinel) {
    value_release(vm, given);
    return end_iteration(vm, lazy, item);
  }
  *item = given;
  return true;
}

// ---- enumerate ----

// The start may be any int, however large.
static bool enumerate_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Value number, iterator;
  if (args[1] == VALUE_UNBOUND) {
    return raise_type_error(vm, "enumerate() missing required argument 'iterable'");
  }
  if (!value_index(vm, args[2], &number)) {
    return false;
  }
  if (!value_iterate(vm, args[1], &iterator)) {
    value_release(vm, number);
    return false;
  }
  return lazy_new(vm, OBJECT_AS(Class, args[0]), vm->class_of.enumerate, SHAPE_ENUMERATE, iterator,
                  number, result);
}

static bool enumerate_make_plainly(Vm *vm, Value argument, Value *result) {
  Value args[] = {value_from_object(vm->class_of.enumerate), argument, value_from_small(0)};
  return enumerate_make(vm, args, 3, result);
}

// Past the inline ints the count goes on as a big one.
static bool next_number(Vm *vm, Value *number) {
  if (value_is_int(*number) && value_to_small(*number) < INT_MAX_INLINE) {
    *number = value_from_small(value_to_small(*number) + 1);
    return true;
  }
  Value next;
  if (!number_binary(vm, BINARY_ADD, *number, value_from_small(1), &next)) {
    return false;
  }
  value_replace(vm, number, next);
  return true;
}

// A new pair each time: programs keep them.
static bool enumerate_advance(Vm *vm, Value self, Value *item) {
  LazyIterator *lazy = as_lazy(self);
  Value given;
  if (!iterator_next(vm, lazy->source, &given)) {
    return false;
  }
  *item = given;
  if (given == VALUE_UNBOUND) {
    return true;
  }
  Tuple *pair = tuple_new(vm, 2);
  if (pair == NULL) {
    value_release(vm, given);
    return false;
  }
  pair->items[0] = value_retain(lazy->other);
  pair->items[1] = given;
  *item = value_from_object(pair);
  if (!next_number(vm, &lazy->other)) {
    object_release(vm, pair);
    return false;
  }
  return true;
}

// ---- zip ----

// Iterators over each of `iterables`, in a tuple.
static bool iterate_all(Vm *vm, const Tuple *iterables, uint32_t from, Value *result) {
  Tuple *iterators = tuple_new(vm, iterables->length - from);
  if (iterators == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < iterators->length; i++) {
    Value iterator;
    if (!value_iterate(vm, iterables->items[from + i], &iterator)) {
      object_release(vm, iterators);
      return false;
    }
    iterators->items[i] = iterator;
  }
  *result = value_from_object(iterators);
  return true;
}

static bool zip_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  bool is_strict;
  Value iterators;
  if (!value_truth(vm, args[2], &is_strict) || !iterate_all(vm, as_tuple(args[1]), 0, &iterators)) {
    return false;
  }
  return lazy_new(vm, OBJECT_AS(Class, args[0]), vm->class_of.zip, SHAPE_ZIP, iterators,
                  value_from_bool(is_strict), result);
}

// Iterator `ended` gave nothing.  With strict=True that is right only if it is the first and all
// others end too.
static bool zip_check_ends(Vm *vm, const Tuple *iterators, uint32_t ended) {
  if (ended > 0) {
    return raise_value_error(vm, "zip() argument %u is shorter than argument%s%u", ended + 1,
                             ended == 1 ? " " : "s 1-", ended);
  }
  for (uint32_t i = 1; i < iterators->length; i++) {
    Value item;
    if (!iterator_next(vm, iterators->items[i], &item)) {
      return false;
    }
    if (item != VALUE_UNBOUND) {
      value_release(vm, item);
      return raise_value_error(vm, "zip() argument %u is longer than argument%s%u", i + 1,
                               i == 1 ? " " : "s 1-", i);
    }
  }
  return true;
}

// The row is given up when an iterator ends; the items taken for it are lost, as in CPython.
static bool zip_advance(Vm *vm, Value self, Value *item) {
  const Tuple *iterators = as_tuple(as_lazy(self)->source);
  *item = VALUE_UNBOUND;
  if (iterators->length == 0) {
    return true;
  }
  Tuple *row = tuple_new(vm, iterators->length);
  if (row == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < iterators->length; i++) {
    Value given;
    if (!iterator_next(vm, iterators->items[i], &given)) {
      object_release(vm, row);
      return false;
    }
    if (given == VALUE_UNBOUND) {
      object_release(vm, row);
      return as_lazy(self)->other != VALUE_TRUE || zip_check_ends(vm, iterators, i);
    }
    row->items[i] = given;
  }
  *item = value_from_object(row);
  return true;
}

// ---- map ----

// The function and at least one iterable.
static bool map_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  const Tuple *given = as_tuple(args[1]);
  Value iterators;
  if (given->length < 2) {
    return raise_type_error(vm, "map() must have at least two arguments.");
  }
  if (!iterate_all(vm, given, 1, &iterators)) {
    return false;
  }
  return lazy_new(vm, OBJECT_AS(Class, args[0]), vm->class_of.map, SHAPE_MAP, iterators,
                  value_retain(given->items[0]), result);
}

// With several iterables, until the first one ends.
static bool map_many(Vm *vm, Value function, const Tuple *iterators, Value *item) {
  Tuple *row = tuple_new(vm, iterators->length);
  if (row == NULL) {
    return false;
  }
  bool ok = true;
  for (uint32_t i = 0; i < iterators->length; i++) {
    Value given;
    ok = iterator_next(vm, iterators->items[i], &given);
    if (!ok || given == VALUE_UNBOUND) {
      object_release(vm, row);
      return ok;
    }
    row->items[i] = given;
  }
  ok = value_call_n(vm, function, row->items, row->length, item);
  object_release(vm, row);
  return ok;
}

// With one iterable, which is nearly always so, no row is made.
static bool map_advance(Vm *vm, Value self, Value *item) {
  const LazyIterator *lazy = as_lazy(self);
  const Tuple *iterators = as_tuple(lazy->source);
  *item = VALUE_UNBOUND;
  if (iterators->length > 1) {
    return map_many(vm, lazy->other, iterators, item);
  }
  Value given;
  if (!iterator_next(vm, iterators->items[0], &given)) {
    return false;
  }
  if (given == VALUE_UNBOUND) {
    return true;
  }
  bool ok = value_call1(vm, lazy->other, given, item);
  value_release(vm, given);
  return ok;
}

// ---- filter ----

static bool filter_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Value iterator;
  if (!value_iterate(vm, args[2], &iterator)) {
    return false;
  }
  return lazy_new(vm, OBJECT_AS(Class, args[0]), vm->class_of.filter, SHAPE_FILTER, iterator,
                  value_retain(args[1]), result);
}

// filter(None, …) asks for truth.
static bool passes(Vm *vm, Value function, Value item, bool *result) {
  if (function == VALUE_NONE) {
    return value_truth(vm, item, result);
  }
  Value answer;
  if (!value_call1(vm, function, item, &answer)) {
    return false;
  }
  bool ok = value_truth(vm, answer, result);
  value_release(vm, answer);
  return ok;
}

static bool filter_advance(Vm *vm, Value self, Value *item) {
  const LazyIterator *lazy = as_lazy(self);
  for (;;) {
    Value given;
    if (!iterator_next(vm, lazy->source, &given)) {
      return false;
    }
    *item = given;
    if (given == VALUE_UNBOUND) {
      return true;
    }
    bool is_wanted;
    bool ok = passes(vm, lazy->other, given, &is_wanted);
    if (ok && is_wanted) {
      return true;
    }
    value_release(vm, given);
    if (!ok) {
      return false;
    }
  }
}

// ---- reversed ----

// Has indices, rather than keys.
static bool is_sequence(Vm *vm, Value v) {
  return value_class(vm, v)->slots.get_item != NULL && value_layout(vm, v) != LAYOUT_DICT &&
         !value_has_shape(v, SHAPE_MAPPING_PROXY);
}

// reversed() is __reversed__ where there is one, and indices counted down where not.
static bool reversed_make(Vm *vm, Value *args, int count, Value *result) { // __new__
  (void)count;
  Value sequence = args[1];
  Value method = class_lookup(vm, value_class(vm, sequence), vm->names.reversed);
  if (method != VALUE_UNBOUND && method != VALUE_NONE) {
    return value_call_special(vm, sequence, vm->names.reversed, NULL, 0, result);
  }
  if (method == VALUE_NONE || !is_sequence(vm, sequence)) {
    return raise_type_error(vm, "'%T' object is not reversible", sequence);
  }
  int64_t length;
  if (!value_length(vm, sequence, &length)) {
    return false;
  }
  return lazy_new(vm, OBJECT_AS(Class, args[0]), vm->class_of.reversed, SHAPE_REVERSED,
                  value_retain(sequence), value_from_small(length - 1), result);
}

// Indices are counted down from the length at the start.
static bool reversed_advance(Vm *vm, Value self, Value *item) {
  LazyIterator *lazy = as_lazy(self);
  *item = VALUE_UNBOUND;
  if (lazy->source == VALUE_UNBOUND) {
    return true;
  }
  int64_t index = value_to_small(lazy->other);
  if (index < 0) {
    return end_iteration(vm, lazy, item);
  }
  if (!fetch(vm, lazy, item)) {
    return false;
  }
  lazy->other = value_from_small(index - 1);
  return true;
}

static bool reversed_hint(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  const LazyIterator *lazy = as_lazy(args[0]);
  bool is_done = lazy->source == VALUE_UNBOUND;
  *result = value_from_small(is_done ? 0 : value_to_small(lazy->other) + 1);
  return true;
}

// ---- registration ----

static const NativeDef ENUMERATE_METHODS[] = {
    {"__new__", "cls, iterable=?, start=0", enumerate_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef ZIP_METHODS[] = {
    {"__new__", "cls, /, *iterables, strict=False", zip_make, NULL,
     NATIVE_STATIC | NATIVE_LOOKS},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef MAP_METHODS[] = {
    {"__new__", "cls, /, *function_and_iterables", map_make, NULL,
     NATIVE_STATIC | NATIVE_LOOKS},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef FILTER_METHODS[] = {
    {"__new__", "cls, function, iterable, /", filter_make, NULL, NATIVE_STATIC},
    {NULL, NULL, NULL, NULL, 0},
};
static const NativeDef REVERSED_METHODS[] = {
    {"__new__", "cls, sequence, /", reversed_make, NULL, NATIVE_STATIC},
    {"__length_hint__", "self", reversed_hint, NULL, 0},
    {NULL, NULL, NULL, NULL, 0},
};

#define LAZY_SLOTS(advance)                                                                        \
  { .finalize = finalize, .traverse = traverse, .iterate = iterator_self, .next = advance }
static const Slots SEQUENCE_SLOTS = {.finalize = sequence_iterator_finalize,
                                     .traverse = sequence_iterator_traverse,
                                     .iterate = iterator_self,
                                     .next = sequence_advance};
static const Slots CALLABLE_SLOTS = LAZY_SLOTS(callable_advance);
static const Slots ENUMERATE_SLOTS = {.make = enumerate_make_plainly,
                                      .finalize = finalize,
                                      .traverse = traverse,
                                      .iterate = iterator_self,
                                      .next = enumerate_advance};
static const Slots ZIP_SLOTS = LAZY_SLOTS(zip_advance);
static const Slots MAP_SLOTS = LAZY_SLOTS(map_advance);
static const Slots FILTER_SLOTS = LAZY_SLOTS(filter_advance);
static const Slots REVERSED_SLOTS = LAZY_SLOTS(reversed_advance);

static const ClassSpec SEQUENCE_SPEC = {.name = "iterator",
                                        .shape = SHAPE_SEQUENCE_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(SequenceIterator),
                                        .slots = &SEQUENCE_SLOTS};
static const ClassSpec CALLABLE_SPEC = {.name = "callable_iterator",
                                        .shape = SHAPE_CALLABLE_ITERATOR,
                                        .layout = LAYOUT_OTHER,
                                        .flags = CLASS_FINAL | CLASS_NO_NEW,
                                        .native_size = sizeof(LazyIterator),
                                        .slots = &CALLABLE_SLOTS};
static const ClassSpec ENUMERATE_SPEC = {
    .name = "enumerate",
    .shape = SHAPE_ENUMERATE,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(LazyIterator),
    .slots = &ENUMERATE_SLOTS,
    .methods = ENUMERATE_METHODS,
    .doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe "
           "enumerate object yields pairs containing a count (from start, which\ndefaults to zero) "
           "and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an "
           "indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ..."};
static const ClassSpec ZIP_SPEC = {
    .name = "zip",
    .shape = SHAPE_ZIP,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(LazyIterator),
    .slots = &ZIP_SLOTS,
    .methods = ZIP_METHODS,
    .doc = "The zip object yields n-length tuples, where n is the number of iterables\npassed as "
           "positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th "
           "iterable argument to zip().  This continues until the\nshortest argument is "
           "exhausted.\n\nIf strict is true and one of the arguments is exhausted before the "
           "others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   "
           "[('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]"};
static const ClassSpec MAP_SPEC = {
    .name = "map",
    .shape = SHAPE_MAP,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(LazyIterator),
    .slots = &MAP_SLOTS,
    .methods = MAP_METHODS,
    .doc = "Make an iterator that computes the function using arguments from\neach of the "
           "iterables.  Stops when the shortest iterable is exhausted."};
static const ClassSpec FILTER_SPEC = {
    .name = "filter",
    .shape = SHAPE_FILTER,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(LazyIterator),
    .slots = &FILTER_SLOTS,
    .methods = FILTER_METHODS,
    .doc = "Return an iterator yielding those items of iterable for which function(item)\nis true. "
           "If function is None, return the items that are true."};
static const ClassSpec REVERSED_SPEC = {
    .name = "reversed",
    .shape = SHAPE_REVERSED,
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(LazyIterator),
    .slots = &REVERSED_SLOTS,
    .methods = REVERSED_METHODS,
    .doc = "Return a reverse iterator over the values of the given sequence."};

void iterator_register(Vm *vm) {
  Class *object = vm->class_of.object;
  vm->class_of.sequence_iterator = class_from_spec(vm, &SEQUENCE_SPEC, object);
  vm->class_of.callable_iterator = class_from_spec(vm, &CALLABLE_SPEC, object);
  vm->class_of.enumerate = class_from_spec(vm, &ENUMERATE_SPEC, object);
  vm->class_of.zip = class_from_spec(vm, &ZIP_SPEC, object);
  vm->class_of.map = class_from_spec(vm, &MAP_SPEC, object);
  vm->class_of.filter = class_from_spec(vm, &FILTER_SPEC, object);
  vm->class_of.reversed = class_from_spec(vm, &REVERSED_SPEC, object);
}
