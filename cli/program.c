// Reads the text of a program, and says clearly why it cannot.
#include "cli/cli.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static void *host_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

const Allocator HOST_ALLOCATOR = {host_resize, NULL};

static bool read_stream(FILE *in, Program *program) {
  size_t capacity = 1 << 16;
  char *bytes = malloc(capacity);
  size_t length = 0;
  while (bytes != NULL) {
    length += fread(bytes + length, 1, capacity - length - 1, in);
    if (length < capacity - 1) {
      break;
    }
    capacity *= 2;
    char *grown = realloc(bytes, capacity);
    if (grown == NULL) {
      free(bytes);
    }
    bytes = grown;
  }
  if (bytes == NULL) {
    fprintf(stderr, "awl: no memory to read %s\n", program->name);
    return false;
  }
  bytes[length] = '\0';
  program->bytes = bytes;
  program->length = length;
  if (ferror(in)) {
    fprintf(stderr, "awl: can't read '%s': %s\n", program->name, strerror(errno));
    free(bytes);
    return false;
  }
  return true;
}

static bool read_file(Program *program) {
  FILE *in = fopen(program->name, "rb");
  if (in == NULL) {
    fprintf(stderr, "awl: can't open file '%s': [Errno %d] %s\n", program->name, errno,
            strerror(errno));
    return false;
  }
  struct stat info;
  if (fstat(fileno(in), &info) == 0 && S_ISDIR(info.st_mode)) {
    fprintf(stderr, "awl: '%s' is a directory, not a program: name a .py file in it\n",
            program->name);
    fclose(in);
    return false;
  }
  bool ok = read_stream(in, program);
  fclose(in);
  return ok;
}

bool program_read(const Options *options, Program *program) {
  *program = (Program){0};
  if (options->code != NULL) {
    program->name = "<string>";
    program->length = strlen(options->code);
    program->bytes = malloc(program->length + 1);
    if (program->bytes == NULL) {
      return false;
    }
    memcpy(program->bytes, options->code, program->length + 1);
    return true;
  }
  if (strcmp(options->file, "-") == 0) {
    program->name = "<stdin>";
    return read_stream(stdin, program);
  }
  program->name = options->file;
  return read_file(program);
}

void program_free(Program *program) {
  free(program->bytes);
}
