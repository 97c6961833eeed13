// The record of a run: begun before the program, written to a file or read when that has ended.
#include "cli/cli.h"
#include "runtime/record_write.h"
#include "runtime/sha512.h"
#include <errno.h>

bool recording_begin(Recording *recording, Vm *vm, const Options *options,
                     const Program *program) {
  *recording = (Recording){.world = recording->world};
  if (options->record == NULL && options->reader == NULL) {
    return true;
  }
  if (options->record != NULL) {
    recording->file = fopen(options->record, "w");
    if (recording->file == NULL) {
      fprintf(stderr, "awl: can't write '%s': %s\n", options->record, strerror(errno));
      return false;
    }
    (void)setvbuf(recording->file, NULL, _IOFBF, 1 << 16); // a long run has many lines
  }
  recording->record =
      record_begin(vm, program->path, (size_t)(program->name - program->path));
  if (recording->record == NULL) {
    fputs("awl: no memory for the record\n", stderr);
    if (recording->file != NULL) {
      fclose(recording->file);
    }
    return false;
  }
  if (options->reader == NULL) {
    record_fold(recording->record);
  }
  const RecordReader *reader = options->record == NULL ? options->reader : NULL;
  if (reader != NULL && reader->most > 0) {
    recording->record->most = reader->most;
    observer_want(vm, &recording->record->observer, reader->wanted);
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

static bool write_record(Recording *recording, const Options *options, const Program *program) {
  char digest[33];
  program_digest(program, digest);
  RecordHeader header = {program->name, digest, options->is_virtual, recording->world};
  bool ok = record_write(recording->record, &header, recording->file);
  ok = fclose(recording->file) == 0 && ok;
  if (!ok) {
    fprintf(stderr, "awl: the record could not be written to '%s'\n", options->record);
  }
  return ok;
}

int recording_end(Recording *recording, const Options *options, const Program *program,
                  int status) {
  if (recording->record == NULL) {
    return status;
  }
  record_end(recording->record);
  if (recording->file != NULL && !write_record(recording, options, program) && status == EXIT_OK) {
    status = EXIT_UNWRITTEN;
  }
  if (options->reader != NULL) {
    status = options->reader->read(options->reader, recording->record, options, program, status);
  }
  record_free(recording->record);
  return status;
}
