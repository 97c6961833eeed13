// Reading, writing and seeking through the buffers of a file of bytes.
#include "runtime/io_buffered.h"
#include "runtime/observer.h"
#include "vm/exception_group.h"
#include "vm/number.h"
#include <errno.h>
#include <unistd.h>

// ---- errors ----

bool raise_os_error(Vm *vm, int number, Value filename) {
  Class *class_ = oserror_class(vm, number);
  if (class_ == NULL) {
    class_ = vm->exceptions.OSError;
  }
  char text[128];
  Value message, exception;
  if (!string_from_c(vm, strerror_r(number, text, sizeof text), &message)) {
    return false;
  }
  const Value args[] = {value_from_small(number), message, filename};
  bool done = exception_new(vm, class_, args, filename == VALUE_UNBOUND ? 2 : 3, &exception);
  value_release(vm, message);
  if (done) {
    (void)raise_exception(vm, exception);
    value_release(vm, exception);
  }
  return false;
}

bool raise_unsupported(Vm *vm, const char *text) {
  return raise_format(vm, OBJECT_AS(Class, runtime_io(vm)->unsupported), "%s", text);
}

// A system call was interrupted or failed: see to signals, or raise.  True: try again.
static bool try_again(Vm *vm, int64_t outcome) {
  if (outcome != -EINTR) {
    return raise_os_error(vm, (int)-outcome, VALUE_UNBOUND);
  }
  return vm->hooks.on_countdown == NULL || vm->hooks.on_countdown(vm, vm->hooks.context);
}

// ---- making ----

static Class *class_for(const IoState *io, OpenMode mode, bool is_raw) {
  return is_raw             ? io->raw_class
         : mode.is_updating ? io->random_class
         : mode.kind == 'r' ? io->reader_class
                            : io->writer_class;
}

bool buffered_new(Vm *vm, int fd, Value name, OpenMode mode, bool is_raw, bool closes_fd,
                  size_t output_capacity, Value *result) {
  IoState *io = runtime_io(vm);
  Value made;
  if (!instance_new(vm, class_for(io, mode, is_raw), &made)) {
    return false;
  }
  Buffered *f = OBJECT_AS(Buffered, made);
  f->name = value_retain(name);
  f->mode = VALUE_NONE;
  f->fd = fd;
  f->is_readable = mode.kind == 'r' || mode.is_updating;
  f->is_writable = mode.kind != 'r' || mode.is_updating;
  f->is_raw = is_raw;
  f->closes_fd = closes_fd;
  f->output_capacity = output_capacity;
  f->next = io->open_files;
  f->link = &io->open_files;
  if (f->next != NULL) {
    f->next->link = &f->next;
  }
  io->open_files = f;
  char text[4] = {mode.kind, 'b', mode.is_updating ? '+' : 0};
  if (!string_from_c(vm, text, &f->mode)) {
    f->closes_fd = false; // the caller still has it
    value_release(vm, made);
    return false;
  }
  *result = made;
  return true;
}

// ---- reading ----

// Bytes read ahead that nobody asked for yet.
static size_t ahead(const Buffered *f) {
  return f->input_end - f->input_start;
}

// The whole program waits for what comes; observers hear of that.
static bool read_some(Vm *vm, Buffered *f, int64_t *got) {
  BlockingCall call;
  bool is_told =
      blocking_begins(vm, f->fd == 0 ? "a read of standard input" : "a read of a file", &call);
  bool ok = true;
  while (ok && (*got = io_read(vm, f->fd, f->input, IO_BUFFER_SIZE)) < 0) {
    ok = try_again(vm, *got);
  }
  if (is_told) {
    blocking_ends(vm, &call);
  }
  return ok;
}

// Writing and reading meet here: what was written is out before more is read.
bool buffered_fill(Vm *vm, Buffered *f) {
  if (ahead(f) != 0) {
    return true;
  }
  if (f->output_length != 0 && !buffered_flush(vm, f)) {
    return false;
  }
  if (f->input == NULL) {
    f->input = memory_new(vm, IO_BUFFER_SIZE);
    if (f->input == NULL) {
      return false;
    }
  }
  int64_t got = 0;
  if (!read_some(vm, f, &got)) {
    return false;
  }
  f->input_start = 0;
  f->input_end = (size_t)got;
  return true;
}

bool buffered_read(Vm *vm, Buffered *f, int64_t count, ByteBuilder *out) {
  uint64_t left = (uint64_t)count; // -1: more than there can be
  while (left != 0) {
    if (!buffered_fill(vm, f)) {
      return false;
    }
    size_t part = ahead(f) < left ? ahead(f) : (size_t)left;
    if (part == 0) {
      break;
    }
    if (!bytes_add(vm, out, f->input + f->input_start, part)) {
      return false;
    }
    f->input_start += part;
    left -= part;
    if (f->is_raw && count >= 0) {
      break; // one read of the system is all a raw file does
    }
  }
  return true;
}

// ---- writing ----

// The system may take a part only; signals may interrupt it.
static bool write_out(Vm *vm, Buffered *f, const uint8_t *data, size_t length) {
  io_tell_output(vm, f->fd, data, length);
  while (length != 0 && !f->is_broken) {
    int64_t written = io_write(vm, f->fd, data, length);
    if (written == -EPIPE && f->fd == STDOUT_FILENO) {
      // Whoever read our output has gone, as in `awl run x.py | head`: end without a word.
      f->is_broken = true;
      return raise_value(vm, vm->exceptions.SystemExit, value_from_small(141));
    }
    if (written >= 0) {
      data += written;
      length -= (size_t)written;
    } else if (written == -EAGAIN) {
      (void)usleep(1000); // a terminal that somebody else made non-blocking
    } else if (!try_again(vm, written)) {
      return false;
    }
  }
  return true;
}

bool buffered_flush(Vm *vm, Buffered *f) {
  size_t length = f->output_length;
  f->output_length = 0; // what fails is not tried again at the end
  return length == 0 || write_out(vm, f, f->output, length);
}

// Give back what was read ahead, so that writing begins where the program thinks it is.
static bool drop_input(Vm *vm, Buffered *f) {
  if (ahead(f) != 0) {
    int64_t position = io_seek(vm, f->fd, -(int64_t)ahead(f), SEEK_CUR);
    if (position < 0 && position != -ESPIPE) {
      return raise_os_error(vm, (int)-position, VALUE_UNBOUND);
    }
  }
  f->input_start = f->input_end = 0;
  return true;
}

bool buffered_write(Vm *vm, Buffered *f, const void *data, size_t length) {
  if (is_observed(runtime_of(vm), OUTPUT) && (f->fd == STDOUT_FILENO || f->fd == STDERR_FILENO)) {
    observer_tell(vm, (Event){.kind = EVENT_OUTPUT,
                              .subject = VALUE_UNBOUND,
                              .other = VALUE_UNBOUND,
                              .number = f->fd,
                              .text = data,
                              .text_length = length});
  }
  if (f->input_end != 0 && f->is_readable && !drop_input(vm, f)) {
    return false;
  }
  if (f->output == NULL) {
    f->output = memory_new(vm, f->output_capacity);
    if (f->output == NULL) {
      return false;
    }
  }
  if (length > f->output_capacity - f->output_length && !buffered_flush(vm, f)) {
    return false;
  }
  if (length > f->output_capacity) {
    return write_out(vm, f, data, length);
  }
  if (length != 0) {
    memcpy(f->output + f->output_length, data, length);
  }
  f->output_length += length;
  return !f->is_raw || buffered_flush(vm, f);
}

// ---- position ----

bool buffered_is_seekable(Vm *vm, const Buffered *f) {
  return io_seek(vm, f->fd, 0, SEEK_CUR) >= 0;
}

// Positions count from where the program is, not from where reading ahead got to.
bool buffered_seek(Vm *vm, Buffered *f, int64_t offset, int whence, int64_t *position) {
  if (!buffered_flush(vm, f)) {
    return false;
  }
  if (whence == SEEK_CUR) {
    offset -= (int64_t)ahead(f);
  }
  int64_t reached = io_seek(vm, f->fd, offset, whence);
  if (reached < 0) {
    return raise_os_error(vm, (int)-reached, VALUE_UNBOUND);
  }
  f->input_start = f->input_end = 0;
  *position = reached;
  return true;
}

bool buffered_tell(Vm *vm, Buffered *f, int64_t *position) {
  int64_t reached = io_seek(vm, f->fd, 0, SEEK_CUR);
  if (reached < 0) {
    return raise_os_error(vm, (int)-reached, VALUE_UNBOUND);
  }
  *position = reached - (int64_t)ahead(f) + (int64_t)f->output_length;
  return true;
}

bool buffered_truncate(Vm *vm, Buffered *f, Value size, Value *result) {
  int64_t length;
  if (!buffered_flush(vm, f)) {
    return false;
  }
  if (!(size == VALUE_NONE ? buffered_tell(vm, f, &length) : value_to_int64(vm, size, &length))) {
    return false;
  }
  int64_t outcome = io_ask(vm, &(WorldCall){.kind = WORLD_TRUNCATE, .fd = f->fd, .number = length});
  if (outcome < 0) {
    return raise_os_error(vm, (int)-outcome, VALUE_UNBOUND);
  }
  return int_from_int64(vm, length, result);
}

// ---- the end ----

static void unlink_file(Buffered *f) {
  if (f->link != NULL) {
    *f->link = f->next;
    if (f->next != NULL) {
      f->next->link = f->link;
    }
    f->link = NULL;
    f->next = NULL;
  }
}

// The buffers are given back and the descriptor closed even where flushing fails.
bool buffered_close(Vm *vm, Buffered *f) {
  if (f->is_closed) {
    return true;
  }
  bool done = buffered_flush(vm, f);
  f->is_closed = true;
  unlink_file(f);
  memory_free(vm, f->input, f->input == NULL ? 0 : IO_BUFFER_SIZE);
  memory_free(vm, f->output, f->output == NULL ? 0 : f->output_capacity);
  f->input = f->output = NULL;
  f->input_start = f->input_end = 0;
  if (f->closes_fd) {
    int64_t outcome = io_close(vm, f->fd);
    if (outcome < 0 && done) {
      return raise_os_error(vm, (int)-outcome, VALUE_UNBOUND);
    }
  }
  return done;
}
