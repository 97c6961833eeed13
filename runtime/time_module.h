// The native module time, and what its files share.
#ifndef AWL_RUNTIME_TIME_MODULE_H
#define AWL_RUNTIME_TIME_MODULE_H

#include "vm/vm.h"
#include <time.h>

extern const ModuleSpec TIME_MODULE;
extern const NativeDef TIME_CALENDAR[]; // time_calendar.c: rows of the same module

// struct_time and the names of the zone (time_calendar.c).
MUST_CHECK bool time_calendar_setup(Vm *vm, Module *module);
// Seconds of a float or int, as CPython's clocks take them: NaN and what is out of range refused.
MUST_CHECK bool time_seconds(Vm *vm, Value v, double *seconds);
// In time_parse.c.
MUST_CHECK bool time_strptime(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool time_struct_new(Vm *vm, const struct tm *tm, Value zone, Value *result);

#endif
