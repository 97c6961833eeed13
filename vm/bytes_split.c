// Taking bytes and bytearrays apart: split, rsplit, splitlines, partition.
#include "vm/bytes_internal.h"
#include "vm/string_internal.h"
#include "vm/vm.h"

typedef struct Splitter {
  Vm *vm;
  Value self;
  Span text;
  List *parts;
} Splitter;

// Parts are of the class of the whole.
static bool add_part(Splitter *s, size_t start, size_t end) {
  Value part;
  return bytes_new_like(s->vm, s->self, s->text.data + start, end - start, &part) &&
         list_append_owned(s->vm, s->parts, part);
}

static bool split_at_space(Splitter *s, int64_t limit) {
  size_t i = 0;
  const uint8_t *data = s->text.data;
  while (true) {
    while (i < s->text.length && bytes_is_space(data[i])) {
      i++;
    }
    if (i == s->text.length) {
      return true;
    }
    size_t start = i;
    if (limit-- == 0) { // the rest as it is
      return add_part(s, start, s->text.length);
    }
    while (i < s->text.length && !bytes_is_space(data[i])) {
      i++;
    }
    if (!add_part(s, start, i)) {
      return false;
    }
  }
}

static bool split_at_space_from_end(Splitter *s, int64_t limit) {
  size_t i = s->text.length;
  const uint8_t *data = s->text.data;
  while (true) {
    while (i > 0 && bytes_is_space(data[i - 1])) {
      i--;
    }
    if (i == 0) {
      return true;
    }
    size_t end = i;
    if (limit-- == 0) {
      return add_part(s, 0, end);
    }
    while (i > 0 && !bytes_is_space(data[i - 1])) {
      i--;
    }
    if (!add_part(s, i, end)) {
      return false;
    }
  }
}

// The empty separator was refused before.
static bool split_at(Splitter *s, Span separator, int64_t limit) {
  size_t start = 0;
  while (limit-- != 0) {
    int64_t hit =
        bytes_find(s->text.data + start, s->text.length - start, separator.data, separator.length);
    if (hit < 0) {
      break;
    }
    if (!add_part(s, start, start + (size_t)hit)) {
      return false;
    }
    start += (size_t)hit + separator.length;
  }
  return add_part(s, start, s->text.length);
}

static bool split_at_from_end(Splitter *s, Span separator, int64_t limit) {
  size_t end = s->text.length;
  while (limit-- != 0) {
    int64_t hit = bytes_find_last(s->text.data, end, separator.data, separator.length);
    if (hit < 0) {
      break;
    }
    if (!add_part(s, (size_t)hit + separator.length, end)) {
      return false;
    }
    end = (size_t)hit;
  }
  return add_part(s, 0, end);
}

static void reverse(List *parts) {
  for (uint32_t i = 0, j = parts->length; i + 1 < j; i++) {
    j--;
    Value item = parts->items[i];
    parts->items[i] = parts->items[j];
    parts->items[j] = item;
  }
}

static bool split_method(Vm *vm, Value *args, bool from_end, Value *result) {
  Span separator = {NULL, 0};
  int64_t limit;
  if (!value_to_int64(vm, args[2], &limit) ||
      (args[1] != VALUE_NONE && !bytes_argument(vm, args[1], &separator))) {
    return false;
  }
  if (args[1] != VALUE_NONE && separator.length == 0) {
    return raise_value_error(vm, "empty separator");
  }
  Splitter s = {vm, args[0], bytes_span(args[0]), list_new(vm, 0)};
  if (s.parts == NULL) {
    return false;
  }
  bool done;
  if (args[1] == VALUE_NONE) {
    done = from_end ? split_at_space_from_end(&s, limit) : split_at_space(&s, limit);
  } else {
    done = from_end ? split_at_from_end(&s, separator, limit) : split_at(&s, separator, limit);
  }
  if (!done) {
    object_release(vm, s.parts);
    return false;
  }
  if (from_end) {
    reverse(s.parts);
  }
  *result = value_from_object(s.parts);
  return true;
}

static bool bytes_method_split(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return split_method(vm, args, false, result);
}

static bool bytes_method_rsplit(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return split_method(vm, args, true, result);
}

// Lines end at \n, \r or \r\n only.
static bool split_lines(Splitter *s, bool keep_ends) {
  size_t start = 0;
  while (start < s->text.length) {
    size_t end = start;
    while (end < s->text.length && s->text.data[end] != '\n' && s->text.data[end] != '\r') {
      end++;
    }
    size_t next = end;
    if (next < s->text.length) {
      bool is_pair =
          s->text.data[next] == '\r' && next + 1 < s->text.length && s->text.data[next + 1] == '\n';
      next += is_pair ? 2 : 1;
    }
    if (!add_part(s, start, keep_ends ? next : end)) {
      return false;
    }
    start = next;
  }
  return true;
}

static bool bytes_method_splitlines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool keep_ends;
  if (!value_truth(vm, args[1], &keep_ends)) {
    return false;
  }
  Splitter s = {vm, args[0], bytes_span(args[0]), list_new(vm, 0)};
  if (s.parts == NULL) {
    return false;
  }
  if (!split_lines(&s, keep_ends)) {
    object_release(vm, s.parts);
    return false;
  }
  *result = value_from_object(s.parts);
  return true;
}

// bytes give the separator back as they got it, a bytearray copies it.
static bool partition_method(Vm *vm, Value *args, bool from_end, Value *result) {
  Span separator;
  if (!bytes_argument(vm, args[1], &separator)) {
    return false;
  }
  if (separator.length == 0) {
    return raise_value_error(vm, "empty separator");
  }
  Span text = bytes_span(args[0]);
  int64_t hit = from_end ? bytes_find_last(text.data, text.length, separator.data, separator.length)
                         : bytes_find(text.data, text.length, separator.data, separator.length);
  Span parts[3] = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
  if (hit < 0) {
    parts[from_end ? 2 : 0] = text;
  } else {
    size_t behind = (size_t)hit + separator.length;
    parts[0] = (Span){text.data, (size_t)hit};
    parts[1] = separator;
    parts[2] = (Span){text.data + behind, text.length - behind};
  }
  Tuple *tuple = tuple_new(vm, 3); // items UNBOUND: it can be released at any time
  if (tuple == NULL) {
    return false;
  }
  for (int i = 0; i < 3; i++) {
    if (i == 1 && hit >= 0 && value_has_shape(args[0], SHAPE_BYTES)) {
      tuple->items[1] = value_retain(args[1]); // the separator as it was given
    } else if (!bytes_new_like(vm, args[0], parts[i].data, parts[i].length, &tuple->items[i])) {
      object_release(vm, tuple);
      return false;
    }
  }
  *result = value_from_object(tuple);
  return true;
}

static bool bytes_method_partition(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return partition_method(vm, args, false, result);
}

static bool bytes_method_rpartition(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return partition_method(vm, args, true, result);
}

const NativeDef BYTES_SPLIT_METHODS[] = {
    {"split", "self, /, sep=None, maxsplit=-1", bytes_method_split,
     "The parts between separators, or between runs of white space.", 0},
    {"rsplit", "self, /, sep=None, maxsplit=-1", bytes_method_rsplit,
     "As split, the last maxsplit separators counting.", 0},
    {"splitlines", "self, /, keepends=False", bytes_method_splitlines, "The lines.", 0},
    {"partition", "self, sep, /", bytes_method_partition,
     "What is before the first sep, sep itself, and what is behind it.", 0},
    {"rpartition", "self, sep, /", bytes_method_rpartition,
     "What is before the last sep, sep itself, and what is behind it.", 0},
    {NULL, NULL, NULL, NULL, 0}};
