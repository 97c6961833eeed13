// What sys tells of the interpreter and the machine: constants and named tuples of them.
//
// A program that asks must see the Python that Awl is a subset of, and, where it asks for the
// implementation, Awl.
#include "runtime/runtime.h"
#include "runtime/struct_sequence.h"
#include "runtime/sys_module.h"
#include "vm/number.h"
#include <float.h>

enum { VERSION_MAJOR = 3, VERSION_MINOR = 13, VERSION_MICRO = 0 };
enum { HEX_VERSION = VERSION_MAJOR << 24 | VERSION_MINOR << 16 | VERSION_MICRO << 8 | 0xF0 };

static const char *const VERSION_FIELDS[] = {"major",        "minor",  "micro",
                                             "releaselevel", "serial", NULL};
static const StructSpec VERSION_SPEC = {"sys.version_info", VERSION_FIELDS, 5, false};

static const char *const FLAGS_FIELDS[] = {"debug",
                                           "inspect",
                                           "interactive",
                                           "optimize",
                                           "dont_write_bytecode",
                                           "no_user_site",
                                           "no_site",
                                           "ignore_environment",
                                           "verbose",
                                           "bytes_warning",
                                           "quiet",
                                           "hash_randomization",
                                           "isolated",
                                           "dev_mode",
                                           "utf8_mode",
                                           "warn_default_encoding",
                                           "safe_path",
                                           "int_max_str_digits",
                                           NULL};
enum { FLAGS_COUNT = 18, FLAG_HASH = 11, FLAG_DEV = 13, FLAG_SAFE_PATH = 16, FLAG_DIGITS = 17 };
static const StructSpec FLAGS_SPEC = {"sys.flags", FLAGS_FIELDS, FLAGS_COUNT, false};

static const char *const FLOAT_FIELDS[] = {"max",     "max_exp",    "max_10_exp", "min",
                                           "min_exp", "min_10_exp", "dig",        "mant_dig",
                                           "epsilon", "radix",      "rounds",     NULL};
static const StructSpec FLOAT_SPEC = {"sys.float_info", FLOAT_FIELDS, 11, false};

static const char *const INT_FIELDS[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits",
                                         "str_digits_check_threshold", NULL};
static const StructSpec INT_SPEC = {"sys.int_info", INT_FIELDS, 4, false};

static const char *const HASH_FIELDS[] = {"width",     "modulus",   "inf",       "nan",    "imag",
                                          "algorithm", "hash_bits", "seed_bits", "cutoff", NULL};
static const StructSpec HASH_SPEC = {"sys.hash_info", HASH_FIELDS, 9, false};

static const char *const THREAD_FIELDS[] = {"name", "lock", "version", NULL};
static const StructSpec THREAD_SPEC = {"sys.thread_info", THREAD_FIELDS, 3, false};

// ---- adding ----

static bool add_owned(Vm *vm, Module *module, const char *name, Value owned) {
  bool ok = module_add(vm, module, name, owned);
  value_release(vm, owned);
  return ok;
}

static bool add_text(Vm *vm, Module *module, const char *name, const char *text) {
  Value value;
  return string_from_c(vm, text, &value) && add_owned(vm, module, name, value);
}

static bool add_int(Vm *vm, Module *module, const char *name, int64_t i) {
  Value value;
  return int_from_int64(vm, i, &value) && add_owned(vm, module, name, value);
}

static bool add_struct(Vm *vm, Module *module, const char *name, const StructSpec *spec,
                       Value *values) {
  Value made;
  return struct_single(vm, spec, values, &made) && add_owned(vm, module, name, made);
}

static Value small(int64_t i) {
  return value_from_small(i);
}

// ---- the named tuples ----

static bool add_version(Vm *vm, Module *module) {
  Value level;
  if (!string_from_c(vm, "final", &level)) {
    return false;
  }
  Value values[] = {small(VERSION_MAJOR), small(VERSION_MINOR), small(VERSION_MICRO), level,
                    small(0)};
  return add_struct(vm, module, "version_info", &VERSION_SPEC, values);
}

static bool add_flags(Vm *vm, Module *module) {
  Value values[FLAGS_COUNT];
  for (int i = 0; i < FLAGS_COUNT; i++) {
    values[i] = small(0);
  }
  values[FLAG_HASH] = small(1);
  values[FLAG_DEV] = values[FLAG_SAFE_PATH] = VALUE_FALSE;
  values[FLAG_DIGITS] = small(vm->int_digit_limit);
  return add_struct(vm, module, "flags", &FLAGS_SPEC, values);
}

static bool add_float_info(Vm *vm, Module *module) {
  Value most, least, epsilon;
  if (!float_new(vm, DBL_MAX, &most)) {
    return false;
  }
  if (!float_new(vm, DBL_MIN, &least)) {
    value_release(vm, most);
    return false;
  }
  if (!float_new(vm, DBL_EPSILON, &epsilon)) {
    value_release(vm, most);
    value_release(vm, least);
    return false;
  }
  Value values[] = {most,
                    small(DBL_MAX_EXP),
                    small(DBL_MAX_10_EXP),
                    least,
                    small(DBL_MIN_EXP),
                    small(DBL_MIN_10_EXP),
                    small(DBL_DIG),
                    small(DBL_MANT_DIG),
                    epsilon,
                    small(FLT_RADIX),
                    small(1)};
  return add_struct(vm, module, "float_info", &FLOAT_SPEC, values);
}

static bool add_int_info(Vm *vm, Module *module) {
  Value values[] = {small(30), small(4), small(4300), small(640)};
  return add_struct(vm, module, "int_info", &INT_SPEC, values);
}

static bool add_hash_info(Vm *vm, Module *module) {
  Value modulus, algorithm;
  if (!int_from_int64(vm, (INT64_C(1) << 61) - 1, &modulus)) {
    return false;
  }
  if (!string_from_c(vm, "siphash13", &algorithm)) {
    value_release(vm, modulus);
    return false;
  }
  Value values[] = {small(64), modulus,   small(314159), small(0), small(1000003),
                    algorithm, small(64), small(128),    small(0)};
  return add_struct(vm, module, "hash_info", &HASH_SPEC, values);
}

static bool add_thread_info(Vm *vm, Module *module) {
  Value name;
  if (!string_from_c(vm, "pthread", &name)) {
    return false;
  }
  Value values[] = {name, VALUE_NONE, VALUE_NONE};
  return add_struct(vm, module, "thread_info", &THREAD_SPEC, values);
}

static const char *const IMPLEMENTATION_FIELDS[] = {"name", "cache_tag", "version", "hexversion",
                                                    NULL};
static const StructSpec IMPLEMENTATION_SPEC = {"sys.implementation", IMPLEMENTATION_FIELDS, 4,
                                               false};

static bool add_implementation(Vm *vm, Module *module) {
  Value key, name;
  if (!string_interned(vm, "version_info", 12, &key)) {
    return false;
  }
  Value version = dict_get_name(vm, module->dict, as_string(key));
  value_release(vm, key);
  if (!string_from_c(vm, "awl", &name)) {
    return false;
  }
  Value values[] = {name, VALUE_NONE, value_retain(version), small(HEX_VERSION)};
  return add_struct(vm, module, "implementation", &IMPLEMENTATION_SPEC, values);
}

// ---- lists ----

static bool append_text(Vm *vm, List *list, const char *text) {
  Value value;
  // Arguments are bytes: what is not UTF-8 in them is kept as surrogates, as Python does.
  return bytes_decode(vm, (const uint8_t *)text, strlen(text), "utf-8", "surrogateescape",
                      &value) &&
         list_append_owned(vm, list, value);
}

static bool add_argv(Vm *vm, Module *module) {
  const RuntimeOptions *options = &runtime_of(vm)->options;
  List *list = list_new(vm, (uint32_t)options->argument_count + 1);
  bool ok = list != NULL && (!options->is_command || append_text(vm, list, "-c"));
  for (int i = 0; ok && i < options->argument_count; i++) {
    ok = append_text(vm, list, options->arguments[i]);
  }
  ok = ok && module_add(vm, module, "argv", value_from_object(list)) &&
       module_add(vm, module, "orig_argv", value_from_object(list));
  object_release(vm, list);
  return ok;
}

static bool add_path(Vm *vm, Module *module) {
  const char *folder = runtime_of(vm)->options.script_path;
  List *list = list_new(vm, 1), *none = list_new(vm, 0);
  bool ok = list != NULL && none != NULL && append_text(vm, list, folder == NULL ? "" : folder) &&
            module_add(vm, module, "path", value_from_object(list)) &&
            module_add(vm, module, "warnoptions", value_from_object(none));
  object_release(vm, list);
  object_release(vm, none);
  return ok;
}

static bool add_plain(Vm *vm, Module *module) {
  return add_text(vm, module, "version", "3.13.0 (awl " AWL_VERSION ")") &&
         add_text(vm, module, "platform", "linux") && add_text(vm, module, "executable", "awl") &&
         add_text(vm, module, "byteorder", "little") &&
         add_text(vm, module, "float_repr_style", "short") &&
         add_text(vm, module, "copyright", "Copyright (c) the Awl authors") &&
         add_text(vm, module, "prefix", "") && add_text(vm, module, "base_prefix", "") &&
         add_text(vm, module, "exec_prefix", "") && add_text(vm, module, "abiflags", "") &&
         add_int(vm, module, "maxsize", INT64_MAX) && add_int(vm, module, "maxunicode", 0x10FFFF) &&
         add_int(vm, module, "hexversion", HEX_VERSION) &&
         add_int(vm, module, "api_version", 1013) &&
         module_add(vm, module, "dont_write_bytecode", VALUE_TRUE) &&
         module_add(vm, module, "pycache_prefix", VALUE_NONE);
}

bool sys_add_info(Vm *vm, Module *module) {
  return add_plain(vm, module) && add_version(vm, module) && add_flags(vm, module) &&
         add_float_info(vm, module) && add_int_info(vm, module) && add_hash_info(vm, module) &&
         add_thread_info(vm, module) && add_implementation(vm, module) && add_argv(vm, module) &&
         add_path(vm, module);
}
