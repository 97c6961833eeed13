// The same as unit_vm.h for tests that need a runtime, too: its clock is virtual, and nothing is
// reported.
#ifndef AWL_TESTS_UNIT_UNIT_RUNTIME_H
#define AWL_TESTS_UNIT_UNIT_RUNTIME_H

#include "tests/unit/unit_vm.h"

#include "runtime/report.h"
#include "runtime/runtime.h"

static inline int unit_runtime_start(void **state) {
  VmHooks hooks = runtime_hooks();
  *state = unit_vm_new(&hooks);
  RuntimeOptions options = {
      .is_virtual = true, .port = port_virtual_new(), .quiet = REPORT_ALL};
  return *state == NULL || !runtime_start(*state, &options);
}

static inline int unit_runtime_stop(void **state) {
  vm_shutdown(*state);
  runtime_stop(*state);
  return unit_vm_end(*state);
}

#endif
