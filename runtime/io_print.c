// print() and input().
//
// Printing to the stream the program began with goes straight into its buffer: no method call, and
// no str for ints and ASCII texts.  Any other file gets write() called as CPython does: once for
// each value and once for each thing in between.
#include "runtime/io_print.h"
#include "runtime/io_text.h"
#include "vm/string_internal.h"

// ---- the streams as sys has them now ----

// sys.stdin, sys.stdout …; borrowed; UNBOUND: there is none.
static Value current_stream(Vm *vm, String *name, int number) {
  const IoState *io = runtime_io(vm);
  Value sys = dict_get_name(vm, vm->modules, io->sys_name);
  if (!value_has_shape(sys, SHAPE_MODULE)) {
    return io->streams[number]; // not imported by anybody, or hidden by something else
  }
  return dict_get_name(vm, OBJECT_AS(Module, sys)->dict, name);
}

static bool raise_lost(Vm *vm, const char *function, const char *name) {
  return raise_format(vm, vm->exceptions.RuntimeError, "%slost sys.%s", function, name);
}

// ---- fast ----

static bool put_int(Vm *vm, Text *f, int64_t i) {
  char digits[INT64_DIGITS];
  char *end = digits + sizeof digits;
  const char *start = int64_digits(i, end);
  return text_put_ascii(vm, f, start, (size_t)(end - start));
}

static bool put_value(Vm *vm, Text *f, Value v) {
  if (value_is_int(v) && f->is_plain) {
    return put_int(vm, f, value_to_small(v));
  }
  if (value_is_string(v)) {
    return text_write(vm, f, AS_STRING(v));
  }
  Value text;
  if (!value_str(vm, v, &text)) {
    return false;
  }
  bool done = text_write(vm, f, string_of(vm, text));
  value_release(vm, text);
  return done;
}

// Values are written one after the other, so that what an exception in a later one's __str__ leaves
// behind is what CPython leaves.
static bool print_fast(Vm *vm, Text *f, const Tuple *values, const String *separator,
                       const String *end) {
  for (uint32_t i = 0; i < values->length; i++) {
    if ((i != 0 && !text_write(vm, f, separator)) || !put_value(vm, f, values->items[i])) {
      return false;
    }
  }
  return text_write(vm, f, end);
}

// ---- to any object with write() ----

static bool write_text(Vm *vm, Value file, Value text) {
  Value ignored;
  if (!value_call_method(vm, file, vm->names.plain_write, &text, 1, &ignored)) {
    return false;
  }
  value_release(vm, ignored);
  return true;
}

static bool write_value(Vm *vm, Value file, Value v) {
  Value text;
  if (!value_str(vm, v, &text)) {
    return false;
  }
  bool done = write_text(vm, file, text);
  value_release(vm, text);
  return done;
}

static bool print_slow(Vm *vm, Value file, const Tuple *values, Value separator, Value end) {
  for (uint32_t i = 0; i < values->length; i++) {
    if ((i != 0 && !write_text(vm, file, separator)) || !write_value(vm, file, values->items[i])) {
      return false;
    }
  }
  return write_text(vm, file, end);
}

static bool flush_file(Vm *vm, Value file) {
  Value ignored;
  if (!value_call_method(vm, file, vm->names.plain_flush, NULL, 0, &ignored)) {
    return false;
  }
  value_release(vm, ignored);
  return true;
}

// sep or end: a str; None stands for the default.
static bool part_argument(Vm *vm, Value v, const char *name, uint8_t standard, Value *part) {
  if (v == VALUE_NONE) {
    *part = vm->latin1[standard];
    return true;
  }
  *part = v;
  return string_of(vm, v) != NULL ||
         raise_type_error(vm, "%s must be None or a string, not %T", name, v);
}

bool io_print(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Tuple *values = OBJECT_AS(Tuple, args[0]);
  Value file = args[3];
  *result = VALUE_NONE;
  if (file == VALUE_NONE) {
    file = current_stream(vm, vm->names.plain_stdout, 1);
    if (file == VALUE_UNBOUND) {
      return raise_lost(vm, "", "stdout");
    }
    if (file == VALUE_NONE) {
      return true; // nobody to tell
    }
  }
  Value separator, end;
  bool flush;
  if (!part_argument(vm, args[1], "sep", ' ', &separator) ||
      !part_argument(vm, args[2], "end", '\n', &end) || !value_truth(vm, args[4], &flush)) {
    return false;
  }
  (void)value_retain(file); // a value's __str__ may replace sys.stdout
  const IoState *io = runtime_io(vm);
  bool done = file == io->streams[1] || file == io->streams[2]
                  ? print_fast(vm, OBJECT_AS(Text, file), values, string_of(vm, separator),
                               string_of(vm, end))
                  : print_slow(vm, file, values, separator, end);
  done = done && (!flush || flush_file(vm, file));
  value_release(vm, file);
  return done;
}

// ---- input ----

static bool show_prompt(Vm *vm, Value output, Value prompt) {
  return (prompt == VALUE_UNBOUND || write_value(vm, output, prompt)) && flush_file(vm, output);
}

// The line without its end; EOFError where there is none.
static bool strip_line(Vm *vm, Value line, Value *result) {
  String *s = string_of(vm, line);
  if (s == NULL) {
    return raise_type_error(vm, "object.readline() returned non-string");
  }
  if (s->length == 0) {
    return raise_format(vm, vm->exceptions.EOFError, "EOF when reading a line");
  }
  bool is_ended = string_at(s, s->length - 1) == '\n';
  return string_slice(vm, s, 0, s->length - is_ended, result);
}

// The prompt goes to sys.stdout, which is flushed; only the streams of the start are read directly.
bool io_input(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value input = current_stream(vm, vm->names.plain_stdin, 0);
  Value output = current_stream(vm, vm->names.plain_stdout, 1);
  if (input == VALUE_UNBOUND || input == VALUE_NONE) {
    return raise_lost(vm, "input(): ", "stdin");
  }
  if (output == VALUE_UNBOUND || output == VALUE_NONE) {
    return raise_lost(vm, "input(): ", "stdout");
  }
  (void)value_retain(input);
  (void)value_retain(output);
  Value line;
  bool done = show_prompt(vm, output, args[0]);
  if (done) {
    done = input == runtime_io(vm)->streams[0]
               ? text_readline(vm, OBJECT_AS(Text, input), -1, &line)
               : value_call_method(vm, input, vm->names.plain_readline, NULL, 0, &line);
  }
  value_release(vm, input);
  value_release(vm, output);
  if (!done) {
    return false;
  }
  done = strip_line(vm, line, result);
  value_release(vm, line);
  return done;
}
