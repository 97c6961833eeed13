// The state of io in a Vm: its classes and standard streams; the module _io.
#include "runtime/io_memory.h"
#include "runtime/io_module.h"
#include "runtime/io_open.h"
#include "runtime/io_print.h"
#include "runtime/io_text.h"
#include "runtime/runtime.h"
#include "vm/number.h"
#include <unistd.h>

enum { OUTPUT_CAPACITY = 64 * 1024 };

// ---- the standard streams ----

typedef struct StreamSpec {
  const char *name, *mode, *errors;
  char kind;
} StreamSpec;

static const StreamSpec STREAMS[3] = {{"<stdin>", "r", "strict", 'r'},
                                      {"<stdout>", "w", "strict", 'w'},
                                      {"<stderr>", "w", "backslashreplace", 'w'}};

static const StandardStreams *streams_for(Vm *vm, int fd) {
  return vm->runtime != NULL && fd >= STDIN_FILENO && fd <= STDERR_FILENO
             ? runtime_of(vm)->options.streams
             : NULL;
}

int64_t io_ask(Vm *vm, const WorldCall *call) {
  const StandardStreams *host = vm->runtime == NULL ? NULL : runtime_of(vm)->options.streams;
  return host == NULL || host->ask == NULL ? world_perform(call) : host->ask(host->context, call);
}

int64_t io_read(Vm *vm, int fd, void *buffer, size_t size) {
  const StandardStreams *streams = streams_for(vm, fd);
  const WorldCall call = {.kind = WORLD_READ, .fd = fd, .answer = buffer, .room = size};
  return streams == NULL ? io_ask(vm, &call) : streams->read(streams->context, buffer, size);
}

int64_t io_write(Vm *vm, int fd, const void *data, size_t size) {
  const StandardStreams *streams = streams_for(vm, fd);
  const WorldCall call = {.kind = WORLD_WRITE, .fd = fd, .data = data, .room = size};
  return streams == NULL          ? io_ask(vm, &call)
         : streams->write == NULL ? world_perform(&call)
                                  : streams->write(streams->context, fd, data, size);
}

// Where the standard streams go to is no part of what is recorded.
bool io_is_terminal(Vm *vm, int fd) {
  const StandardStreams *streams = streams_for(vm, fd);
  const WorldCall call = {.kind = WORLD_IS_TERMINAL, .fd = fd};
  if (streams == NULL) {
    return io_ask(vm, &call) == 1;
  }
  return streams->write == NULL && fd != STDIN_FILENO && world_perform(&call) == 1;
}

// The descriptors are the process's: closing the objects leaves them open.
static bool make_stream(Vm *vm, IoState *io, int fd) {
  const StreamSpec *spec = &STREAMS[fd];
  OpenMode mode = {.kind = spec->kind, .is_binary = true};
  Value name = VALUE_UNBOUND, mode_text = VALUE_UNBOUND, errors = VALUE_UNBOUND;
  Value encoding = VALUE_UNBOUND, buffer = VALUE_UNBOUND;
  bool done = string_from_c(vm, spec->name, &name) && string_from_c(vm, spec->mode, &mode_text) &&
              string_from_c(vm, spec->errors, &errors) && string_from_c(vm, "utf-8", &encoding) &&
              buffered_new(vm, fd, name, mode, false, false, OUTPUT_CAPACITY, &buffer) &&
              text_new(vm, buffer, encoding, errors, mode_text, NEWLINE_UNIVERSAL, false,
                       &io->streams[fd]);
  if (done && fd == STDERR_FILENO) {
    OBJECT_AS(Text, io->streams[fd])->is_line_buffered = true;
    OBJECT_AS(Text, io->streams[fd])->writes_through = true;
  }
  value_release(vm, name);
  value_release(vm, mode_text);
  value_release(vm, errors);
  value_release(vm, encoding);
  value_release(vm, buffer);
  return done;
}

Value io_stream(Vm *vm, int number) {
  const IoState *io = runtime_io(vm);
  return io == NULL ? VALUE_UNBOUND : io->streams[number];
}

// io.UnsupportedOperation: an OSError and a ValueError.
static bool make_unsupported(Vm *vm, IoState *io) {
  Value parents[2] = {value_from_object(vm->exceptions.OSError),
                      value_from_object(vm->exceptions.ValueError)};
  Value bases, name, module;
  if (!tuple_from_values(vm, parents, 2, &bases)) {
    return false;
  }
  Dict *namespace = dict_new(vm, 1);
  bool done = namespace != NULL && string_from_c(vm, "io", &module);
  if (done) {
    done = dict_set_name(vm, namespace, vm->names.module, module) &&
           string_interned(vm, "UnsupportedOperation", 20, &name);
    value_release(vm, module);
  }
  if (done) {
    done = class_new(vm, vm->class_of.type, name, OBJECT_AS(Tuple, bases), namespace, 0,
                     &io->unsupported);
    value_release(vm, name);
  }
  object_release(vm, namespace);
  value_release(vm, bases);
  return done;
}

IoState *io_state_new(Vm *vm) {
  IoState *io = memory_new(vm, sizeof *io);
  if (io == NULL) {
    return NULL;
  }
  *io = (IoState){.unsupported = VALUE_UNBOUND,
                  .streams = {VALUE_UNBOUND, VALUE_UNBOUND, VALUE_UNBOUND}};
  return io;
}

// What needs runtime_io() to find the state already.
bool io_state_start(Vm *vm, IoState *io) {
  Value sys;
  if (!string_interned(vm, "sys", 3, &sys)) {
    return false;
  }
  io->sys_name = OBJECT_AS(String, sys);
  return buffered_register(vm, io) && text_register(vm, io) && make_unsupported(vm, io) &&
         make_stream(vm, io, STDIN_FILENO) && make_stream(vm, io, STDOUT_FILENO) &&
         make_stream(vm, io, STDERR_FILENO);
}

void io_look_at_terminal(Vm *vm) {
  const IoState *io = runtime_io(vm);
  if (io_is_terminal(vm, STDOUT_FILENO)) {
    OBJECT_AS(Text, io->streams[STDOUT_FILENO])->is_line_buffered = true;
  }
}

static bool flush_quietly(Vm *vm, Buffered *f) {
  Value waiting = vm->raised;
  vm->raised = VALUE_UNBOUND;
  bool done = buffered_flush(vm, f);
  if (!done) {
    raised_clear(vm);
  }
  vm->raised = waiting;
  return done;
}

// Each file gets its chance, whatever happened to the others.
bool io_has_open_files(Vm *vm) {
  const IoState *io = runtime_io(vm);
  int count = 0;
  for (const Buffered *f = io == NULL ? NULL : io->open_files; f != NULL; f = f->next) {
    count++;
  }
  return count > STANDARD_STREAMS;
}

bool io_flush_all(Vm *vm) {
  IoState *io = runtime_io(vm);
  bool done = true;
  for (Buffered *f = io == NULL ? NULL : io->open_files; f != NULL; f = f->next) {
    done = (!f->is_writable || flush_quietly(vm, f)) && done;
  }
  return done;
}

size_t io_waiting_output(Vm *vm, const void **bytes) {
  Value out = io_stream(vm, STDOUT_FILENO);
  if (out == VALUE_UNBOUND) {
    return 0;
  }
  const Buffered *f = text_buffered(OBJECT_AS(Text, out));
  *bytes = f->output;
  return f->is_closed ? 0 : f->output_length;
}

void io_state_free(Vm *vm, IoState *io) {
  (void)io_flush_all(vm);
  for (int i = 0; i < 3; i++) {
    value_release(vm, io->streams[i]);
    io->streams[i] = VALUE_UNBOUND;
  }
  while (io->open_files != NULL) { // those outlive the list
    Buffered *f = io->open_files;
    io->open_files = f->next;
    f->next = NULL;
    f->link = NULL;
  }
  value_release(vm, io->unsupported);
  object_release(vm, io->sys_name);
  object_release(vm, io->text_class);
  object_release(vm, io->reader_class);
  object_release(vm, io->writer_class);
  object_release(vm, io->random_class);
  object_release(vm, io->raw_class);
  object_release(vm, io->base_class);
  memory_free(vm, io, sizeof *io);
}

// ---- writing from C ----

bool io_write_output(Vm *vm, const char *text, size_t length) {
  Buffered *f = text_buffered(OBJECT_AS(Text, io_stream(vm, 1)));
  return f->is_closed || buffered_write(vm, f, text, length);
}

void io_tell_output(Vm *vm, int fd, const void *data, size_t length) {
  const IoState *io = runtime_io(vm);
  if (io != NULL && io->before_output != NULL && (fd == STDOUT_FILENO || fd == STDERR_FILENO)) {
    io->before_output(io->output_context, data, length);
  }
}

void io_write_error(Vm *vm, const char *text, size_t length) {
  Value output = io_stream(vm, 1);
  if (output != VALUE_UNBOUND && !text_buffered(OBJECT_AS(Text, output))->is_closed) {
    (void)flush_quietly(vm, text_buffered(OBJECT_AS(Text, output)));
  }
  io_tell_output(vm, STDERR_FILENO, text, length);
  while (length != 0) {
    int64_t written = io_write(vm, STDERR_FILENO, text, length);
    if (written <= 0) {
      return;
    }
    text += written;
    length -= (size_t)written;
  }
}

// ---- reading from C ----

bool io_read_line(Vm *vm, Value *line) {
  return text_readline(vm, OBJECT_AS(Text, io_stream(vm, STDIN_FILENO)), -1, line);
}

bool io_has_input(Vm *vm) {
  const Text *in = OBJECT_AS(Text, io_stream(vm, STDIN_FILENO));
  const Buffered *bytes = text_buffered(in);
  bool is_decoded = in->decoded != VALUE_UNBOUND && in->position < as_string(in->decoded)->length;
  return is_decoded || bytes->input_start < bytes->input_end;
}

// ---- the module ----

static bool add_class(Vm *vm, Module *module, const char *name, Class *class_) {
  return module_add(vm, module, name, value_from_object(class_));
}

// The class stays to the end: its instances do not hold it.
static bool add_memory(Vm *vm, Module *module, const char *name, const ClassSpec *spec) {
  Class *class_ = class_from_spec(vm, spec, vm->class_of.object);
  return class_ != NULL && add_class(vm, module, name, class_);
}

static bool setup(Vm *vm, Module *module) {
  const IoState *io = runtime_io(vm);
  return add_class(vm, module, "TextIOWrapper", io->text_class) &&
         add_class(vm, module, "BufferedReader", io->reader_class) &&
         add_class(vm, module, "BufferedWriter", io->writer_class) &&
         add_class(vm, module, "BufferedRandom", io->random_class) &&
         add_class(vm, module, "FileIO", io->raw_class) &&
         add_class(vm, module, "_BufferedIOBase", io->base_class) &&
         add_memory(vm, module, "TextMemory", &TEXT_MEMORY_CLASS) &&
         add_memory(vm, module, "BytesMemory", &BYTES_MEMORY_CLASS) &&
         module_add(vm, module, "UnsupportedOperation", io->unsupported) &&
         module_add(vm, module, "DEFAULT_BUFFER_SIZE", value_from_small(IO_BUFFER_SIZE));
}

static const NativeDef FUNCTIONS[] = {
    {"open", IO_OPEN_SIGNATURE, io_open, "A file object for a path or a descriptor.", 0},
    {NULL, NULL, NULL, NULL, 0}};

const ModuleSpec IO_MODULE = {
    .name = "_io", .functions = FUNCTIONS, .setup = setup, .doc = "Files."};

const NativeDef IO_BUILTINS[] = {
    {"print", IO_PRINT_SIGNATURE, io_print, "Write values to a file, to sys.stdout by default.",
     NATIVE_LOOKS},
    {"input", "prompt=?, /", io_input, "A line from sys.stdin, without its end.", 0},
    {"open", IO_OPEN_SIGNATURE, io_open, "A file object for a path or a descriptor.", 0},
    {NULL, NULL, NULL, NULL, 0}};
