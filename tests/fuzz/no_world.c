// The world of io for fuzzing: nothing can be opened, what is written is gone, and there is no
// input.  Takes the place of runtime/io_world.c.
#include "runtime/io_world.h"

#include <errno.h>

int64_t world_open(const char *path, int flags) {
  (void)path, (void)flags;
  return -ENOENT;
}

int64_t world_close(int fd) {
  (void)fd;
  return 0;
}

int64_t world_read(int fd, void *buffer, size_t size) {
  (void)fd, (void)buffer, (void)size;
  return 0;
}

int64_t world_write(int fd, const void *data, size_t size) {
  (void)fd, (void)data;
  return (int64_t)size;
}

int64_t world_seek(int fd, int64_t offset, int whence) {
  (void)fd, (void)offset, (void)whence;
  return -ESPIPE;
}

int64_t world_truncate(int fd, int64_t size) {
  (void)fd, (void)size;
  return -EINVAL;
}

int64_t world_is_directory(int fd) {
  (void)fd;
  return 0;
}

bool world_is_terminal(int fd) {
  (void)fd;
  return false;
}
