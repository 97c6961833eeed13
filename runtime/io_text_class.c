// The class TextIOWrapper: the methods and attributes of text files.
#include "runtime/io_text.h"
#include "vm/codec_internal.h"
#include "vm/list.h"
#include "vm/number.h"
#include "vm/string_internal.h"
#include <unistd.h>

#define AS_TEXT(v) OBJECT_AS(Text, v)

// ---- making ----

bool value_is_text(const Vm *vm, Value v) {
  const IoState *io = runtime_io((Vm *)(uintptr_t)vm);
  return value_is_pointer(v) && value_is_instance(vm, v, io->text_class);
}

// ASCII text is its own encoding in these three: print writes it without a conversion.
bool text_set_encoding(Vm *vm, Text *f, Value encoding, Value errors) {
  Utf8 name;
  if (!string_utf8(vm, AS_STRING(encoding), &name)) {
    return false;
  }
  Encoding found = encoding_from_name(name.bytes);
  if (found == ENCODING_UNKNOWN) {
    (void)raise_unknown_encoding(vm, name.bytes);
    utf8_free(vm, &name);
    return false;
  }
  utf8_free(vm, &name);
  f->is_plain = (found == ENCODING_UTF8 || found == ENCODING_ASCII || found == ENCODING_LATIN1) &&
                f->newline != NEWLINE_CR && f->newline != NEWLINE_CRLF;
  value_replace(vm, &f->encoding, value_retain(encoding));
  value_replace(vm, &f->errors, value_retain(errors));
  return true;
}

static bool text_allocate(Vm *vm, Class *class_, Value buffer, Newline newline, Value *result) {
  if (!instance_new(vm, class_, result)) {
    return false;
  }
  Text *f = AS_TEXT(*result);
  f->buffer = value_retain(buffer);
  f->encoding = f->errors = f->mode = VALUE_NONE;
  f->decoded = VALUE_UNBOUND;
  f->newline = newline;
  return true;
}

bool text_new(Vm *vm, Value buffer, Value encoding, Value errors, Value mode, Newline newline,
              bool is_line_buffered, Value *result) {
  Value made;
  if (!text_allocate(vm, runtime_io(vm)->text_class, buffer, newline, &made)) {
    return false;
  }
  Text *f = AS_TEXT(made);
  f->mode = value_retain(mode);
  f->is_line_buffered = is_line_buffered;
  if (!text_set_encoding(vm, f, encoding, errors)) {
    value_release(vm, made);
    return false;
  }
  *result = made;
  return true;
}

bool newline_argument(Vm *vm, Value v, Newline *newline) {
  static const char *const texts[] = {
      [NEWLINE_KEEP] = "", [NEWLINE_LF] = "\n", [NEWLINE_CR] = "\r", [NEWLINE_CRLF] = "\r\n"};
  *newline = NEWLINE_UNIVERSAL;
  if (v == VALUE_NONE || v == VALUE_UNBOUND) {
    return true;
  }
  const String *s = string_of(vm, v);
  if (s == NULL) {
    return raise_type_error(vm, "open() argument 'newline' must be str or None, not %T", v);
  }
  for (Newline i = NEWLINE_KEEP; i <= NEWLINE_CRLF; i++) {
    if (string_equals_c(s, texts[i])) {
      *newline = i;
      return true;
    }
  }
  return raise_value_error(vm, "illegal newline value: %S", s);
}

// TextIOWrapper(buffer, …): around a binary file of this module.
static bool text_method_new(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Newline newline;
  Value name = VALUE_UNBOUND, strict = VALUE_UNBOUND, made;
  if (!value_is_buffered(vm, args[1])) {
    return raise_type_error(vm, "TextIOWrapper() argument 1 must be a binary file, not %T",
                            args[1]);
  }
  if (!newline_argument(vm, args[4], &newline)) {
    return false;
  }
  bool done = string_from_c(vm, "UTF-8", &name) && string_from_c(vm, "strict", &strict) &&
              text_allocate(vm, OBJECT_AS(Class, args[0]), args[1], newline, &made);
  if (done) {
    done = text_set_encoding(vm, AS_TEXT(made), args[2] == VALUE_NONE ? name : args[2],
                             args[3] == VALUE_NONE ? strict : args[3]) &&
           value_truth(vm, args[5], &AS_TEXT(made)->is_line_buffered) &&
           value_truth(vm, args[6], &AS_TEXT(made)->writes_through);
    if (done) {
      *result = made;
    } else {
      value_release(vm, made);
    }
  }
  value_release(vm, name);
  value_release(vm, strict);
  return done;
}

// ---- reading ----

static bool method_read(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t size;
  return size_argument(vm, args[1], &size) && text_read(vm, AS_TEXT(args[0]), size, result);
}

static bool method_readline(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t size;
  return size_argument(vm, args[1], &size) && text_readline(vm, AS_TEXT(args[0]), size, result);
}

static bool next_line(Vm *vm, Text *f, Value *line) {
  if (!text_readline(vm, f, -1, line)) {
    return false;
  }
  if (AS_STRING(*line)->length == 0) {
    value_release(vm, *line);
    *line = VALUE_UNBOUND;
  }
  return true;
}

// Telling is switched off while iterating, because CPython does so.
static bool slot_next(Vm *vm, Value self, Value *item) {
  Text *f = AS_TEXT(self);
  f->cannot_tell = true;
  if (!next_line(vm, f, item)) {
    return false;
  }
  f->cannot_tell = *item != VALUE_UNBOUND;
  return true;
}

static bool slot_iterate(Vm *vm, Value self, Value *iterator) {
  *iterator = self;
  return text_must_be_open(vm, AS_TEXT(self)) && (value_retain(self), true);
}

static bool method_readlines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hint;
  if (!size_argument(vm, args[1], &hint)) {
    return false;
  }
  List *lines = list_new(vm, 0);
  if (lines == NULL) {
    return false;
  }
  size_t total = 0;
  Value line;
  while (hint <= 0 || total <= (size_t)hint) {
    if (!next_line(vm, AS_TEXT(args[0]), &line)) {
      object_release(vm, lines);
      return false;
    }
    if (line == VALUE_UNBOUND) {
      break;
    }
    total += AS_STRING(line)->length;
    if (!list_append_owned(vm, lines, line)) {
      object_release(vm, lines);
      return false;
    }
  }
  *result = value_from_object(lines);
  return true;
}

// ---- writing ----

static bool write_value(Vm *vm, Text *f, Value text) {
  const String *s = string_of(vm, text);
  if (s == NULL) {
    return raise_type_error(vm, "write() argument must be str, not %T", text);
  }
  return text_write(vm, f, s);
}

static bool method_write(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!write_value(vm, AS_TEXT(args[0]), args[1])) {
    return false;
  }
  *result = value_from_small(string_of(vm, args[1])->length);
  return true;
}

static bool method_writelines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value iterator, line;
  if (!text_must_be_open(vm, AS_TEXT(args[0])) || !value_iterate(vm, args[1], &iterator)) {
    return false;
  }
  bool done;
  while ((done = iterator_next(vm, iterator, &line)) && line != VALUE_UNBOUND) {
    done = write_value(vm, AS_TEXT(args[0]), line);
    value_release(vm, line);
    if (!done) {
      break;
    }
  }
  value_release(vm, iterator);
  *result = VALUE_NONE;
  return done;
}

static bool method_flush(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return text_must_be_open(vm, AS_TEXT(args[0])) && text_flush(vm, AS_TEXT(args[0]));
}

// ---- position and state ----

static bool method_tell(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Text *f = AS_TEXT(args[0]);
  int64_t position;
  if (!text_must_be_open(vm, f)) {
    return false;
  }
  if (!buffered_is_seekable(vm, text_buffered(f))) {
    return raise_unsupported(vm, "underlying stream is not seekable");
  }
  if (f->cannot_tell) {
    return raise_format(vm, vm->exceptions.OSError, "telling position disabled by next() call");
  }
  return text_tell(vm, f, &position) && int_from_int64(vm, position, result);
}

static bool method_seek(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Text *f = AS_TEXT(args[0]);
  int64_t offset, whence, position;
  if (!value_to_int64(vm, args[1], &offset) || !value_to_int64(vm, args[2], &whence) ||
      !text_must_be_open(vm, f)) {
    return false;
  }
  if (!buffered_is_seekable(vm, text_buffered(f))) {
    return raise_unsupported(vm, "underlying stream is not seekable");
  }
  return text_seek(vm, f, offset, whence, &position) && int_from_int64(vm, position, result);
}

static bool method_truncate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Text *f = AS_TEXT(args[0]);
  if (!text_must_be_open(vm, f)) {
    return false;
  }
  return (text_buffered(f)->is_writable || raise_unsupported(vm, "truncate")) &&
         buffered_truncate(vm, text_buffered(f), args[1], result);
}

static bool method_close(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return buffered_close(vm, text_buffered(AS_TEXT(args[0])));
}

static bool must_be_open(Vm *vm, const Text *f) {
  return !text_buffered(f)->is_closed || raise_value_error(vm, "I/O operation on closed file");
}

static bool method_readable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Buffered *b = text_buffered(AS_TEXT(args[0]));
  return buffered_can(vm, b, b->is_readable, result);
}

static bool method_writable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  const Buffered *b = text_buffered(AS_TEXT(args[0]));
  return buffered_can(vm, b, b->is_writable, result);
}

static bool method_seekable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!must_be_open(vm, AS_TEXT(args[0]))) {
    return false;
  }
  *result = value_from_bool(buffered_is_seekable(vm, text_buffered(AS_TEXT(args[0]))));
  return true;
}

static bool method_isatty(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!must_be_open(vm, AS_TEXT(args[0]))) {
    return false;
  }
  *result = value_from_bool(io_is_terminal(vm, text_buffered(AS_TEXT(args[0]))->fd));
  return true;
}

static bool method_fileno(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = value_from_small(text_buffered(AS_TEXT(args[0]))->fd);
  return must_be_open(vm, AS_TEXT(args[0]));
}

static bool method_enter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = args[0];
  return text_must_be_open(vm, AS_TEXT(args[0])) && (value_retain(args[0]), true);
}

// reconfigure(encoding, errors, newline, line_buffering, write_through), all by keyword.
static bool method_reconfigure(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Text *f = AS_TEXT(args[0]);
  Newline newline = f->newline;
  if ((args[3] != VALUE_UNBOUND && !newline_argument(vm, args[3], &newline)) ||
      !text_flush(vm, f)) {
    return false;
  }
  f->newline = newline;
  Value strict;
  if (!string_from_c(vm, "strict", &strict)) {
    return false;
  }
  Value errors = args[2] != VALUE_NONE ? args[2] : args[1] != VALUE_NONE ? strict : f->errors;
  bool done = text_set_encoding(vm, f, args[1] == VALUE_NONE ? f->encoding : args[1], errors) &&
              (args[4] == VALUE_NONE || value_truth(vm, args[4], &f->is_line_buffered)) &&
              (args[5] == VALUE_NONE || value_truth(vm, args[5], &f->writes_through));
  value_release(vm, strict);
  *result = VALUE_NONE;
  return done;
}

// ---- attributes ----

static bool get_name(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(text_buffered(AS_TEXT(self))->name);
  return true;
}

static bool get_mode(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(AS_TEXT(self)->mode);
  return true;
}

static bool get_closed(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(text_buffered(AS_TEXT(self))->is_closed);
  return true;
}

static bool get_encoding(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(AS_TEXT(self)->encoding);
  return true;
}

static bool get_errors(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(AS_TEXT(self)->errors);
  return true;
}

static bool get_buffer(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(AS_TEXT(self)->buffer);
  return true;
}

static bool get_line_buffering(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(AS_TEXT(self)->is_line_buffered);
  return true;
}

static bool get_write_through(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(AS_TEXT(self)->writes_through);
  return true;
}

// None, the one kind of line end that was read, or a tuple of them.
static bool get_newlines(Vm *vm, Value self, Value *result) {
  static const char *const ends[] = {"\r", "\n", "\r\n"};
  uint8_t seen = AS_TEXT(self)->seen;
  Value found[3];
  uint32_t count = 0;
  bool done = true;
  for (int i = 0; i < 3 && done; i++) {
    if (seen >> i & 1) {
      done = string_from_c(vm, ends[i], &found[count]);
      count += done;
    }
  }
  if (done && count < 2) {
    *result = count == 0 ? VALUE_NONE : found[0];
    return true;
  }
  done = done && tuple_from_values(vm, found, count, result);
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, found[i]);
  }
  return done;
}

// ---- the class ----

static void finalize(Vm *vm, Object *self) {
  Text *f = (Text *)self;
  value_release(vm, f->buffer); // closes it, if nobody else has it
  value_release(vm, f->encoding);
  value_release(vm, f->errors);
  value_release(vm, f->mode);
  value_release(vm, f->decoded);
}

static bool slot_repr(Vm *vm, Value self, Value *result) {
  const Text *f = AS_TEXT(self);
  if (f->mode == VALUE_NONE) {
    return string_format(vm, result, "<_io.TextIOWrapper name=%R encoding=%R>",
                         text_buffered(f)->name, f->encoding);
  }
  return string_format(vm, result, "<_io.TextIOWrapper name=%R mode=%R encoding=%R>",
                       text_buffered(f)->name, f->mode, f->encoding);
}

static const Slots TEXT_SLOTS = {
    .finalize = finalize,
    .repr = slot_repr,
    .iterate = slot_iterate,
    .next = slot_next,
};

static const NativeDef TEXT_METHODS[] = {
    {"__new__",
     "cls, buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
     "write_through=False",
     text_method_new, "Text in a binary file.", 0},
    {"read", "self, size=-1, /", method_read, "At most size characters; all without one.", 0},
    {"readline", "self, size=-1, /", method_readline, "The next line.", 0},
    {"readlines", "self, hint=-1, /", method_readlines, "The lines that are left.", 0},
    {"write", "self, text, /", method_write, "Write text; how many characters it has.", 0},
    {"writelines", "self, lines, /", method_writelines, "Write all texts of an iterable.", 0},
    {"flush", "self, /", method_flush, "Hand over what is in the buffer.", 0},
    {"seek", "self, cookie, whence=0, /", method_seek, "Go to a position that tell gave.", 0},
    {"tell", "self, /", method_tell, "The position.", 0},
    {"truncate", "self, pos=None, /", method_truncate, "Cut the file off.", 0},
    {"close", "self, /", method_close, "Flush and close.", 0},
    {"readable", "self, /", method_readable, "Can it be read?", 0},
    {"writable", "self, /", method_writable, "Can it be written?", 0},
    {"seekable", "self, /", method_seekable, "Does it have positions?", 0},
    {"isatty", "self, /", method_isatty, "Is it a terminal?", 0},
    {"fileno", "self, /", method_fileno, "The system's number for it.", 0},
    {"reconfigure",
     "self, /, *, encoding=None, errors=None, newline=?, line_buffering=None, write_through=None",
     method_reconfigure, "Change how it writes.", 0},
    {"__enter__", "self, /", method_enter, "The file itself.", 0},
    {"__exit__", "self, /, *args", method_close, "Close the file.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const MemberDef TEXT_MEMBERS[] = {
    {"name", get_name, NULL, "What was opened."},
    {"mode", get_mode, NULL, "How it was opened."},
    {"closed", get_closed, NULL, "Has it been closed?"},
    {"encoding", get_encoding, NULL, "How text becomes bytes."},
    {"errors", get_errors, NULL, "What happens to what cannot."},
    {"newlines", get_newlines, NULL, "The line ends read so far."},
    {"buffer", get_buffer, NULL, "The binary file below."},
    {"line_buffering", get_line_buffering, NULL, "Does a line end flush?"},
    {"write_through", get_write_through, NULL, "Does every write flush?"},
    {NULL, NULL, NULL, NULL}};

static const ClassSpec TEXT_SPEC = {
    .name = "_io.TextIOWrapper",
    .layout = LAYOUT_OTHER,
    .native_size = sizeof(Text),
    .slots = &TEXT_SLOTS,
    .methods = TEXT_METHODS,
    .members = TEXT_MEMBERS,
    .doc = "A text file.",
};

bool text_register(Vm *vm, IoState *io) {
  io->text_class = class_from_spec(vm, &TEXT_SPEC, vm->class_of.object);
  return io->text_class != NULL;
}
