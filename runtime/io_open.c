// open(file, mode, …): reads the mode, opens the descriptor, puts the classes on top of it.
#include "runtime/io_open.h"
#include "runtime/observer.h"
#include "vm/string_internal.h"
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

typedef struct Opening {
  Value file; // as given, for messages and `name`
  OpenMode mode;
  String *mode_text;
  int64_t buffering;
  Value encoding, errors; // str or None
  Newline newline;
  bool closes_fd;
  Value opener;
} Opening;

// ---- arguments ----

static bool raise_bad_mode(Vm *vm, const String *mode) {
  return raise_value_error(vm, "invalid mode: %R", value_from_object(mode));
}

static bool parse_mode(Vm *vm, const String *text, OpenMode *mode) {
  static const char known[] = "rwaxbt+";
  int times[sizeof known] = {0};
  for (uint32_t i = 0; i < text->length; i++) {
    uint32_t c = string_at(text, i);
    const char *hit = c == 0 || c > 127 ? NULL : strchr(known, (int)c);
    if (hit == NULL || ++times[hit - known] > 1) {
      return raise_bad_mode(vm, text);
    }
  }
  int kinds = times[0] + times[1] + times[2] + times[3];
  mode->is_binary = times[4] != 0;
  mode->is_updating = times[6] != 0;
  mode->kind = times[0] ? 'r' : times[1] ? 'w' : times[2] ? 'a' : 'x';
  if (times[4] && times[5]) {
    return raise_value_error(vm, "can't have text and binary mode at once");
  }
  if (kinds > 1) {
    return raise_value_error(vm, "must have exactly one of create/read/write/append mode");
  }
  return kinds == 1 || raise_value_error(vm, "Must have exactly one of create/read/write/append "
                                             "mode and at most one plus");
}

static bool text_or_none(Vm *vm, Value v, const char *name) {
  return v == VALUE_NONE || string_of(vm, v) != NULL ||
         raise_type_error(vm, "open() argument '%s' must be str or None, not %T", name, v);
}

// Complaints in CPython's order.
static bool parse_arguments(Vm *vm, const Value *args, Opening *o) {
  o->file = args[0];
  o->mode_text = string_of(vm, args[1]);
  if (o->mode_text == NULL) {
    return raise_type_error(vm, "open() argument 'mode' must be str, not %T", args[1]);
  }
  if (!value_to_int64(vm, args[2], &o->buffering) || !text_or_none(vm, args[3], "encoding") ||
      !text_or_none(vm, args[4], "errors") || !text_or_none(vm, args[5], "newline") ||
      !value_truth(vm, args[6], &o->closes_fd) || !parse_mode(vm, o->mode_text, &o->mode)) {
    return false;
  }
  o->encoding = args[3];
  o->errors = args[4];
  o->opener = args[7];
  if (!o->mode.is_binary) {
    return (o->buffering != 0 || raise_value_error(vm, "can't have unbuffered text I/O")) &&
           newline_argument(vm, args[5], &o->newline);
  }
  static const char *const names[] = {"an encoding", "an errors", "a newline"};
  for (int i = 0; i < 3; i++) {
    if (args[3 + i] != VALUE_NONE) {
      return raise_value_error(vm, "binary mode doesn't take %s argument", names[i]);
    }
  }
  return true;
}

// ---- the descriptor ----

// As open(2) has them.
static int flags_for(OpenMode mode) {
  int flags = mode.is_updating ? O_RDWR : mode.kind == 'r' ? O_RDONLY : O_WRONLY;
  switch (mode.kind) {
  case 'w': return flags | O_CREAT | O_TRUNC;
  case 'a': return flags | O_CREAT | O_APPEND;
  case 'x': return flags | O_CREAT | O_EXCL;
  default: return flags;
  }
}

static bool use_opener(Vm *vm, const Opening *o, int *fd) {
  Value given;
  int64_t number;
  if (!value_call2(vm, o->opener, o->file, value_from_small(flags_for(o->mode) | O_CLOEXEC),
                   &given)) {
    return false;
  }
  bool done = value_to_int64(vm, given, &number);
  value_release(vm, given);
  *fd = (int)number;
  return done && (number >= 0 || raise_value_error(vm, "opener returned %l", number));
}

static bool open_text(Vm *vm, const Opening *o, const char *path, size_t length, int *fd) {
  if (strlen(path) != length) {
    return raise_value_error(vm, "embedded null byte");
  }
  if (!o->closes_fd) {
    return raise_value_error(vm, "Cannot use closefd=False with file name");
  }
  if (o->opener != VALUE_NONE) {
    return use_opener(vm, o, fd);
  }
  const WorldCall call = {.kind = WORLD_OPEN, .path = path, .number = flags_for(o->mode)};
  BlockingCall blocking; // a pipe is opened only when the other end is
  int64_t outcome;
  bool is_told = blocking_begins(vm, "opening a file", &blocking);
  while ((outcome = io_ask(vm, &call)) == -EINTR) {
  }
  if (is_told) {
    blocking_ends(vm, &blocking);
  }
  if (outcome < 0) {
    return raise_os_error(vm, (int)-outcome, o->file);
  }
  *fd = (int)outcome;
  return true;
}

// `path` is a str or bytes.
static bool open_path(Vm *vm, const Opening *o, Value path, int *fd) {
  Span span;
  if (bytes_view(vm, path, &span.data, &span.length)) {
    return open_text(vm, o, (const char *)span.data, span.length, fd);
  }
  Value encoded;
  if (!string_encode(vm, string_of(vm, path), "utf-8", "surrogateescape", &encoded)) {
    return false;
  }
  span = bytes_span(encoded);
  bool done = open_text(vm, o, (const char *)span.data, span.length, fd);
  value_release(vm, encoded);
  return done;
}

static bool is_path(const Vm *vm, Value v) {
  return string_of(vm, v) != NULL || value_layout(vm, v) == LAYOUT_BYTES;
}

static bool open_file(Vm *vm, const Opening *o, int *fd) {
  if (is_path(vm, o->file)) {
    return open_path(vm, o, o->file, fd);
  }
  if (value_layout(vm, o->file) == LAYOUT_INT) {
    int64_t number;
    if (!value_to_int64(vm, o->file, &number)) {
      return false;
    }
    *fd = (int)number;
    return number >= 0 || raise_value_error(vm, "negative file descriptor");
  }
  Value path;
  if (!value_call_special(vm, o->file, vm->names.fspath, NULL, 0, &path)) {
    return false;
  }
  if (path == VALUE_UNBOUND) {
    return raise_type_error(vm, "expected str, bytes or os.PathLike object, not %T", o->file);
  }
  bool done = is_path(vm, path)
                  ? open_path(vm, o, path, fd)
                  : raise_type_error(vm, "expected %T.__fspath__() to return str or bytes, not %T",
                                     o->file, path);
  value_release(vm, path);
  return done;
}

// Opening a directory for reading succeeds: it is found out here.
static bool check_file(Vm *vm, const Opening *o, int fd) {
  int64_t is_directory = io_ask(vm, &(WorldCall){.kind = WORLD_IS_DIRECTORY, .fd = fd});
  if (is_directory == 0) {
    return true;
  }
  if (is_directory < 0) {
    return raise_os_error(vm, (int)-is_directory, VALUE_UNBOUND);
  }
  return raise_os_error(vm, EISDIR, is_path(vm, o->file) ? o->file : VALUE_UNBOUND);
}

// ---- the objects ----

static bool wrap_text(Vm *vm, const Opening *o, Value buffer, bool is_terminal, Value *result) {
  Value name = VALUE_UNBOUND;
  Value strict = VALUE_UNBOUND;
  bool is_line_buffered = o->buffering == 1 || (o->buffering < 0 && is_terminal);
  bool done = string_from_c(vm, "UTF-8", &name) && string_from_c(vm, "strict", &strict) &&
              text_new(vm, buffer, o->encoding == VALUE_NONE ? name : o->encoding,
                       o->errors == VALUE_NONE ? strict : o->errors,
                       value_from_object(o->mode_text), o->newline, is_line_buffered, result);
  value_release(vm, name);
  value_release(vm, strict);
  return done;
}

// The descriptor is ours to close on failure, unless the program gave it.
bool io_open(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Opening o = {0};
  int fd = -1;
  if (!parse_arguments(vm, args, &o) || !open_file(vm, &o, &fd)) {
    return false;
  }
  bool is_ours =
      is_path(vm, o.file) || o.opener != VALUE_NONE || value_layout(vm, o.file) != LAYOUT_INT;
  bool is_terminal = io_is_terminal(vm, fd);
  size_t size = o.buffering > 1 ? (size_t)o.buffering : IO_BUFFER_SIZE;
  Value buffer;
  if (!check_file(vm, &o, fd) ||
      !buffered_new(vm, fd, o.file, o.mode, o.buffering == 0, o.closes_fd, size, &buffer)) {
    if (is_ours) {
      (void)io_close(vm, fd);
    }
    return false;
  }
  if (o.mode.kind == 'a') {
    (void)io_seek(vm, fd, 0, SEEK_END);
  }
  if (o.mode.is_binary) {
    *result = buffer;
    return true;
  }
  bool done = wrap_text(vm, &o, buffer, is_terminal, result);
  value_release(vm, buffer);
  return done;
}
