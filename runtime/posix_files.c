// The module posix's files and directories.
#include "runtime/io_buffered.h"
#include "runtime/posix_module.h"
#include "runtime/runtime.h"
#include "runtime/struct_sequence.h"
#include "vm/number.h"

// ---- paths ----

static bool raise_bad_path(Vm *vm, const char *function, Value v) {
  return raise_type_error(vm, "%s: path should be string, bytes or os.PathLike, not %T", function,
                          v);
}

static bool path_text(Vm *vm, Path *path) {
  const uint8_t *data;
  if (value_layout(vm, path->owner) == LAYOUT_BYTES &&
      bytes_view(vm, path->owner, &data, &path->text.length)) {
    path->text.bytes = (const char *)data;
    path->text.allocated = 0;
    path->is_bytes = true;
    return true;
  }
  Value bytes;
  if (!string_encode(vm, as_string(value_unbox(vm, path->owner)), "utf-8", "surrogateescape",
                     &bytes)) {
    return false;
  }
  value_replace(vm, &path->owner, bytes);
  path->text =
      (Utf8){(const char *)OBJECT_AS(Bytes, bytes)->data, OBJECT_AS(Bytes, bytes)->length, 0};
  return true;
}

bool path_read(Vm *vm, Value v, const char *function, Path *path) {
  *path = (Path){.owner = value_retain(v)};
  Layout layout = value_layout(vm, v);
  if (layout != LAYOUT_STR && layout != LAYOUT_BYTES) {
    Value given;
    value_release(vm, v);
    if (!value_call_special(vm, v, vm->names.fspath, NULL, 0, &given)) {
      return false;
    }
    if (given == VALUE_UNBOUND) {
      return raise_bad_path(vm, function, v);
    }
    path->owner = given;
    layout = value_layout(vm, given);
    if (layout != LAYOUT_STR && layout != LAYOUT_BYTES) {
      raise_type_error(vm, "expected %T.__fspath__() to return str or bytes, not %T", v, given);
      value_release(vm, given);
      return false;
    }
  }
  bool ok = path_text(vm, path);
  if (ok && strlen(path->text.bytes) != path->text.length) {
    ok = raise_value_error(vm, "embedded null %s", path->is_bytes ? "byte" : "character");
  }
  if (!ok) {
    value_release(vm, path->owner);
  }
  return ok;
}

void path_free(Vm *vm, Path *path) {
  value_release(vm, path->owner);
}

// `subject` is what the OSError is about.
static bool asked(Vm *vm, const WorldCall *call, Value subject) {
  int64_t outcome = io_ask(vm, call);
  return outcome >= 0 || raise_os_error(vm, (int)-outcome, subject);
}

// ---- stat ----

static const char *const STAT_FIELDS[] = {
    "st_mode",  "st_ino",       "st_dev",       "st_nlink",     "st_uid",     "st_gid",
    "st_size",  "st_atime_int", "st_mtime_int", "st_ctime_int", "st_atime",   "st_mtime",
    "st_ctime", "st_atime_ns",  "st_mtime_ns",  "st_ctime_ns",  "st_blksize", "st_blocks",
    NULL};
enum { STAT_ITEMS = 10, STAT_COUNT = 18 };
static const StructSpec STAT_SPEC = {"os.stat_result", STAT_FIELDS, STAT_ITEMS, true};

bool posix_files_setup(Vm *vm, Module *module) {
  Value class_;
  if (!struct_class_new(vm, &STAT_SPEC, &class_)) {
    return false;
  }
  bool ok = module_add(vm, module, "stat_result", class_);
  value_release(vm, class_);
  return ok;
}

static bool stat_class(Vm *vm, Value *class_) {
  Value key, name, module;
  if (!string_interned(vm, "posix", 5, &name)) {
    return false;
  }
  if (!string_interned(vm, "stat_result", 11, &key)) {
    value_release(vm, name);
    return false;
  }
  module = dict_get_name(vm, vm->modules, as_string(name));
  bool ok = value_has_shape(module, SHAPE_MODULE);
  *class_ = ok ? dict_get_name(vm, OBJECT_AS(Module, module)->dict, as_string(key)) : VALUE_UNBOUND;
  value_release(vm, key);
  value_release(vm, name);
  if (*class_ == VALUE_UNBOUND) { // the module was taken apart: a class of the same kind will do
    return struct_class_new(vm, &STAT_SPEC, class_);
  }
  value_retain(*class_);
  return true;
}

static bool fill_stat(Vm *vm, const WorldStat *s, Value *values) {
  enum { SECOND = 1000000000 };
  int64_t times[3] = {s->accessed, s->modified, s->changed}, seconds[3], rest[3];
  for (int i = 0; i < 3; i++) {
    rest[i] = (times[i] % SECOND + SECOND) % SECOND;
    seconds[i] = (times[i] - rest[i]) / SECOND;
  }
  int64_t numbers[STAT_ITEMS] = {s->mode,  s->inode, s->device,  s->links,   s->user,
                                 s->group, s->size,  seconds[0], seconds[1], seconds[2]};
  bool ok = true;
  for (int i = 0; i < STAT_COUNT; i++) {
    values[i] = VALUE_NONE;
  }
  for (int i = 0; ok && i < STAT_ITEMS; i++) {
    ok = int_from_int64(vm, numbers[i], &values[i]);
  }
  for (int i = 0; ok && i < 3; i++) {
    ok = float_new(vm, (double)seconds[i] + 1e-9 * (double)rest[i], &values[STAT_ITEMS + i]) &&
         int_from_int64(vm, times[i], &values[STAT_ITEMS + 3 + i]);
  }
  values[STAT_COUNT - 2] = value_from_small(s->block_size);
  values[STAT_COUNT - 1] = value_from_small(s->blocks);
  return ok;
}

static bool stat_result(Vm *vm, const WorldStat *s, Value *result) {
  Value values[STAT_COUNT], class_;
  if (!stat_class(vm, &class_)) {
    return false;
  }
  bool ok = fill_stat(vm, s, values);
  if (ok) {
    ok = struct_new(vm, &STAT_SPEC, class_, values, result);
  } else {
    for (int i = 0; i < STAT_COUNT; i++) {
      value_release(vm, values[i]);
    }
  }
  value_release(vm, class_);
  return ok;
}

static bool stat_path(Vm *vm, Value v, const char *function, bool follows, Value *result) {
  WorldStat s;
  int64_t fd;
  WorldCall call = {.kind = WORLD_FSTAT, .answer = &s, .room = sizeof s};
  Value plain = value_unbox(vm, v);
  if (value_is_any_int(vm, plain) && int_to_int64(plain, &fd)) {
    call.fd = (int)fd;
    return asked(vm, &call, v) && stat_result(vm, &s, result);
  }
  Path path;
  if (!path_read(vm, v, function, &path)) {
    return false;
  }
  call.kind = follows ? WORLD_STAT : WORLD_LSTAT;
  call.path = path.text.bytes;
  bool ok = asked(vm, &call, v) && stat_result(vm, &s, result);
  path_free(vm, &path);
  return ok;
}

static bool posix_stat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  bool follows;
  return value_truth(vm, args[1], &follows) && stat_path(vm, args[0], "stat", follows, result);
}

static bool posix_lstat(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return stat_path(vm, args[0], "lstat", false, result);
}

// ---- one path, nothing to give ----

static bool path_call(Vm *vm, Value v, const char *function, WorldCall call, Value *result) {
  Path path;
  if (!path_read(vm, v, function, &path)) {
    return false;
  }
  call.path = path.text.bytes;
  bool ok = asked(vm, &call, v);
  path_free(vm, &path);
  *result = VALUE_NONE;
  return ok;
}

static bool posix_chdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return path_call(vm, args[0], "chdir", (WorldCall){.kind = WORLD_CHDIR}, result);
}

static bool posix_rmdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return path_call(vm, args[0], "rmdir", (WorldCall){.kind = WORLD_RMDIR}, result);
}

static bool posix_unlink(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return path_call(vm, args[0], "unlink", (WorldCall){.kind = WORLD_UNLINK}, result);
}

static bool posix_mkdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  WorldCall call = {.kind = WORLD_MKDIR};
  return value_to_int64(vm, args[1], &call.number) && path_call(vm, args[0], "mkdir", call, result);
}

static bool posix_access(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path path;
  WorldCall call = {.kind = WORLD_ACCESS};
  if (!value_to_int64(vm, args[1], &call.number) || !path_read(vm, args[0], "access", &path)) {
    return false;
  }
  call.path = path.text.bytes;
  *result = value_from_bool(io_ask(vm, &call) >= 0);
  path_free(vm, &path);
  return true;
}

static bool posix_rename(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path from, to;
  if (!path_read(vm, args[0], "rename", &from)) {
    return false;
  }
  if (!path_read(vm, args[1], "rename", &to)) {
    path_free(vm, &from);
    return false;
  }
  const WorldCall call = {
      .kind = WORLD_RENAME, .path = from.text.bytes, .data = to.text.bytes, .room = to.text.length};
  bool ok = asked(vm, &call, args[0]);
  path_free(vm, &from);
  path_free(vm, &to);
  *result = VALUE_NONE;
  return ok;
}

// ---- directories ----

static bool name_value(Vm *vm, const char *name, bool is_bytes, Value *result) {
  size_t length = strlen(name);
  return is_bytes
             ? bytes_new(vm, name, length, result)
             : bytes_decode(vm, (const uint8_t *)name, length, "utf-8", "surrogateescape", result);
}

bool ask_for_bytes(Vm *vm, WorldCall call, Value subject, char **answer, size_t *room,
                   size_t *length) {
  enum { ROOM_FIRST = 4096 };
  int64_t taken = ROOM_FIRST;
  *answer = NULL;
  *room = 0;
  do {
    memory_free(vm, *answer, *room);
    *room = (size_t)taken;
    *answer = memory_new(vm, *room);
    if (*answer == NULL) {
      return false;
    }
    call.answer = *answer;
    call.room = *room;
    taken = io_ask(vm, &call);
  } while (taken > 0 && (size_t)taken > *room);
  if (taken < 0) {
    memory_free(vm, *answer, *room);
    return raise_os_error(vm, (int)-taken, subject);
  }
  *length = (size_t)taken;
  return true;
}

static bool add_names(Vm *vm, const char *names, size_t length, bool is_bytes, List *list) {
  for (size_t at = 0; at < length; at += strlen(names + at) + 1) {
    Value name;
    if (!name_value(vm, names + at, is_bytes, &name) || !list_append_owned(vm, list, name)) {
      return false;
    }
  }
  return true;
}

bool ask_for_names(Vm *vm, WorldCall call, Value subject, bool is_bytes, Value *result) {
  char *names;
  size_t room, length;
  if (!ask_for_bytes(vm, call, subject, &names, &room, &length)) {
    return false;
  }
  List *list = list_new(vm, 8);
  bool ok = list != NULL && add_names(vm, names, length, is_bytes, list);
  memory_free(vm, names, room);
  if (!ok) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

static bool posix_listdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path path = {.owner = VALUE_NONE, .text = {".", 1, 0}};
  if (args[0] != VALUE_NONE && !path_read(vm, args[0], "listdir", &path)) {
    return false;
  }
  const WorldCall call = {.kind = WORLD_LIST, .path = path.text.bytes};
  bool ok = ask_for_names(vm, call, args[0], path.is_bytes, result);
  path_free(vm, &path);
  return ok;
}

static bool posix_getcwd(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  char *path;
  size_t room, length;
  if (!ask_for_bytes(vm, (WorldCall){.kind = WORLD_FOLDER}, VALUE_UNBOUND, &path, &room, &length)) {
    return false;
  }
  bool ok = name_value(vm, path, false, result);
  memory_free(vm, path, room);
  return ok;
}

const NativeDef POSIX_FILES[] = {
    {"access", "path, mode", posix_access, "May this be done with a path?", 0},
    {"chdir", "path", posix_chdir, "Change the working directory.", 0},
    {"getcwd", "", posix_getcwd, "The working directory.", 0},
    {"listdir", "path=None", posix_listdir, "The names in a directory.", 0},
    {"lstat", "path", posix_lstat, "What a path is, links not followed.", 0},
    {"mkdir", "path, mode=511", posix_mkdir, "Make a directory.", 0},
    {"remove", "path", posix_unlink, "Remove a file.", 0},
    {"rename", "src, dst", posix_rename, "Rename a file or directory.", 0},
    {"replace", "src, dst", posix_rename, "Rename, replacing what is there.", 0},
    {"rmdir", "path", posix_rmdir, "Remove a directory.", 0},
    {"stat", "path, *, follow_symlinks=True", posix_stat, "What a path is.", 0},
    {"unlink", "path", posix_unlink, "Remove a file.", 0},
    {NULL, NULL, NULL, NULL, 0},
};
