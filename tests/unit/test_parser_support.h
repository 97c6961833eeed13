// For the tests of the front end: an allocator that counts and can fail, and one parse at a time.
#ifndef AWL_TESTS_UNIT_TEST_PARSER_SUPPORT_H
#define AWL_TESTS_UNIT_TEST_PARSER_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "grammar/ast_print.h"
#include "grammar/parser.h"

typedef struct Meter {
  size_t live_bytes;
  size_t requests_left; // then there is no memory any more
} Meter;

static inline void *meter_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Meter *meter = context;
  if (new_size == 0) {
    meter->live_bytes -= old_size;
    free(block);
    return NULL;
  }
  if (meter->requests_left == 0) {
    return NULL;
  }
  meter->requests_left--;
  void *result = realloc(block, new_size);
  if (result != NULL) {
    meter->live_bytes += new_size - old_size;
  }
  return result;
}

// One parse: what went in and what came out.
typedef struct Parse {
  Meter meter;
  Arena arena;
  Source source;
  ModuleNode *module;
  Diagnostics diagnostics;
  ParseStatus status;
} Parse;

static inline void parse_bytes(Parse *parse, const char *bytes, size_t length,
                               ParseOptions options) {
  *parse = (Parse){.meter = {.requests_left = SIZE_MAX}};
  arena_init(&parse->arena, (Allocator){.resize = meter_resize, .context = &parse->meter});
  parse->source = (Source){.filename = "test.py", .bytes = bytes, .length = length};
  parse->status =
      parser_run(&parse->arena, &parse->source, options, &parse->module, &parse->diagnostics);
}

static inline void parse_text(Parse *parse, const char *text) {
  parse_bytes(parse, text, strlen(text), (ParseOptions){0});
}

static inline void parse_free(Parse *parse) {
  arena_free(&parse->arena);
  assert_int_equal(parse->meter.live_bytes, 0);
}

#endif
