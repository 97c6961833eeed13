// The classes of binary files: FileIO, BufferedReader, BufferedWriter and BufferedRandom.  They
// share their methods; what a file cannot do, it says.
#include "runtime/io_buffered.h"
#include "vm/number.h"
#include <unistd.h>

#define AS_BUFFERED(v) OBJECT_AS(Buffered, v)

bool value_is_buffered(const Vm *vm, Value v) {
  const IoState *io = runtime_io((Vm *)(uintptr_t)vm);
  return value_is_pointer(v) && value_is_instance(vm, v, io->base_class);
}

// ---- what a call needs ----

static bool raise_closed(Vm *vm, const char *text) {
  return raise_value_error(vm, "%s", text);
}

static bool must_be_open(Vm *vm, const Buffered *f) {
  return !f->is_closed || raise_closed(vm, "I/O operation on closed file");
}

static bool must_read(Vm *vm, const Buffered *f, const char *closed_text) {
  if (f->is_closed && (f->is_raw || f->is_readable)) {
    return raise_closed(vm, f->is_raw ? "I/O operation on closed file" : closed_text);
  }
  return f->is_readable || raise_unsupported(vm, f->is_raw ? "File not open for reading" : "read");
}

static bool must_iterate(Vm *vm, const Buffered *f) {
  return !f->is_closed || raise_closed(vm, "I/O operation on closed file.");
}

static bool must_be_writable(Vm *vm, const Buffered *f) {
  if (f->is_raw && f->is_closed) {
    return raise_closed(vm, "I/O operation on closed file");
  }
  return f->is_writable || raise_unsupported(vm, f->is_raw ? "File not open for writing" : "write");
}

bool size_argument(Vm *vm, Value v, int64_t *size) {
  *size = -1;
  if (v == VALUE_NONE || v == VALUE_UNBOUND) {
    return true;
  }
  if (!value_is_int(v) && class_lookup(vm, value_class(vm, v), vm->names.index) == VALUE_UNBOUND) {
    return raise_type_error(vm, "argument should be integer or None, not '%T'", v);
  }
  if (!value_to_int64(vm, v, size)) {
    return false;
  }
  *size = *size < 0 ? -1 : *size;
  return true;
}

// ---- reading ----

// A raw file gives what one read of the system gives, a buffered one all that was asked for.
static bool binary_read(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  int64_t size;
  if (!size_argument(vm, args[1], &size) || !must_read(vm, f, "read of closed file")) {
    return false;
  }
  ByteBuilder out = {0};
  if (!buffered_read(vm, f, size, &out)) {
    bytes_discard(vm, &out);
    return false;
  }
  return bytes_finish(vm, &out, result);
}

// What is there, by one read of the system at most.
static bool binary_read1(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  int64_t size;
  if (!size_argument(vm, args[1], &size) || !must_read(vm, f, "read of closed file") ||
      !buffered_fill(vm, f)) {
    return false;
  }
  size_t part = f->input_end - f->input_start;
  if (size >= 0 && (size_t)size < part) {
    part = (size_t)size;
  }
  f->input_start += part;
  return bytes_new(vm, f->input + f->input_start - part, part, result);
}

static bool binary_peek(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  return must_read(vm, f, "peek of closed file") && buffered_fill(vm, f) &&
         bytes_new(vm, f->input + f->input_start, f->input_end - f->input_start, result);
}

static bool binary_readinto(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  if (!must_read(vm, f, "read of closed file")) {
    return false;
  }
  if (value_layout(vm, args[1]) != LAYOUT_BYTEARRAY) {
    return raise_type_error(vm, "readinto() argument must be read-write bytes-like object, not %T",
                            args[1]);
  }
  Bytearray *target = AS_BYTEARRAY(args[1]);
  ByteBuilder out = {0};
  bool done = buffered_read(vm, f, (int64_t)target->length, &out);
  if (done && out.length != 0) {
    memcpy(target->data, out.data, out.length);
  }
  *result = value_from_small((int64_t)out.length);
  bytes_discard(vm, &out);
  return done;
}

// Up to and with the next line feed, at most `limit` bytes (-1: any number).
static bool read_line(Vm *vm, Buffered *f, int64_t limit, Value *line) {
  ByteBuilder out = {0};
  uint64_t left = (uint64_t)limit;
  bool is_ended = false;
  while (!is_ended && left != 0) {
    if (!buffered_fill(vm, f)) {
      bytes_discard(vm, &out);
      return false;
    }
    size_t part = f->input_end - f->input_start;
    if (part == 0) {
      break;
    }
    part = part > left ? (size_t)left : part;
    const uint8_t *start = f->input + f->input_start;
    const uint8_t *end = memchr(start, '\n', part);
    is_ended = end != NULL;
    part = is_ended ? (size_t)(end - start) + 1 : part;
    if (!bytes_add(vm, &out, start, part)) {
      bytes_discard(vm, &out);
      return false;
    }
    f->input_start += part;
    left -= part;
  }
  return bytes_finish(vm, &out, line);
}

static bool binary_readline(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  int64_t size;
  return size_argument(vm, args[1], &size) && must_read(vm, f, "readline of closed file") &&
         read_line(vm, f, size, result);
}

static bool slot_next(Vm *vm, Value self, Value *item) {
  Buffered *f = AS_BUFFERED(self);
  if (!must_read(vm, f, "readline of closed file") || !read_line(vm, f, -1, item)) {
    return false;
  }
  if (bytes_span(*item).length == 0) {
    value_release(vm, *item);
    *item = VALUE_UNBOUND;
  }
  return true;
}

static bool binary_readlines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t hint;
  if (!size_argument(vm, args[1], &hint) || !must_iterate(vm, AS_BUFFERED(args[0]))) {
    return false;
  }
  List *lines = list_new(vm, 0);
  if (lines == NULL) {
    return false;
  }
  size_t total = 0;
  Value line;
  while (hint <= 0 || total <= (size_t)hint) {
    if (!slot_next(vm, args[0], &line)) {
      object_release(vm, lines);
      return false;
    }
    if (line == VALUE_UNBOUND) {
      break;
    }
    total += bytes_span(line).length;
    if (!list_append_owned(vm, lines, line)) {
      object_release(vm, lines);
      return false;
    }
  }
  *result = value_from_object(lines);
  return true;
}

// ---- writing ----

static bool binary_write(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  Span span;
  if (!must_be_writable(vm, f) || !bytes_argument(vm, args[1], &span)) {
    return false;
  }
  if (f->is_closed) {
    return raise_closed(vm, "write to closed file");
  }
  if (!buffered_write(vm, f, span.data, span.length)) {
    return false;
  }
  *result = value_from_small((int64_t)span.length);
  return true;
}

static bool binary_writelines(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value iterator, line;
  if (!value_iterate(vm, args[1], &iterator)) {
    return false;
  }
  bool done;
  while ((done = iterator_next(vm, iterator, &line)) && line != VALUE_UNBOUND) {
    Value pair[2] = {args[0], line};
    Value written;
    done = binary_write(vm, pair, 2, &written);
    value_release(vm, line);
    if (!done) {
      break;
    }
  }
  value_release(vm, iterator);
  *result = VALUE_NONE;
  return done;
}

static bool binary_flush(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  if (f->is_closed) {
    return raise_closed(vm, f->is_writable && !f->is_raw ? "flush of closed file"
                                                         : "I/O operation on closed file.");
  }
  *result = VALUE_NONE;
  return buffered_flush(vm, f);
}

// ---- position and state ----

static bool binary_seek(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  int64_t offset, whence, position;
  if (f->is_closed) {
    return raise_closed(vm, f->is_raw ? "I/O operation on closed file" : "seek of closed file");
  }
  if (!value_to_int64(vm, args[1], &offset) || !value_to_int64(vm, args[2], &whence)) {
    return false;
  }
  if (whence < SEEK_SET || whence > SEEK_END) {
    return raise_value_error(vm, "whence value %l unsupported", whence);
  }
  return buffered_seek(vm, f, offset, (int)whence, &position) &&
         int_from_int64(vm, position, result);
}

static bool binary_tell(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int64_t position;
  return must_be_open(vm, AS_BUFFERED(args[0])) &&
         buffered_tell(vm, AS_BUFFERED(args[0]), &position) && int_from_int64(vm, position, result);
}

static bool binary_truncate(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Buffered *f = AS_BUFFERED(args[0]);
  if (f->is_closed) {
    return raise_closed(vm, "truncate of closed file");
  }
  return (f->is_writable || raise_unsupported(vm, "truncate")) &&
         buffered_truncate(vm, f, args[1], result);
}

static bool binary_close(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  return buffered_close(vm, AS_BUFFERED(args[0]));
}

// A buffered file says no even when it is closed.
bool buffered_can(Vm *vm, const Buffered *f, bool can, Value *result) {
  *result = value_from_bool(can);
  return (!can && !f->is_raw) || must_be_open(vm, f);
}

static bool binary_readable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return buffered_can(vm, AS_BUFFERED(args[0]), AS_BUFFERED(args[0])->is_readable, result);
}

static bool binary_writable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return buffered_can(vm, AS_BUFFERED(args[0]), AS_BUFFERED(args[0])->is_writable, result);
}

static bool binary_seekable(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!must_be_open(vm, AS_BUFFERED(args[0]))) {
    return false;
  }
  *result = value_from_bool(buffered_is_seekable(vm, AS_BUFFERED(args[0])));
  return true;
}

static bool binary_isatty(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!must_be_open(vm, AS_BUFFERED(args[0]))) {
    return false;
  }
  *result = value_from_bool(io_is_terminal(vm, AS_BUFFERED(args[0])->fd));
  return true;
}

static bool binary_fileno(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = value_from_small(AS_BUFFERED(args[0])->fd);
  return must_be_open(vm, AS_BUFFERED(args[0]));
}

static bool slot_iterate(Vm *vm, Value self, Value *iterator) {
  *iterator = self;
  return must_iterate(vm, AS_BUFFERED(self)) && (value_retain(self), true);
}

static bool binary_enter(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return slot_iterate(vm, args[0], result);
}

static bool get_name(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(AS_BUFFERED(self)->name);
  return true;
}

static bool get_mode(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(AS_BUFFERED(self)->mode);
  return true;
}

static bool get_closed(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(AS_BUFFERED(self)->is_closed);
  return true;
}

static bool get_closefd(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_from_bool(AS_BUFFERED(self)->closes_fd);
  return true;
}

static bool get_self(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(self);
  return true;
}

// ---- the classes ----

// A file nobody closed is closed with its last reference; errors have nowhere to go.
static void finalize(Vm *vm, Object *self) {
  Buffered *f = (Buffered *)self;
  Value waiting = vm->raised;
  vm->raised = VALUE_UNBOUND;
  if (!buffered_close(vm, f)) {
    raised_clear(vm);
  }
  vm->raised = waiting;
  value_release(vm, f->name);
  value_release(vm, f->mode);
}

static bool slot_repr(Vm *vm, Value self, Value *result) {
  const Buffered *f = AS_BUFFERED(self);
  Value class_name = value_class(vm, self)->name;
  if (f->is_raw && f->is_closed) {
    return string_format(vm, result, "<_io.%V [closed]>", class_name);
  }
  return f->is_raw ? string_format(vm, result, "<_io.%V name=%R mode=%R closefd=%V>", class_name,
                                   f->name, f->mode, value_from_bool(f->closes_fd))
                   : string_format(vm, result, "<_io.%V name=%R>", class_name, f->name);
}

static const Slots BINARY_SLOTS = {
    .finalize = finalize,
    .repr = slot_repr,
    .iterate = slot_iterate,
    .next = slot_next,
};

static const NativeDef BINARY_METHODS[] = {
    {"read", "self, size=-1, /", binary_read, "At most size bytes; all there are without one.", 0},
    {"read1", "self, size=-1, /", binary_read1, "What one read of the system gives.", 0},
    {"readall", "self, size=-1, /", binary_read, "All bytes there are.", 0},
    {"readinto", "self, buffer, /", binary_readinto, "Fill a bytearray; how many bytes it got.", 0},
    {"readline", "self, size=-1, /", binary_readline, "The bytes up to the next line feed.", 0},
    {"readlines", "self, hint=-1, /", binary_readlines, "The lines that are left.", 0},
    {"peek", "self, size=0, /", binary_peek, "What comes next, without taking it.", 0},
    {"write", "self, buffer, /", binary_write, "Write bytes; how many they are.", 0},
    {"writelines", "self, lines, /", binary_writelines, "Write all bytes of an iterable.", 0},
    {"flush", "self, /", binary_flush, "Hand over what is in the buffer.", 0},
    {"seek", "self, target, whence=0, /", binary_seek, "Go to a position; which one.", 0},
    {"tell", "self, /", binary_tell, "The position.", 0},
    {"truncate", "self, pos=None, /", binary_truncate, "Cut the file off.", 0},
    {"close", "self, /", binary_close, "Flush and close.", 0},
    {"readable", "self, /", binary_readable, "Can it be read?", 0},
    {"writable", "self, /", binary_writable, "Can it be written?", 0},
    {"seekable", "self, /", binary_seekable, "Does it have positions?", 0},
    {"isatty", "self, /", binary_isatty, "Is it a terminal?", 0},
    {"fileno", "self, /", binary_fileno, "The system's number for it.", 0},
    {"__enter__", "self, /", binary_enter, "The file itself.", 0},
    {"__exit__", "self, /, *args", binary_close, "Close the file.", 0},
    {NULL, NULL, NULL, NULL, 0}};

static const MemberDef BINARY_MEMBERS[] = {
    {"name", get_name, NULL, "What was opened."},
    {"mode", get_mode, NULL, "How it was opened."},
    {"closed", get_closed, NULL, "Has it been closed?"},
    {"closefd", get_closefd, NULL, "Is the descriptor closed with it?"},
    {"raw", get_self, NULL, "The file without its buffers: there is no other object for it."},
    {NULL, NULL, NULL, NULL}};

#define BINARY_FLAGS (CLASS_NO_NEW | CLASS_FINAL | CLASS_NO_DICT)

static const ClassSpec BASE_SPEC = {
    .name = "_io._BufferedIOBase",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_NO_NEW | CLASS_NO_DICT,
    .native_size = sizeof(Buffered),
    .slots = &BINARY_SLOTS,
    .methods = BINARY_METHODS,
    .members = BINARY_MEMBERS,
};
static const ClassSpec RAW_SPEC = {
    .name = "_io.FileIO", .layout = LAYOUT_OTHER, .flags = BINARY_FLAGS};
static const ClassSpec READER_SPEC = {
    .name = "_io.BufferedReader", .layout = LAYOUT_OTHER, .flags = BINARY_FLAGS};
static const ClassSpec WRITER_SPEC = {
    .name = "_io.BufferedWriter", .layout = LAYOUT_OTHER, .flags = BINARY_FLAGS};
static const ClassSpec RANDOM_SPEC = {
    .name = "_io.BufferedRandom", .layout = LAYOUT_OTHER, .flags = BINARY_FLAGS};

// The methods are the base's; the classes differ in name only.
bool buffered_register(Vm *vm, IoState *io) {
  io->base_class = class_from_spec(vm, &BASE_SPEC, vm->class_of.object);
  if (io->base_class == NULL) {
    return false;
  }
  io->raw_class = class_from_spec(vm, &RAW_SPEC, io->base_class);
  io->reader_class = class_from_spec(vm, &READER_SPEC, io->base_class);
  io->writer_class = class_from_spec(vm, &WRITER_SPEC, io->base_class);
  io->random_class = class_from_spec(vm, &RANDOM_SPEC, io->base_class);
  return io->raw_class != NULL && io->reader_class != NULL && io->writer_class != NULL &&
         io->random_class != NULL;
}
