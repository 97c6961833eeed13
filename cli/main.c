// The command line: what the words mean, and how a run ends.
#include "runtime/runtime.h"
#include "vm/scope_dict.h"
#include <stdio.h>
#include <stdlib.h>

static void *host_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

int main(int argc, char **argv) {
  const char *path = argc > 1 ? argv[argc - 1] : "";
  FILE *f = fopen(path, "rb");
  if (f == NULL) {
    fprintf(stderr, "awl: cannot read %s\n", path);
    return 2;
  }
  char *bytes = calloc(1, 1 << 20);
  size_t length = fread(bytes, 1, (1 << 20) - 1, f);
  fclose(f);
  Allocator allocator = {host_resize, NULL};
  VmHooks hooks = runtime_hooks();
  Vm *vm = vm_new(&allocator, &hooks);
  RuntimeOptions options = {0};
  if (vm == NULL || !runtime_start(vm, &options)) {
    return 2;
  }
  Module *module;
  bool ok = module_new(vm, "__main__", &module) &&
            module_run_source(vm, module, path, bytes, length, false);
  if (!ok) {
    Value e = raised_take(vm), text;
    if (value_repr(vm, e, &text)) {
      io_write_error(vm, (const char *)as_string(text)->data, as_string(text)->length);
      io_write_error(vm, "\n", 1);
    }
  }
  io_flush_all(vm);
  vm_shutdown(vm);
  runtime_stop(vm);
  vm_free(vm);
  free(bytes);
  return ok ? 0 : 1;
}
