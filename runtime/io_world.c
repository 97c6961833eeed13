// The operating system's calls behind files, directories, print, input and the environment.
#include "runtime/io_world.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

static int64_t outcome(int64_t result) {
  return result < 0 ? -(int64_t)errno : result;
}

// Where there is nothing to read yet, poll() waits: unlike read(), a signal always ends it, so that
// Ctrl-C is heard at a prompt.
static int64_t read_some(int fd, void *buffer, size_t size) {
  struct pollfd wanted = {.fd = fd, .events = POLLIN};
  if (poll(&wanted, 1, -1) < 0) {
    return -(int64_t)errno;
  }
  return outcome(read(fd, buffer, size));
}

static int64_t nanoseconds(struct timespec t) {
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

// `status` is what the system's call said.
static int64_t tell_stat(int status, const struct stat *s, WorldStat *answer) {
  if (status < 0) {
    return -(int64_t)errno;
  }
  *answer = (WorldStat){.mode = (int64_t)s->st_mode,
                        .inode = (int64_t)s->st_ino,
                        .device = (int64_t)s->st_dev,
                        .links = (int64_t)s->st_nlink,
                        .user = (int64_t)s->st_uid,
                        .group = (int64_t)s->st_gid,
                        .size = (int64_t)s->st_size,
                        .block_size = (int64_t)s->st_blksize,
                        .blocks = (int64_t)s->st_blocks,
                        .accessed = nanoseconds(s->st_atim),
                        .modified = nanoseconds(s->st_mtim),
                        .changed = nanoseconds(s->st_ctim)};
  return 0;
}

static int64_t ask_stat(const WorldCall *call) {
  struct stat s = {0};
  int status = call->kind == WORLD_STAT    ? stat(call->path, &s)
               : call->kind == WORLD_LSTAT ? lstat(call->path, &s)
                                           : fstat(call->fd, &s);
  return tell_stat(status, &s, call->answer);
}

static int64_t is_directory(int fd) {
  struct stat s;
  return fstat(fd, &s) < 0 ? -(int64_t)errno : S_ISDIR(s.st_mode);
}

static int64_t list(const char *path, char *answer, size_t room) {
  DIR *directory = opendir(path);
  if (directory == NULL) {
    return -(int64_t)errno;
  }
  size_t length = 0;
  for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
      size_t size = strlen(entry->d_name) + 1;
      if (length + size <= room) {
        memcpy(answer + length, entry->d_name, size);
      }
      length += size;
    }
  }
  closedir(directory);
  return (int64_t)length;
}

// A text, if there is room for it.
static int64_t tell_text(const char *text, char *answer, size_t room) {
  size_t size = strlen(text) + 1;
  if (size <= room) {
    memcpy(answer, text, size);
  }
  return (int64_t)size;
}

static int64_t working_folder(char *answer, size_t room) {
  char *path = getcwd(NULL, 0);
  if (path == NULL) {
    return -(int64_t)errno;
  }
  int64_t size = tell_text(path, answer, room);
  free(path);
  return size;
}

static int64_t variable(const char *name, char *answer, size_t room) {
  const char *text = getenv(name);
  return text == NULL ? -(int64_t)ENOENT : tell_text(text, answer, room);
}

static int64_t variables(char *answer, size_t room) {
  size_t length = 0;
  for (char **entry = environ; entry != NULL && *entry != NULL; entry++) {
    const char *equals = strchr(*entry, '=');
    size_t size = equals == NULL ? 0 : (size_t)(equals - *entry);
    if (size == 0) {
      continue;
    }
    if (length + size + 1 <= room) {
      memcpy(answer + length, *entry, size);
      answer[length + size] = '\0';
    }
    length += size + 1;
  }
  return (int64_t)length;
}

static int64_t fact(WorldFact which) {
  switch (which) {
  case FACT_PID: return getpid();
  case FACT_PARENT: return getppid();
  case FACT_USER: return getuid();
  case FACT_GROUP: return getgid();
  default: return outcome(sysconf(_SC_NPROCESSORS_ONLN));
  }
}

int64_t world_perform(const WorldCall *call) {
  const char *path = call->path;
  int fd = call->fd;
  switch (call->kind) {
  case WORLD_OPEN:
  case WORLD_MODULE: return outcome(open(path, (int)call->number | O_CLOEXEC, 0666));
  case WORLD_CLOSE: return outcome(close(fd));
  case WORLD_READ: return read_some(fd, call->answer, call->room);
  case WORLD_WRITE: return outcome(write(fd, call->data, call->room));
  case WORLD_SEEK: return outcome(lseek(fd, call->number, call->whence));
  case WORLD_TRUNCATE: return outcome(ftruncate(fd, call->number));
  case WORLD_IS_DIRECTORY: return is_directory(fd);
  case WORLD_IS_TERMINAL: return isatty(fd) == 1;
  case WORLD_STAT:
  case WORLD_LSTAT:
  case WORLD_FSTAT: return ask_stat(call);
  case WORLD_LIST: return list(path, call->answer, call->room);
  case WORLD_FOLDER: return working_folder(call->answer, call->room);
  case WORLD_ACCESS: return outcome(access(path, (int)call->number));
  case WORLD_CHDIR: return outcome(chdir(path));
  case WORLD_MKDIR: return outcome(mkdir(path, (mode_t)call->number));
  case WORLD_RMDIR: return outcome(rmdir(path));
  case WORLD_UNLINK: return outcome(unlink(path));
  case WORLD_RENAME: return outcome(rename(path, call->data));
  case WORLD_VARIABLE: return variable(path, call->answer, call->room);
  case WORLD_VARIABLES: return variables(call->answer, call->room);
  default: return fact((WorldFact)call->number);
  }
}

size_t world_answer_size(const WorldCall *call, int64_t result) {
  switch (call->kind) {
  case WORLD_READ: return result > 0 ? (size_t)result : 0;
  case WORLD_STAT:
  case WORLD_LSTAT:
  case WORLD_FSTAT: return result == 0 ? sizeof(WorldStat) : 0;
  case WORLD_LIST:
  case WORLD_FOLDER:
  case WORLD_VARIABLE:
  case WORLD_VARIABLES: return result > 0 && (size_t)result <= call->room ? (size_t)result : 0;
  default: return 0;
  }
}
