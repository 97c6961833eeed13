// What a run asks about files: where it has been before it gets the same answers again, and no file
// is touched; only beyond that are they opened, read and written.
//
// So a run that is walked back and forth writes its files once, and reads what it read the first
// time.  The log lies with the host; how much of it the run has heard goes back with the run.
#include "runtime/stepper_parts.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

static bool changes_something(const WorldCall *call) {
  switch (call->kind) {
  case WORLD_OPEN: return call->number != O_RDONLY;
  case WORLD_WRITE:
  case WORLD_TRUNCATE:
  case WORLD_CHDIR:
  case WORLD_MKDIR:
  case WORLD_RMDIR:
  case WORLD_UNLINK:
  case WORLD_RENAME: return true;
  default: return false;
  }
}

// ---- the run ----

static int64_t ask_run(Run *run, const WorldCall *call) {
  Stepper *stepper = run->stepper;
  int64_t result;
  if (run->files < stepper->file_log.length) {
    return file_log_give(&stepper->file_log, &run->files, call, &result) ? result : -EIO;
  }
  if (stepper->orders.is_ahead && changes_something(call)) {
    run_pause(run, PAUSE_LIMIT); // for good: another run takes over
  }
  result = world_perform(call);
  (void)file_log_add(&stepper->file_log, &stepper->host, call, result);
  run->files = stepper->file_log.length;
  return result;
}

// ---- an expression ----

// Which file a descriptor of the run is, and where it stands in it.  False: it is none.
static bool run_file(const Run *run, int fd, char path[static PATH_MAX], int64_t *position) {
  FileAnswer answer;
  const char *bytes;
  bool is_open = false;
  for (size_t at = 0;
       at < run->files && file_log_at(&run->stepper->file_log, at, &answer, &bytes, &at);) {
    if (answer.kind == WORLD_OPEN && answer.result == fd && answer.size < PATH_MAX) {
      memcpy(path, bytes, (size_t)answer.size);
      path[answer.size] = '\0';
      *position = 0;
      is_open = true;
    } else if (answer.fd == fd && answer.result >= 0) {
      bool moves_by = answer.kind == WORLD_READ || answer.kind == WORLD_WRITE;
      *position = moves_by                    ? *position + answer.result
                  : answer.kind == WORLD_SEEK ? answer.result
                                              : *position;
      is_open = is_open && answer.kind != WORLD_CLOSE;
    }
  }
  return is_open;
}

// It has a descriptor of its own for each file that it looks into, those of the run too.  NULL: it
// has none for `fd` yet.
static AskedFile *asked_file(Stepper *stepper, int fd) {
  for (uint32_t i = 0; i < stepper->asked_count; i++) {
    if (stepper->asked[i].named == fd) {
      return &stepper->asked[i];
    }
  }
  return NULL;
}

static AskedFile *asked_add(Stepper *stepper, int named, int real) {
  stepper->asked[stepper->asked_count] = (AskedFile){named, real};
  return &stepper->asked[stepper->asked_count++];
}

static int64_t open_aside(Stepper *stepper, const WorldCall *call) {
  if (stepper->asked_count == ASKED_MAX) {
    return -EMFILE;
  }
  int64_t fd = world_perform(call);
  if (fd >= 0) {
    asked_add(stepper, (int)fd, (int)fd);
  }
  return fd;
}

static AskedFile *reopen(Stepper *stepper, int fd) {
  char path[PATH_MAX];
  int64_t position = 0;
  if (stepper->asked_count == ASKED_MAX || !run_file(stepper->run, fd, path, &position)) {
    return NULL;
  }
  int real = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (real < 0) {
    return NULL;
  }
  (void)lseek(real, position, SEEK_SET);
  return asked_add(stepper, fd, real);
}

static int64_t close_aside(Stepper *stepper, int fd) {
  AskedFile *file = asked_file(stepper, fd);
  if (file != NULL) {
    close(file->real);
    *file = stepper->asked[--stepper->asked_count];
  }
  return 0;
}

// It may look at files, and must not change any: that could not be undone.
static int64_t ask_aside(Stepper *stepper, const WorldCall *call) {
  if (changes_something(call)) {
    return -EROFS;
  }
  if (call->kind == WORLD_OPEN || call->kind == WORLD_MODULE) {
    return open_aside(stepper, call);
  }
  if (call->kind == WORLD_CLOSE) {
    return close_aside(stepper, call->fd);
  }
  if (call->kind != WORLD_READ && call->kind != WORLD_SEEK) {
    return world_perform(call);
  }
  AskedFile *file = asked_file(stepper, call->fd);
  file = file == NULL ? reopen(stepper, call->fd) : file;
  if (file == NULL) {
    return -EBADF;
  }
  WorldCall own = *call;
  own.fd = file->real;
  return world_perform(&own);
}

void files_forget_asked(Stepper *stepper) {
  while (stepper->asked_count > 0) {
    close(stepper->asked[--stepper->asked_count].real);
  }
}

// ---- both ----

int64_t files_ask(void *context, const WorldCall *call) {
  Run *run = context;
  return run->stepper->is_asking ? ask_aside(run->stepper, call) : ask_run(run, call);
}

// What the furthest run has left open.
void files_close(Stepper *stepper) {
  files_forget_asked(stepper);
  FileAnswer answer, later;
  const char *bytes;
  for (size_t at = 0; file_log_at(&stepper->file_log, at, &answer, &bytes, &at);) {
    bool is_open = (answer.kind == WORLD_OPEN || answer.kind == WORLD_MODULE) && answer.result >= 0;
    for (size_t i = at; is_open && file_log_at(&stepper->file_log, i, &later, &bytes, &i);) {
      is_open = later.kind != WORLD_CLOSE || later.fd != answer.result;
    }
    if (is_open) {
      close((int)answer.result);
    }
  }
  file_log_free(&stepper->file_log, &stepper->host);
}
