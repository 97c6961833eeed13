// The native module time: the clocks and sleep().  All time comes from the port.
#include "runtime/time_module.h"
#include "runtime/observer.h"
#include "runtime/runtime.h"
#include "runtime/signal_module.h"
#include "runtime/struct_sequence.h"
#include "vm/number.h"
#include <math.h>

static Port *port_of(Vm *vm) {
  return runtime_of(vm)->port;
}

// ---- the clocks ----

static bool time_time(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return float_new(vm, port_of(vm)->wall(port_of(vm)), result);
}

static bool time_time_ns(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, port_of(vm)->wall_ns(port_of(vm)), result);
}

static bool time_monotonic(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return float_new(vm, port_of(vm)->now(port_of(vm)), result);
}

static bool time_monotonic_ns(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, port_of(vm)->monotonic_ns(port_of(vm)), result);
}

static bool time_process_time(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return float_new(vm, (double)port_of(vm)->cpu_ns(port_of(vm)) / 1e9, result);
}

static bool time_process_time_ns(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  return int_from_int64(vm, port_of(vm)->cpu_ns(port_of(vm)), result);
}

bool time_seconds(Vm *vm, Value v, double *seconds) {
  Value plain = value_unbox(vm, v);
  if (value_is_float(plain)) {
    *seconds = float_value(plain);
    if (isnan(*seconds)) {
      return raise_value_error(vm, "Invalid value NaN (not a number)");
    }
  } else {
    Value number;
    if (!value_index(vm, v, &number)) {
      return false;
    }
    int64_t whole;
    bool fits = int_to_int64(number, &whole);
    value_release(vm, number);
    *seconds = fits ? (double)whole : (double)INFINITY;
  }
  if (fabs(*seconds) >= 9223372036.0) { // what 64 bits of nanoseconds hold
    return raise_format(vm, vm->exceptions.OverflowError,
                        "timestamp out of range for platform time_t");
  }
  return true;
}

// A signal cuts the sleep short; if its handler does not raise, the rest is slept.
static bool time_sleep(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  double seconds;
  if (!time_seconds(vm, args[0], &seconds)) {
    return false;
  }
  if (seconds < 0) {
    return raise_value_error(vm, "sleep length must be non-negative");
  }
  Port *port = port_of(vm);
  *result = VALUE_NONE;
  BlockingCall call;
  bool is_told = blocking_begins(vm, "time.sleep", &call), ok = true;
  double end = port->now(port) + seconds;
  for (double left = seconds; left >= 0; left = end - port->now(port)) {
    port->sleep(port, left);
    ok = check_signals(vm);
    if (!ok || left == 0 || port->is_virtual) {
      break;
    }
  }
  if (is_told) {
    blocking_ends(vm, &call);
  }
  return ok;
}

// ---- what the clocks are ----

typedef struct ClockInfo {
  const char *name, *implementation;
  bool is_monotonic, is_adjustable;
} ClockInfo;

static const ClockInfo CLOCKS[] = {
    {"time", "clock_gettime(CLOCK_REALTIME)", false, true},
    {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", true, false},
    {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", true, false},
    {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false},
};

static const char *const CLOCK_FIELDS[] = {"implementation", "monotonic", "adjustable",
                                           "resolution", NULL};
static const StructSpec CLOCK_SPEC = {"time.clock_info", CLOCK_FIELDS, 4, false};

static bool time_get_clock_info(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  for (size_t i = 0; i < sizeof CLOCKS / sizeof *CLOCKS; i++) {
    if (value_is_string(args[0]) && string_equals_c(as_string(args[0]), CLOCKS[i].name)) {
      Value resolution, implementation;
      if (!float_new(vm, 1e-9, &resolution)) {
        return false;
      }
      if (!string_from_c(vm, CLOCKS[i].implementation, &implementation)) {
        value_release(vm, resolution);
        return false;
      }
      Value values[4] = {implementation, value_from_bool(CLOCKS[i].is_monotonic),
                         value_from_bool(CLOCKS[i].is_adjustable), resolution};
      return struct_single(vm, &CLOCK_SPEC, values, result);
    }
  }
  return raise_value_error(vm, "unknown clock");
}

// ---- the module ----

static bool setup(Vm *vm, Module *module) {
  return module_add_functions(vm, module, TIME_CALENDAR) && time_calendar_setup(vm, module);
}

static const NativeDef FUNCTIONS[] = {
    {"get_clock_info", "name, /", time_get_clock_info, "What a clock is.", 0},
    {"monotonic", "", time_monotonic, "Seconds of a clock that cannot go backward.", 0},
    {"monotonic_ns", "", time_monotonic_ns, "The same in nanoseconds.", 0},
    {"perf_counter", "", time_monotonic, "Seconds of a clock for benchmarks.", 0},
    {"perf_counter_ns", "", time_monotonic_ns, "The same in nanoseconds.", 0},
    {"process_time", "", time_process_time, "Seconds of processor time.", 0},
    {"process_time_ns", "", time_process_time_ns, "The same in nanoseconds.", 0},
    {"sleep", "seconds, /", time_sleep, "Wait: the whole program does.", 0},
    {"thread_time", "", time_process_time, "Seconds of processor time.", 0},
    {"thread_time_ns", "", time_process_time_ns, "The same in nanoseconds.", 0},
    {"time", "", time_time, "Seconds since the epoch.", 0},
    {"time_ns", "", time_time_ns, "The same in nanoseconds.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec TIME_MODULE = {
    .name = "time",
    .functions = FUNCTIONS,
    .setup = setup,
    .doc = "Clocks, calendars and waiting.",
};
