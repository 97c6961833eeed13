// Files of bytes: a descriptor with a buffer for each direction.  Text files stand on these.
//
// At most one of the two buffers holds something: before writing, what was read ahead is given
// back by seeking; before reading, what was written is flushed.
#ifndef AWL_RUNTIME_IO_BUFFERED_H
#define AWL_RUNTIME_IO_BUFFERED_H

#include "runtime/io_module.h"
#include "vm/bytes_internal.h"
#include "vm/vm.h"

enum { IO_BUFFER_SIZE = 8192 };

typedef struct Buffered {
  Object head;
  Value name; // str, bytes or the descriptor as an int
  Value mode; // str
  int fd;
  bool is_readable, is_writable;
  bool is_raw; // FileIO: nothing is kept in buffers
  bool closes_fd;
  bool is_closed;
  bool is_broken; // nobody reads what is written any more (EPIPE): it is dropped
  uint8_t *input; // IO_BUFFER_SIZE bytes, or NULL before the first read
  size_t input_start, input_end;
  uint8_t *output; // output_capacity bytes, or NULL before the first write
  size_t output_length, output_capacity;
  struct Buffered *next;  // all open files of the Vm
  struct Buffered **link; // what points here; NULL: not in the list
} Buffered;

// How a file is opened, from the mode.
typedef struct OpenMode {
  char kind; // 'r', 'w', 'a' or 'x'
  bool is_updating, is_binary;
} OpenMode;

// The class for that way of opening: FileIO, BufferedReader, BufferedWriter or BufferedRandom.
MUST_CHECK bool buffered_new(Vm *vm, int fd, Value name, OpenMode mode, bool is_raw, bool closes_fd,
                             size_t output_capacity, Value *result);
bool value_is_buffered(const Vm *vm, Value v);

// Make input[input_start … input_end) non-empty by one read; it stays empty at the end.
MUST_CHECK bool buffered_fill(Vm *vm, Buffered *f);
// At most `count` bytes, fewer only at the end; -1: all there are.
MUST_CHECK bool buffered_read(Vm *vm, Buffered *f, int64_t count, ByteBuilder *out);
MUST_CHECK bool buffered_write(Vm *vm, Buffered *f, const void *data, size_t length);
MUST_CHECK bool buffered_flush(Vm *vm, Buffered *f);
MUST_CHECK bool buffered_seek(Vm *vm, Buffered *f, int64_t offset, int whence, int64_t *position);
MUST_CHECK bool buffered_tell(Vm *vm, Buffered *f, int64_t *position);
MUST_CHECK bool buffered_truncate(Vm *vm, Buffered *f, Value size, Value *result);
MUST_CHECK bool buffered_close(Vm *vm, Buffered *f);
// readable() and writable().
MUST_CHECK bool buffered_can(Vm *vm, const Buffered *f, bool can, Value *result);
bool buffered_is_seekable(Vm *vm, const Buffered *f);

// OSError (the subclass for that number) with the system's text; `filename` may be UNBOUND.
bool raise_os_error(Vm *vm, int number, Value filename);
bool raise_unsupported(Vm *vm, const char *text); // io.UnsupportedOperation
// The argument of read(): None, absent or negative mean all (-1).
MUST_CHECK bool size_argument(Vm *vm, Value v, int64_t *size);

MUST_CHECK bool buffered_register(Vm *vm, IoState *io); // in io_binary.c

#endif
