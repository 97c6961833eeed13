// awl run --replay FILE: the answers of a recorded run, for the same program.
#include "cli/cli.h"
#include "runtime/world_log.h"
#include <errno.h>

static bool complain(const char *path, const char *what) {
  fprintf(stderr, "awl: can't replay '%s': %s\n", path, what);
  return false;
}

bool replay_read(const char *path, const Program *program, struct WorldLog *log) {
  char recorded[33], digest[33];
  FILE *in = fopen(path, "r");
  if (in == NULL) {
    return complain(path, strerror(errno));
  }
  WorldRead outcome = world_log_read(in, recorded, log);
  fclose(in);
  program_digest(program, digest);
  switch (outcome) {
  case LOG_NO_RECORD: return complain(path, "it is not a record that `awl run --record` wrote");
  case LOG_NO_WORLD: world_log_free(log); return complain(path, "the record is damaged");
  case LOG_NO_MEMORY: world_log_free(log); return complain(path, "no memory");
  default: break;
  }
  if (strcmp(recorded, digest) != 0) {
    world_log_free(log);
    fprintf(stderr,
            "awl: can't replay '%s': it was recorded from another text than '%s' has now; record "
            "the run again\n",
            path, program->name);
    return false;
  }
  return true;
}
