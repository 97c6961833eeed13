// What io.StringIO is made of: a text that grows, and a position in it.
//
// The class itself is in io.py, above this one, with what few programs ask, and with the line ends
// that are not "\n".
#include "runtime/io_memory.h"
#include "vm/number.h"
#include "vm/operate.h"

typedef struct TextMemory {
  Object head;
  Value text;    // str; UNBOUND before __init__
  Value newline; // the argument
  int64_t position; // may be behind the end
  bool is_closed;
  bool is_plain; // line ends are kept as they come
} TextMemory;

static TextMemory *as_memory(Value v) {
  return OBJECT_AS(TextMemory, v);
}

static int64_t length_of(const TextMemory *f) {
  return as_string(f->text)->length;
}

static bool must_be_open(Vm *vm, const TextMemory *f) {
  if (f->text == VALUE_UNBOUND) {
    return raise_value_error(vm, "I/O operation on uninitialized object");
  }
  return !f->is_closed || raise_value_error(vm, "I/O operation on closed file");
}

// ---- writing ----

// Where it does not stand at the end: over what is there, behind zeros if it is past the end.
static bool overwrite(Vm *vm, TextMemory *f, const String *s) {
  const String *old = as_string(f->text);
  uint32_t length = old->length;
  uint32_t at = f->position < length ? (uint32_t)f->position : length;
  StringBuilder b = {0};
  Value text;
  bool ok = builder_add_slice(vm, &b, old, 0, at);
  for (int64_t i = length; ok && i < f->position; i++) {
    ok = builder_add_char(vm, &b, 0);
  }
  ok = ok && builder_add_string(vm, &b, s);
  if (ok && f->position + s->length < length) {
    ok = builder_add_slice(vm, &b, old, (uint32_t)(f->position + s->length), length);
  }
  if (!ok || !builder_finish(vm, &b, &text)) {
    builder_discard(vm, &b);
    return false;
  }
  value_replace(vm, &f->text, text);
  return true;
}

static bool put(Vm *vm, TextMemory *f, Value text) {
  const String *s = as_string(text);
  if (s->length == 0) {
    return true;
  }
  if (f->position == length_of(f) ? !string_append_owned(vm, &f->text, text)
                                  : !overwrite(vm, f, s)) {
    return false;
  }
  f->position += s->length;
  return true;
}

// write() of a subclass's own, if there is one, is not asked: this is write().
static bool put_translated(Vm *vm, Value self, Value text) {
  Value name, translated;
  if (!string_interned(vm, "_translated", 11, &name)) {
    return false;
  }
  bool ok = value_call_method(vm, self, as_string(name), &text, 1, &translated);
  value_release(vm, name);
  if (ok) {
    ok = put(vm, as_memory(self), translated);
    value_release(vm, translated);
  }
  return ok;
}

static bool method_write(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  TextMemory *f = as_memory(args[0]);
  Value text = value_unbox(vm, args[1]);
  if (!must_be_open(vm, f)) {
    return false;
  }
  if (!value_is_string(text)) {
    return raise_type_error(vm, "string argument expected, got '%T'", args[1]);
  }
  *result = value_from_small(as_string(text)->length);
  return f->is_plain ? put(vm, f, text) : put_translated(vm, args[0], text);
}

// ---- reading ----

static bool size_argument(Vm *vm, Value v, int64_t *size) {
  *size = -1;
  if (v == VALUE_NONE) {
    return true;
  }
  Value plain = int_of_bool(value_unbox(vm, v));
  if (!value_is_any_int(vm, plain)) {
    return raise_type_error(vm, "argument should be integer or None, not '%T'", v);
  }
  return value_to_index_clamped(vm, plain, size);
}

static bool take_to(Vm *vm, TextMemory *f, int64_t end, Value *result) {
  if (end <= f->position) {
    *result = value_retain(vm->empty_string);
    return true;
  }
  if (!string_slice(vm, as_string(f->text), (uint32_t)f->position, (uint32_t)end, result)) {
    return false;
  }
  f->position = end;
  return true;
}

static bool method_read(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  TextMemory *f = as_memory(args[0]);
  int64_t size;
  if (!must_be_open(vm, f) || !size_argument(vm, args[1], &size)) {
    return false;
  }
  int64_t left = length_of(f) - f->position;
  return take_to(vm, f, f->position + (size < 0 || size > left ? left : size), result);
}

// Behind the first `\n` from the position on, or the end.
static int64_t line_end(const TextMemory *f) {
  const String *s = as_string(f->text);
  int64_t at = f->position, length = s->length;
  if (s->width == 1 && at < length) {
    const uint8_t *found = memchr(s->data + at, '\n', (size_t)(length - at));
    return found == NULL ? length : found - s->data + 1;
  }
  while (at < length && string_at(s, (uint32_t)at) != '\n') {
    at++;
  }
  return at < length ? at + 1 : length;
}

static bool read_line(Vm *vm, Value self, int64_t size, Value *result) {
  TextMemory *f = as_memory(self);
  int64_t end;
  if (f->is_plain) {
    end = line_end(f);
  } else {
    Value name, place;
    const Value args[] = {f->text, value_from_small(f->position)};
    if (!string_interned(vm, "_line_end", 9, &name)) {
      return false;
    }
    bool ok = value_call_method(vm, self, as_string(name), args, 2, &place);
    value_release(vm, name);
    if (!ok) {
      return false;
    }
    end = value_is_int(place) ? value_to_small(place) : 0;
    value_release(vm, place);
  }
  if (size >= 0 && size < end - f->position) {
    end = f->position + size;
  }
  return take_to(vm, f, end, result);
}

static bool method_readline(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t size;
  return must_be_open(vm, as_memory(args[0])) && size_argument(vm, args[1], &size) &&
         read_line(vm, args[0], size, result);
}

static bool memory_iterate(Vm *vm, Value self, Value *iterator) {
  if (as_memory(self)->is_closed) {
    return raise_value_error(vm, "I/O operation on closed file."); // this one has a full stop
  }
  *iterator = value_retain(self);
  return true;
}

// A subclass's readline() gives the lines, as in Python.
static bool memory_next(Vm *vm, Value self, Value *item) {
  Value name, line;
  if (!string_interned(vm, "readline", 8, &name)) {
    return false;
  }
  Value found = class_lookup(vm, value_class(vm, self), as_string(name));
  bool is_own = value_has_shape(found, SHAPE_METHOD_DESCRIPTOR);
  bool ok = is_own ? must_be_open(vm, as_memory(self)) && read_line(vm, self, -1, &line)
                   : value_call_method(vm, self, as_string(name), NULL, 0, &line);
  value_release(vm, name);
  if (!ok) {
    return false;
  }
  *item = line;
  if (value_is_string(line) && as_string(line)->length == 0) {
    value_release(vm, line);
    *item = VALUE_UNBOUND;
  }
  return true;
}

// ---- the position ----

static bool method_getvalue(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!must_be_open(vm, as_memory(args[0]))) {
    return false;
  }
  *result = value_retain(as_memory(args[0])->text);
  return true;
}

static bool method_tell(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = value_from_small(as_memory(args[0])->position);
  return must_be_open(vm, as_memory(args[0]));
}

static bool method_seek(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  TextMemory *f = as_memory(args[0]);
  int64_t offset, whence;
  if (!must_be_open(vm, f) || !value_to_int64(vm, args[1], &offset) ||
      !value_to_int64(vm, args[2], &whence)) {
    return false;
  }
  if (whence < 0 || whence > 2) {
    return raise_value_error(vm, "Invalid whence (%l, should be 0, 1 or 2)", whence);
  }
  if (whence == 0 && offset < 0) {
    return raise_value_error(vm, "Negative seek position %l", offset);
  }
  if (whence != 0 && offset != 0) {
    return raise_format(vm, vm->exceptions.OSError, "Can't do nonzero cur-relative seeks");
  }
  f->position = whence == 0 ? offset : whence == 2 ? length_of(f) : f->position;
  *result = value_from_small(f->position);
  return true;
}

static bool method_truncate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  TextMemory *f = as_memory(args[0]);
  int64_t size = f->position;
  if (!must_be_open(vm, f) || (args[1] != VALUE_NONE && !value_to_int64(vm, args[1], &size))) {
    return false;
  }
  if (size < 0) {
    return raise_value_error(vm, "Negative size value %l", size);
  }
  if (size < length_of(f)) {
    Value text;
    if (!string_slice(vm, as_string(f->text), 0, (uint32_t)size, &text)) {
      return false;
    }
    value_replace(vm, &f->text, text);
  }
  *result = value_from_small(size);
  return true;
}

// ---- the class ----

static bool check_newline(Vm *vm, Value newline) {
  static const char *const KINDS[] = {"", "\n", "\r", "\r\n"};
  Value plain = value_unbox(vm, newline);
  if (newline == VALUE_NONE) {
    return true;
  }
  if (!value_is_string(plain)) {
    return raise_type_error(vm, "newline must be str or None, not %T", newline);
  }
  for (int i = 0; i < 4; i++) {
    if (string_equals_c(as_string(plain), KINDS[i])) {
      return true;
    }
  }
  return raise_value_error(vm, "illegal newline value: %R", newline);
}

static bool method_init(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  TextMemory *f = as_memory(args[0]);
  Value initial = value_unbox(vm, args[1]);
  *result = VALUE_NONE;
  if (!check_newline(vm, args[2])) {
    return false;
  }
  if (initial != VALUE_NONE && !value_is_string(initial)) {
    return raise_type_error(vm, "initial_value must be str or None, not %T", args[1]);
  }
  value_replace(vm, &f->newline, value_retain(args[2]));
  f->is_plain = value_is_string(args[2]) && string_equals_c(as_string(args[2]), "\n");
  f->is_closed = false;
  f->position = 0;
  value_replace(vm, &f->text, value_retain(vm->empty_string));
  if (initial == VALUE_NONE) {
    return true;
  }
  bool ok = f->is_plain ? put(vm, f, initial) : put_translated(vm, args[0], initial);
  f->position = 0;
  return ok;
}

static bool method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!instance_new(vm, OBJECT_AS(Class, args[0]), result)) {
    return false;
  }
  as_memory(*result)->text = as_memory(*result)->newline = VALUE_UNBOUND;
  return true;
}

// close(): the text is forgotten.
static bool method_drop(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  TextMemory *f = as_memory(args[0]);
  f->is_closed = true;
  if (f->text != VALUE_UNBOUND) {
    value_replace(vm, &f->text, value_retain(vm->empty_string));
  }
  *result = VALUE_NONE;
  return true;
}

static bool get_closed(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(as_memory(self)->is_closed);
  return true;
}

static bool get_newline(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_memory(self)->newline);
  return true;
}

static void memory_finalize(Vm *vm, Object *self) {
  value_replace(vm, &((TextMemory *)self)->text, VALUE_UNBOUND);
  value_replace(vm, &((TextMemory *)self)->newline, VALUE_UNBOUND);
}

static const Slots SLOTS = {.finalize = memory_finalize,
                            .iterate = memory_iterate,
                            .next = memory_next};

static const NativeDef METHODS[] = {
    {"__new__", "cls, /, *args, **kwargs", method_new, NULL, NATIVE_BLANK},
    {"__init__", "self, initial_value='', newline='\n'", method_init, NULL, 0},
    {"write", "self, s, /", method_write, "Put text at the position; returns its length.", 0},
    {"read", "self, size=-1, /", method_read,
     "At most `size` characters; all that are left without it.", 0},
    {"readline", "self, size=-1, /", method_readline,
     "Characters up to the end of the line, at most `size`.", 0},
    {"getvalue", "self, /", method_getvalue, "The whole text, whatever the position.", 0},
    {"tell", "self, /", method_tell, "The position.", 0},
    {"seek", "self, offset, whence=0, /", method_seek,
     "Go to a position from the beginning, or stay (1), or to the end (2).", 0},
    {"truncate", "self, size=None, /", method_truncate,
     "Cut the text off at `size`, or at the position.", 0},
    {"_drop", "self, /", method_drop, NULL, 0},
    {0},
};

static const MemberDef MEMBERS[] = {
    {"closed", get_closed, NULL, "Whether close() has been called."},
    {"_newline", get_newline, NULL, NULL},
    {0},
};

const ClassSpec TEXT_MEMORY_CLASS = {.name = "_io.StringIO", // as complaints call it
                                     .layout = LAYOUT_OTHER,
                                     .native_size = sizeof(TextMemory),
                                     .slots = &SLOTS,
                                     .methods = METHODS,
                                     .members = MEMBERS};
