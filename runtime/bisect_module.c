// The native module _bisect: the place of an item in a sorted sequence, found by halving.
#include "runtime/bisect_module.h"
#include "vm/operate.h"
#include "vm/sequence.h"

typedef struct Search {
  Value sequence, item, key; // `item` as it compares; `key` None or callable
  int64_t low, high;
  bool is_right; // behind its equals, not in front of them
} Search;

// The item at `index`, put through the key.
static bool key_at(Vm *vm, const Search *search, int64_t index, Value *result) {
  Value item;
  if (value_is_list(search->sequence) && index < as_list(search->sequence)->length) {
    item = value_retain(as_list(search->sequence)->items[index]);
  } else if (!value_get_item(vm, search->sequence, value_from_small(index), &item)) {
    return false;
  }
  if (search->key == VALUE_NONE) {
    *result = item;
    return true;
  }
  bool ok = value_call1(vm, search->key, item, result);
  value_release(vm, item);
  return ok;
}

static bool find(Vm *vm, Search *search) {
  while (search->low < search->high) {
    int64_t middle = search->low + (search->high - search->low) / 2;
    Value other;
    bool is_less, ok = true;
    if (!key_at(vm, search, middle, &other)) {
      return false;
    }
    Value left = search->is_right ? search->item : other;
    Value right = search->is_right ? other : search->item;
    if (value_both_int(left, right)) {
      is_less = value_to_small(left) < value_to_small(right);
    } else {
      ok = value_compare_truth(vm, COMPARE_LT, left, right, &is_less);
    }
    value_release(vm, other);
    if (!ok) {
      return false;
    }
    if (is_less == search->is_right) {
      search->high = middle;
    } else {
      search->low = middle + 1;
    }
  }
  return true;
}

// a, x, lo, hi, key.
static bool begin(Vm *vm, const Value *args, bool is_right, Search *search) {
  *search = (Search){.sequence = args[0], .item = args[1], .key = args[4], .is_right = is_right};
  if (!sequence_integer(vm, args[2], &search->low)) {
    return false;
  }
  if (search->low < 0) {
    return raise_value_error(vm, "lo must be non-negative");
  }
  if (args[3] != VALUE_NONE && !sequence_integer(vm, args[3], &search->high)) {
    return false;
  }
  // CPython takes -1 for None.
  return (args[3] != VALUE_NONE && search->high != -1) ||
         value_length(vm, args[0], &search->high);
}

static bool bisect(Vm *vm, const Value *args, bool is_right, Value *result) {
  Search search;
  if (!begin(vm, args, is_right, &search) || !find(vm, &search)) {
    return false;
  }
  *result = value_from_small(search.low);
  return true;
}

static bool insert(Vm *vm, Value sequence, int64_t index, Value item) {
  Value name, none;
  if (!string_interned(vm, "insert", 6, &name)) {
    return false;
  }
  bool ok = value_call_method(vm, sequence, as_string(name),
                              (Value[]){value_from_small(index), item}, 2, &none);
  value_release(vm, name);
  if (ok) {
    value_release(vm, none);
  }
  return ok;
}

static bool insort(Vm *vm, const Value *args, bool is_right, Value *result) {
  Search search;
  *result = VALUE_NONE;
  if (!begin(vm, args, is_right, &search)) {
    return false;
  }
  if (search.key == VALUE_NONE) {
    return find(vm, &search) && insert(vm, args[0], search.low, args[1]);
  }
  if (!value_call1(vm, search.key, args[1], &search.item)) {
    return false;
  }
  bool ok = find(vm, &search);
  value_release(vm, search.item);
  return ok && insert(vm, args[0], search.low, args[1]);
}

static bool bisect_right(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return bisect(vm, args, true, result);
}

static bool bisect_left(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return bisect(vm, args, false, result);
}

static bool insort_right(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return insort(vm, args, true, result);
}

static bool insort_left(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return insort(vm, args, false, result);
}

#define PARTS "a, x, lo=0, hi=None, *, key=None"
static const NativeDef FUNCTIONS[] = {
    {"bisect_right", PARTS, bisect_right,
     "The index behind all items that are not above x; x itself is not put through `key`.", 0},
    {"bisect_left", PARTS, bisect_left, "The index in front of all items that are not below x.", 0},
    {"insort_right", PARTS, insort_right, "Insert x where it belongs, behind its equals.", 0},
    {"insort_left", PARTS, insort_left, "Insert x where it belongs, in front of its equals.", 0},
    {0},
};

const ModuleSpec BISECT_MODULE = {.name = "_bisect", .functions = FUNCTIONS};
