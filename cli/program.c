// Reads the text of a program, and says clearly why it cannot.
#include "cli/cli.h"
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void *host_resize(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context, (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

// As large as the largest pages; what is left over at both ends comes when it is touched.
enum { PAGE = 1 << 16 };

static void host_expect(void *context, void *part, size_t size) {
  (void)context;
#ifdef MADV_POPULATE_WRITE
  uintptr_t start = ((uintptr_t)part + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
  uintptr_t end = ((uintptr_t)part + size) & ~(uintptr_t)(PAGE - 1);
  if (end > start) {
    (void)madvise((void *)start, end - start, MADV_POPULATE_WRITE); // if it fails, as before
  }
#else
  (void)part, (void)size;
#endif
}

const Allocator HOST_ALLOCATOR = {host_resize, NULL, host_expect};

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

// Bytes of the UTF-8 sequence at `at`, or 0 if there is none.
static size_t sequence_length(const unsigned char *at, const unsigned char *end) {
  if (*at < 0x80) {
    return 1;
  }
  size_t length = *at >= 0xC2 && *at < 0xE0   ? 2
                  : *at >= 0xE0 && *at < 0xF0 ? 3
                  : *at >= 0xF0 && *at < 0xF5 ? 4
                                              : 0;
  if ((size_t)(end - at) < length) {
    return 0;
  }
  for (size_t i = 1; i < length; i++) {
    if ((at[i] & 0xC0) != 0x80) {
      return 0;
    }
  }
  // The second byte shuts out long forms, surrogates and what is beyond Unicode.
  bool is_wrong = (*at == 0xE0 && at[1] < 0xA0) || (*at == 0xED && at[1] >= 0xA0) ||
                  (*at == 0xF0 && at[1] < 0x90) || (*at == 0xF4 && at[1] >= 0x90);
  return is_wrong ? 0 : length;
}

// Are the eight bytes at `at` ASCII, and none of them zero?  Nearly all are.
static bool is_plain(const unsigned char *at) {
  const uint64_t ones = UINT64_C(0x0101010101010101);
  uint64_t word;
  memcpy(&word, at, sizeof word);
  return ((word | (word - ones)) & (ones * 0x80)) == 0;
}

static int line_of(const Program *program, const unsigned char *place) {
  int line = 1;
  for (const unsigned char *at = (const unsigned char *)program->bytes; at < place; at++) {
    line += *at == '\n';
  }
  return line;
}

// A program is UTF-8 text without zero bytes.
static bool check_text(const Program *program) {
  const unsigned char *at = (const unsigned char *)program->bytes;
  const unsigned char *end = at + program->length;
  while (at < end) {
    if (end - at >= 8 && is_plain(at)) {
      at += 8;
      continue;
    }
    size_t length = sequence_length(at, end);
    if (length == 0) {
      fprintf(stderr, "awl: '%s' is not UTF-8 text: byte 0x%02x in line %d\n", program->name, *at,
              line_of(program, at));
      return false;
    }
    if (*at == '\0') {
      fprintf(stderr, "awl: '%s' is not a program: there is a zero byte in line %d\n",
              program->name, line_of(program, at));
      return false;
    }
    at += length;
  }
  return true;
}

// The path is not tidied up, as in CPython: "./a.py" becomes "/folder/./a.py".
static bool name_program(Program *program, const char *name) {
  char folder[PATH_MAX] = "";
  bool is_relative = name[0] != '/' && name[0] != '<';
  if (is_relative && getcwd(folder, sizeof folder - 1) != NULL && strcmp(folder, "/") != 0) {
    strcat(folder, "/");
  }
  size_t before = strlen(folder);
  program->path = malloc(before + strlen(name) + 1);
  if (program->path == NULL) {
    return false;
  }
  memcpy(program->path, folder, before);
  strcpy(program->path + before, name);
  program->name = program->path + before;
  return true;
}

static bool read_any(const Options *options, Program *program) {
  bool is_stdin = options->code == NULL && strcmp(options->file, "-") == 0;
  const char *name = options->code != NULL ? "<string>" : is_stdin ? "<stdin>" : options->file;
  if (!name_program(program, name)) {
    return false;
  }
  if (options->code != NULL) {
    program->length = strlen(options->code);
    program->bytes = malloc(program->length + 1);
    if (program->bytes == NULL) {
      return false;
    }
    memcpy(program->bytes, options->code, program->length + 1);
    return true;
  }
  return is_stdin ? read_stream(stdin, program) : read_file(program);
}

bool program_read(const Options *options, Program *program) {
  *program = (Program){0};
  if (!read_any(options, program) || !check_text(program)) {
    program_free(program);
    return false;
  }
  return true;
}

void program_free(Program *program) {
  free(program->bytes);
  free(program->path);
}
