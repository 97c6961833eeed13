// The module posix's files and directories.
#include "runtime/io_buffered.h"
#include "runtime/posix_module.h"
#include "runtime/runtime.h"
#include "runtime/struct_sequence.h"
#include "vm/number.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

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

static int64_t nanoseconds(struct timespec t) {
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static bool fill_stat(Vm *vm, const struct stat *s, Value *values) {
  struct timespec times[3] = {s->st_atim, s->st_mtim, s->st_ctim};
  int64_t numbers[STAT_ITEMS] = {(int64_t)s->st_mode,        (int64_t)s->st_ino,
                                 (int64_t)s->st_dev,         (int64_t)s->st_nlink,
                                 (int64_t)s->st_uid,         (int64_t)s->st_gid,
                                 (int64_t)s->st_size,        (int64_t)s->st_atim.tv_sec,
                                 (int64_t)s->st_mtim.tv_sec, (int64_t)s->st_ctim.tv_sec};
  bool ok = true;
  for (int i = 0; i < STAT_COUNT; i++) {
    values[i] = VALUE_NONE;
  }
  for (int i = 0; ok && i < STAT_ITEMS; i++) {
    ok = int_from_int64(vm, numbers[i], &values[i]);
  }
  for (int i = 0; ok && i < 3; i++) {
    ok = float_new(vm, (double)times[i].tv_sec + 1e-9 * (double)times[i].tv_nsec,
                   &values[STAT_ITEMS + i]) &&
         int_from_int64(vm, nanoseconds(times[i]), &values[STAT_ITEMS + 3 + i]);
  }
  values[STAT_COUNT - 2] = value_from_small(s->st_blksize);
  values[STAT_COUNT - 1] = value_from_small(s->st_blocks);
  return ok;
}

static bool stat_result(Vm *vm, const struct stat *s, Value *result) {
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
  struct stat s;
  int64_t fd;
  Value plain = value_unbox(vm, v);
  if (value_is_any_int(vm, plain) && int_to_int64(plain, &fd)) {
    return fstat((int)fd, &s) == 0 ? stat_result(vm, &s, result) : raise_os_error(vm, errno, v);
  }
  Path path;
  if (!path_read(vm, v, function, &path)) {
    return false;
  }
  int outcome = follows ? stat(path.text.bytes, &s) : lstat(path.text.bytes, &s);
  int error = errno;
  path_free(vm, &path);
  return outcome == 0 ? stat_result(vm, &s, result) : raise_os_error(vm, error, v);
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

typedef int (*PathCall)(const char *path);

static bool path_call(Vm *vm, Value v, const char *function, PathCall call, Value *result) {
  Path path;
  if (!path_read(vm, v, function, &path)) {
    return false;
  }
  int outcome = call(path.text.bytes), error = errno;
  path_free(vm, &path);
  *result = VALUE_NONE;
  return outcome == 0 || raise_os_error(vm, error, v);
}

static bool posix_chdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return path_call(vm, args[0], "chdir", chdir, result);
}

static bool posix_rmdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return path_call(vm, args[0], "rmdir", rmdir, result);
}

static bool posix_unlink(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return path_call(vm, args[0], "unlink", unlink, result);
}

static bool posix_mkdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path path;
  int64_t mode;
  if (!value_to_int64(vm, args[1], &mode) || !path_read(vm, args[0], "mkdir", &path)) {
    return false;
  }
  int outcome = mkdir(path.text.bytes, (mode_t)mode), error = errno;
  path_free(vm, &path);
  *result = VALUE_NONE;
  return outcome == 0 || raise_os_error(vm, error, args[0]);
}

static bool posix_access(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path path;
  int64_t mode;
  if (!value_to_int64(vm, args[1], &mode) || !path_read(vm, args[0], "access", &path)) {
    return false;
  }
  *result = value_from_bool(access(path.text.bytes, (int)mode) == 0);
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
  int outcome = rename(from.text.bytes, to.text.bytes), error = errno;
  path_free(vm, &from);
  path_free(vm, &to);
  *result = VALUE_NONE;
  return outcome == 0 || raise_os_error(vm, error, args[0]);
}

// ---- directories ----

static bool name_value(Vm *vm, const char *name, bool is_bytes, Value *result) {
  size_t length = strlen(name);
  return is_bytes
             ? bytes_new(vm, name, length, result)
             : bytes_decode(vm, (const uint8_t *)name, length, "utf-8", "surrogateescape", result);
}

static bool list_directory(Vm *vm, DIR *directory, bool is_bytes, List *list) {
  for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    Value name;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) {
      continue;
    }
    if (!name_value(vm, entry->d_name, is_bytes, &name) || !list_append_owned(vm, list, name)) {
      return false;
    }
  }
  return true;
}

static bool posix_listdir(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Path path = {.owner = VALUE_NONE, .text = {".", 1, 0}};
  if (args[0] != VALUE_NONE && !path_read(vm, args[0], "listdir", &path)) {
    return false;
  }
  DIR *directory = opendir(path.text.bytes);
  int error = errno;
  List *list = directory == NULL ? NULL : list_new(vm, 8);
  bool ok = list != NULL && list_directory(vm, directory, path.is_bytes, list);
  if (directory == NULL) {
    raise_os_error(vm, error, args[0]);
  } else {
    closedir(directory);
  }
  path_free(vm, &path);
  if (!ok) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

static bool posix_getcwd(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  char *path = getcwd(NULL, 0);
  if (path == NULL) {
    return raise_os_error(vm, errno, VALUE_UNBOUND);
  }
  bool ok = name_value(vm, path, false, result);
  free(path);
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
