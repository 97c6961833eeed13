// awl run --record FILE: opens the file before the program runs, writes it when that has ended.
#include "cli/cli.h"
#include "runtime/record_write.h"
#include "runtime/sha512.h"
#include <errno.h>

bool recording_begin(Recording *recording, Vm *vm, const char *path) {
  *recording = (Recording){0};
  if (path == NULL) {
    return true;
  }
  recording->file = fopen(path, "w");
  if (recording->file == NULL) {
    fprintf(stderr, "awl: can't write '%s': %s\n", path, strerror(errno));
    return false;
  }
  recording->record = record_begin(vm);
  if (recording->record == NULL) {
    fputs("awl: no memory for the record\n", stderr);
    fclose(recording->file);
    return false;
  }
  return true;
}

void program_digest(const Program *program, char text[33]) {
  uint8_t digest[64];
  sha512((const uint8_t *)program->bytes, program->length, digest);
  for (int i = 0; i < 16; i++) {
    snprintf(text + 2 * i, 3, "%02x", digest[i]);
  }
}

bool recording_end(Recording *recording, const Options *options, const Program *program) {
  if (recording->record == NULL) {
    return true;
  }
  char digest[33];
  program_digest(program, digest);
  RecordHeader header = {program->name, digest, options->is_virtual};
  record_end(recording->record);
  bool ok = record_write(recording->record, &header, recording->file);
  ok = fclose(recording->file) == 0 && ok;
  record_free(recording->record);
  if (!ok) {
    fprintf(stderr, "awl: the record could not be written to '%s'\n", options->record);
  }
  return ok;
}
