// A Vm for unit tests of what needs one, with an allocator that counts.
#ifndef AWL_TESTS_UNIT_UNIT_VM_H
#define AWL_TESTS_UNIT_UNIT_VM_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "vm/vm.h"

static inline void *unit_resize(void *context, void *block, size_t old_size, size_t new_size) {
  size_t *live = context;
  if (new_size == 0) {
    *live -= old_size;
    free(block);
    return NULL;
  }
  void *result = realloc(block, new_size);
  if (result != NULL) {
    *live += new_size - old_size;
  }
  return result;
}

static inline Vm *unit_vm_new(const VmHooks *hooks) {
  size_t *live = calloc(1, sizeof *live);
  Allocator allocator = {.resize = unit_resize, .context = live};
  return vm_new(&allocator, hooks);
}

// The Vm is shut down.  Other than 0: it has left something.
static inline int unit_vm_end(Vm *vm) {
  size_t *live = vm->host.context;
  MemoryStatistics left;
  vm_free(vm, &left);
  free(live);
  return left.live_objects != 0;
}

// Group set-up and tear-down for cmocka: *state is the Vm.
static inline int unit_vm_start(void **state) {
  VmHooks hooks = {0};
  *state = unit_vm_new(&hooks);
  return *state == NULL;
}

static inline int unit_vm_stop(void **state) {
  vm_shutdown(*state);
  return unit_vm_end(*state);
}

#endif
