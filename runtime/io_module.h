// The native module _io and the built-ins print, input and open; the standard streams.
#ifndef AWL_RUNTIME_IO_MODULE_H
#define AWL_RUNTIME_IO_MODULE_H

#include "runtime/io_world.h"
#include "vm/vm.h"

struct Buffered;

// What io owns in a Vm.
enum { STANDARD_STREAMS = 3 };
typedef struct IoState {
  Value streams[STANDARD_STREAMS];    // stdin, stdout, stderr: text files
  struct Buffered *open_files;        // to be flushed at the end
  Class *text_class;                  // TextIOWrapper
  Class *base_class;                  // of all files of bytes
  Class *reader_class, *writer_class; // BufferedReader, BufferedWriter
  Class *random_class, *raw_class;    // BufferedRandom, FileIO
  Value unsupported;                  // the class io.UnsupportedOperation
  String *sys_name;                   // "sys", interned
  // NULL, or told what is about to be written to stdout or stderr.
  void (*before_output)(void *context, const void *data, size_t length);
  void *output_context;
} IoState;

// Empty; NULL: MemoryError raised.  Put it where runtime_io finds it, then start it: classes and
// streams are made.  After the classes of the Vm are there.
IoState *io_state_new(Vm *vm);
MUST_CHECK bool io_state_start(Vm *vm, IoState *io);
// Is stdout a terminal?  Then each line is written as it ends.
void io_look_at_terminal(Vm *vm);
// Flushes what it can, lets go of the streams and the classes: after the modules are gone.
void io_state_free(Vm *vm, IoState *io);

// The IoState of a Vm: the runtime's owner knows where it is.
IoState *runtime_io(Vm *vm);

// Are files open that the program has opened?
bool io_has_open_files(Vm *vm);
// Flush stdout and all open files, as at the end of a program.  False: something could not be
// written; nothing is raised.
bool io_flush_all(Vm *vm);
// sys.stdin, sys.stdout, sys.stderr as they are at the start: 0, 1, 2.  Borrowed.
Value io_stream(Vm *vm, int number);
// Read and write a descriptor; 0, 1 and 2 are what the host of the Vm gave for them.  Results as in
// runtime/io_world.h.
int64_t io_read(Vm *vm, int fd, void *buffer, size_t size);
int64_t io_write(Vm *vm, int fd, const void *data, size_t size);
bool io_is_terminal(Vm *vm, int fd);
// Whatever else is asked of the operating system.
int64_t io_ask(Vm *vm, const WorldCall *call);
static inline int64_t io_close(Vm *vm, int fd) {
  return io_ask(vm, &(WorldCall){.kind = WORLD_CLOSE, .fd = fd});
}
static inline int64_t io_seek(Vm *vm, int fd, int64_t offset, int whence) {
  return io_ask(vm, &(WorldCall){.kind = WORLD_SEEK, .fd = fd, .number = offset, .whence = whence});
}
// What stdout has not passed on yet; how many bytes.
size_t io_waiting_output(Vm *vm, const void **bytes);
// These bytes are about to be written to `fd`.
void io_tell_output(Vm *vm, int fd, const void *data, size_t length);
// Write UTF-8 to the real stderr, after flushing the real stdout, so that the order is kept where
// both end up on one terminal.
void io_write_error(Vm *vm, const char *text, size_t length);
// A line of sys.stdin as it was at the start, with its end; "" at the end of the file.
MUST_CHECK bool io_read_line(Vm *vm, Value *line);
// Has more been read already than was asked for?
bool io_has_input(Vm *vm);
MUST_CHECK bool io_write_output(Vm *vm, const char *text, size_t length);

extern const ModuleSpec IO_MODULE;
extern const NativeDef IO_BUILTINS[]; // print, input, open

#endif
