// The list of native modules.
#include "runtime/native_modules.h"
#include "runtime/abc_module.h"
#include "runtime/atexit_module.h"
#include "runtime/bisect_module.h"
#include "runtime/builtins_module.h"
#include "runtime/collections_module.h"
#include "runtime/context.h"
#include "runtime/copy_module.h"
#include "runtime/datetime_module.h"
#include "runtime/facade_module.h"
#include "runtime/functools_module.h"
#include "runtime/future.h"
#include "runtime/gc_module.h"
#include "runtime/heapq_module.h"
#include "runtime/io_module.h"
#include "runtime/itertools.h"
#include "runtime/json_module.h"
#include "runtime/math_module.h"
#include "runtime/operator_module.h"
#include "runtime/posix_module.h"
#include "runtime/random_module.h"
#include "runtime/signal_module.h"
#include "runtime/sys_module.h"
#include "runtime/time_module.h"
#include "runtime/traceback_module.h"
#include "runtime/weakref_module.h"

const ModuleSpec *const NATIVE_MODULES[] = {
    &ASYNCIO_MODULE,     &ATEXIT_MODULE, &BUILTINS_MODULE, &COLLECTIONS_MODULE,
    &CONTEXTVARS_MODULE, &ERRNO_MODULE,  &GC_MODULE,       &IO_MODULE,
    &ITERTOOLS_MODULE,   &JSON_MODULE,   &MATH_MODULE,     &POSIX_MODULE,
    &RANDOM_MODULE,      &SIGNAL_MODULE, &SYS_MODULE,      &TIME_MODULE,
    &TRACEBACK_MODULE,   &WEAKREF_MODULE, &OPERATOR_MODULE, &HEAPQ_MODULE,
    &FACADE_MODULE,      &FUNCTOOLS_MODULE, &DATETIME_MODULE, &BISECT_MODULE,
    &COPY_MODULE,        &ABC_MODULE, NULL,
};
