// The list of native modules.
#include "runtime/native_modules.h"
#include "runtime/context.h"
#include "runtime/future.h"
#include "runtime/collections_module.h"
#include "runtime/gc_module.h"
#include "runtime/io_module.h"
#include "runtime/itertools.h"
#include "runtime/math_module.h"
#include "runtime/random_module.h"
#include "runtime/weakref_module.h"

const ModuleSpec *const NATIVE_MODULES[] = {
    &ASYNCIO_MODULE, &CONTEXTVARS_MODULE, &COLLECTIONS_MODULE, &GC_MODULE,     &IO_MODULE,      &ITERTOOLS_MODULE,
    &MATH_MODULE,        &RANDOM_MODULE, &WEAKREF_MODULE, NULL,
};
