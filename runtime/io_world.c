// The operating system's calls behind files, print and input.
#include "runtime/io_world.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

static int64_t outcome(int64_t result) {
  return result < 0 ? -(int64_t)errno : result;
}

int64_t world_open(const char *path, int flags) {
  return outcome(open(path, flags | O_CLOEXEC, 0666));
}

int64_t world_close(int fd) {
  return outcome(close(fd));
}

// Where there is nothing to read yet, poll() waits: unlike read(), a signal always ends it, so that
// Ctrl-C is heard at a prompt.
int64_t world_read(int fd, void *buffer, size_t size) {
  struct pollfd wanted = {.fd = fd, .events = POLLIN};
  if (poll(&wanted, 1, -1) < 0) {
    return -(int64_t)errno;
  }
  return outcome(read(fd, buffer, size));
}

int64_t world_write(int fd, const void *data, size_t size) {
  return outcome(write(fd, data, size));
}

int64_t world_seek(int fd, int64_t offset, int whence) {
  return outcome(lseek(fd, offset, whence));
}

int64_t world_truncate(int fd, int64_t size) {
  return outcome(ftruncate(fd, size));
}

int64_t world_is_directory(int fd) {
  struct stat info;
  if (fstat(fd, &info) < 0) {
    return -(int64_t)errno;
  }
  return S_ISDIR(info.st_mode);
}

bool world_is_terminal(int fd) {
  return isatty(fd) == 1;
}
