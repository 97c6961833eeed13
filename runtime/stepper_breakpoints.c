// The breakpoints of a stepper: adding, finding, taking away.
#include "runtime/stepper_parts.h"
#include <string.h>

const Breakpoint *breakpoint_find(const Stepper *stepper, uint32_t number) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    if (stepper->breakpoints[i].number == number) {
      return &stepper->breakpoints[i];
    }
  }
  return NULL;
}

// A file is meant by its whole path, or by the end of it.
static bool file_is_meant(const char *path, const char *wanted) {
  size_t length = strlen(path), tail = strlen(wanted);
  return tail <= length && strcmp(path + length - tail, wanted) == 0 &&
         (tail == 0 || tail == length || path[length - tail - 1] == '/');
}

// The first line of a statement at or behind the wanted line.
static bool settle_line(const Stepper *stepper, Breakpoint *b) {
  const FileLines *file = NULL;
  for (uint32_t i = 0; i < stepper->file_count && file == NULL; i++) {
    if (file_is_meant(stepper->files[i]->name, b->file)) {
      file = stepper->files[i];
    }
  }
  if (file == NULL) {
    return false;
  }
  memcpy(b->file, file->name, sizeof b->file);
  for (uint32_t line = b->line; line > 0 && line <= file->count; line++) {
    if (file->statements[line] != 0) {
      b->line = file->statements[line];
      return true;
    }
  }
  return false;
}

bool stepper_break(Stepper *stepper, Breakpoint *breakpoint) {
  if (breakpoint->kind == BREAK_LINE && !settle_line(stepper, breakpoint)) {
    return false;
  }
  if (stepper->breakpoint_count == stepper->breakpoint_capacity) {
    uint32_t capacity = stepper->breakpoint_capacity * 2 + 8;
    Breakpoint *grown = host_new(stepper, capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    if (stepper->breakpoint_count > 0) {
      memcpy(grown, stepper->breakpoints, stepper->breakpoint_count * sizeof *grown);
    }
    host_free(stepper, stepper->breakpoints, stepper->breakpoint_capacity * sizeof *grown);
    stepper->breakpoints = grown;
    stepper->breakpoint_capacity = capacity;
  }
  breakpoint->number = ++stepper->breakpoint_numbers;
  stepper->breakpoints[stepper->breakpoint_count++] = *breakpoint;
  return true;
}

bool stepper_unbreak(Stepper *stepper, uint32_t number) {
  for (uint32_t i = 0; i < stepper->breakpoint_count; i++) {
    if (stepper->breakpoints[i].number == number) {
      memmove(stepper->breakpoints + i, stepper->breakpoints + i + 1,
              (stepper->breakpoint_count - i - 1) * sizeof(Breakpoint));
      stepper->breakpoint_count--;
      return true;
    }
  }
  return false;
}

const Breakpoint *stepper_breakpoints(const Stepper *stepper, uint32_t *count) {
  *count = stepper->breakpoint_count;
  return stepper->breakpoints;
}
