// Watched expressions: what they hold, without running anything and without allocating, so that the
// run is the same with them and without.
//
//     watched:  path | len(path)
//     path:     NAME, then any of  .NAME  [NUMBER]  [-NUMBER]  ['TEXT']
#include "runtime/stepper_parts.h"
#include "vm/number.h"
#include "vm/operate.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// ---- the text ----

static size_t name_length(const char *text) {
  size_t length = 0;
  while (isalnum((unsigned char)text[length]) || text[length] == '_' ||
         (text[length] & 0x80) != 0) {
    length++;
  }
  return isdigit((unsigned char)text[0]) ? 0 : length;
}

// One part of a path.
typedef struct Part {
  enum { PART_NAME, PART_TEXT, PART_NUMBER } kind;
  char text[STEPPER_NAME]; // of a name, of a text
  long number;
} Part;

static bool take_name(const char **at, Part *part) {
  size_t length = name_length(*at);
  if (length == 0 || length >= sizeof part->text) {
    return false;
  }
  part->kind = PART_NAME;
  memcpy(part->text, *at, length);
  part->text[length] = '\0';
  *at += length;
  return true;
}

static bool take_item(const char **at, Part *part) {
  char quote = **at;
  if (quote == '\'' || quote == '"') {
    const char *begin = *at + 1, *end = strchr(begin, quote);
    size_t length = end == NULL ? sizeof part->text : (size_t)(end - begin);
    if (length >= sizeof part->text || memchr(begin, '\\', length) != NULL) {
      return false;
    }
    part->kind = PART_TEXT;
    memcpy(part->text, begin, length);
    part->text[length] = '\0';
    *at = end + 1;
  } else {
    char *end;
    part->kind = PART_NUMBER;
    part->number = strtol(*at, &end, 10);
    if (end == *at) {
      return false;
    }
    *at = end;
  }
  return *(*at)++ == ']';
}

// The next part behind the name that a path begins with.  False: there is none.
static bool take_part(const char **at, Part *part) {
  char mark = **at;
  *at += mark != '\0';
  return mark == '.' ? take_name(at, part) : mark == '[' && take_item(at, part);
}

// "len(" is stepped over; its ")" ends the path.
static bool take_len(const char **at) {
  bool is_len = strncmp(*at, "len(", 4) == 0;
  *at += is_len ? 4 : 0;
  return is_len;
}

static bool is_path_end(const char *at, bool is_len) {
  return *at == (is_len ? ')' : '\0');
}

bool stepper_can_watch(const char *expression) {
  Part part;
  bool is_len = take_len(&expression), ok = take_name(&expression, &part);
  while (ok && !is_path_end(expression, is_len)) {
    ok = take_part(&expression, &part);
  }
  return ok && (!is_len || expression[1] == '\0');
}

// ---- names ----

static Value global_value(const Dict *globals, const char *name) {
  char text[STEPPER_NAME];
  for (uint32_t i = 0; i < globals->used; i++) {
    if (value_is_string(globals->entries[i].key)) {
      text_copy(text, sizeof text, globals->entries[i].key);
      if (strcmp(text, name) == 0) {
        return globals->entries[i].value;
      }
    }
  }
  return VALUE_UNBOUND;
}

// What a name holds, without running anything; UNBOUND: it has no value here.  `owner`: the frame,
// cell or module that it is a name of.
static Value value_of_name(const Frame *frame, const char *name, const void **owner) {
  const Code *code = frame_code(frame);
  char text[STEPPER_NAME];
  for (uint32_t i = 0; i < code->local_count; i++) {
    if (code->local_names[i] == VALUE_UNBOUND) {
      continue;
    }
    text_copy(text, sizeof text, code->local_names[i]);
    if (strcmp(text, name) == 0) {
      Value v = frame_registers(frame)[i];
      bool is_cell = code->local_is_cell[i] && value_has_shape(v, SHAPE_CELL);
      *owner = is_cell ? (const void *)OBJECT_AS(Cell, v) : frame;
      return is_cell ? OBJECT_AS(Cell, v)->value : v;
    }
  }
  for (uint32_t i = 0; i < code->free_count; i++) {
    text_copy(text, sizeof text, code->free_names[i]);
    if (strcmp(text, name) == 0) {
      *owner = frame->function->closure[i];
      return *owner == NULL ? VALUE_UNBOUND : frame->function->closure[i]->value;
    }
  }
  *owner = frame->function->globals;
  return global_value(frame->function->globals, name);
}

// ---- attributes and items ----

// What is stored in an instance, a class or a module under a name; never what a property computes.
static Value value_of_attribute(Vm *vm, Value v, const char *text) {
  String *name = string_interned_find(vm, text, strlen(text));
  if (name == NULL || !value_is_pointer(v)) {
    return VALUE_UNBOUND;
  }
  if (value_has_shape(v, SHAPE_MODULE)) {
    return dict_get_name(vm, OBJECT_AS(Module, v)->dict, name);
  }
  bool is_class = value_has_shape(v, SHAPE_CLASS);
  Value found = is_class ? VALUE_UNBOUND : instance_find(vm, value_to_object(v), name);
  if (found == VALUE_UNBOUND) {
    found = class_lookup(vm, is_class ? OBJECT_AS(Class, v) : value_class(vm, v), name);
  }
  return found != VALUE_UNBOUND && value_has_shape(found, SHAPE_PROPERTY) ? VALUE_UNBOUND : found;
}

static bool is_key(Value key, const Part *part) {
  return part->kind == PART_TEXT
             ? value_is_string(key) && string_equals_c(as_string(key), part->text)
             : key == value_from_small(part->number);
}

static Value value_of_item(Value v, const Part *part) {
  if (value_is_dict(v)) {
    const Dict *dict = as_dict(v);
    for (uint32_t i = 0; i < dict->used; i++) {
      if (dict->entries[i].key != VALUE_UNBOUND && is_key(dict->entries[i].key, part)) {
        return dict->entries[i].value;
      }
    }
    return VALUE_UNBOUND;
  }
  bool is_list = value_is_list(v);
  if (part->kind != PART_NUMBER || !(is_list || value_is_tuple(v))) {
    return VALUE_UNBOUND;
  }
  long length = is_list ? (long)as_list(v)->length : (long)as_tuple(v)->length;
  long index = part->number < 0 ? part->number + length : part->number;
  return index < 0 || index >= length ? VALUE_UNBOUND
         : is_list                    ? as_list(v)->items[index]
                                      : as_tuple(v)->items[index];
}

// Of built-in containers only: any other len() is code of the program.
static Value length_of(Vm *vm, Value v) {
  int64_t length;
  bool is_builtin = value_is_pointer(v) && object_shape(v) < SHAPE_BUILTIN_COUNT;
  Value raised = vm->raised;
  vm->raised = VALUE_UNBOUND;
  bool ok = is_builtin &&
            (value_has_shape(v, SHAPE_DEQUE) || value_is_list(v) || value_is_dict(v) ||
             value_is_tuple(v) || value_is_string(v) || value_has_shape(v, SHAPE_SET)) &&
            value_length(vm, v, &length);
  vm->raised = raised;
  return ok ? value_from_small(length) : VALUE_UNBOUND;
}

// UNBOUND: it has no value here.  `owner` is what holds it.
static Value watched_value(Vm *vm, const Frame *frame, const char *expression, const void **owner) {
  Part part;
  bool is_len = take_len(&expression);
  Value v = take_name(&expression, &part) ? value_of_name(frame, part.text, owner) : VALUE_UNBOUND;
  while (v != VALUE_UNBOUND && !is_path_end(expression, is_len)) {
    if (!take_part(&expression, &part)) {
      return VALUE_UNBOUND;
    }
    *owner = value_is_pointer(v) ? value_to_object(v) : NULL;
    v = part.kind == PART_NAME ? value_of_attribute(vm, v, part.text) : value_of_item(v, &part);
  }
  return v != VALUE_UNBOUND && is_len ? length_of(vm, v) : v;
}

// ---- has it changed? ----

// A number that changes with the value: also with the items of a list or dict.
static uint64_t print_of(Value v) {
  uint64_t print = v * 0x9E3779B97F4A7C15u;
  if (value_is_list(v)) {
    for (uint32_t i = 0; i < as_list(v)->length; i++) {
      print = (print ^ as_list(v)->items[i]) * 0x100000001B3u;
    }
  } else if (value_is_dict(v)) {
    const Dict *dict = as_dict(v);
    for (uint32_t i = 0; i < dict->used; i++) {
      print = (print ^ dict->entries[i].key ^ dict->entries[i].value << 1) * 0x100000001B3u;
    }
  } else if (value_is_string(v)) { // another one with the same text is the same
    print = 0;
    for (uint32_t i = 0; i < as_string(v)->length; i++) {
      print = (print ^ string_at(as_string(v), i)) * 0x100000001B3u;
    }
  }
  return print;
}

// The same name may belong to several owners, which take turns: a local of two tasks, `self` of two
// objects.  Each has its own print; the one that was not seen for longest makes room.
static bool is_other_print(Watched *watched, const void *owner, uint64_t print) {
  uint32_t place = 0;
  while (place < SEEN_MAX - 1 && watched->seen[place].owner != owner) {
    place++;
  }
  bool is_other = watched->seen[place].owner == owner && watched->seen[place].print != print;
  memmove(watched->seen + 1, watched->seen, place * sizeof *watched->seen);
  watched->seen[0] = (Seen){owner, print};
  return is_other;
}

// At each instruction of the learner; what was seen goes back with the run.
bool stop_at_watched(Stepper *stepper, Vm *vm, const Frame *frame) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    const Breakpoint *b = &stepper->breakpoints[i];
    const void *owner;
    Value v = b->kind == BREAK_WATCH ? watched_value(vm, frame, b->file, &owner) : VALUE_UNBOUND;
    if (v == VALUE_UNBOUND) {
      continue; // another kind, or not set yet, or another function
    }
    Watched *watched = &stepper->run->watched[b->number % WATCHED_MAX];
    if (is_other_print(watched, owner, print_of(v)) && stop_heeds_breakpoints(stepper)) {
      stop_found(stepper, STOP_WATCH, b->number, b->file);
      return true;
    }
  }
  return false;
}

void stop_note_watched(Stepper *stepper, Vm *vm, const Frame *frame) {
  OrderMode mode = stepper->orders.mode;
  stepper->orders.mode = ORDER_GO; // no stop comes of it
  (void)stop_at_watched(stepper, vm, frame);
  stepper->orders.mode = mode;
}
