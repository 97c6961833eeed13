// Fuzz target: any bytes through the whole front end, in every mode, with memory that may run out.
#include "grammar/ast_print.h"
#include "grammar/parser.h"
#include "tests/fuzz/mutate.h"

#include <stdlib.h>
#include <string.h>

// An allocator that fails after a given number of requests, and counts what is still in use.
typedef struct Budget {
  size_t requests_left;
  size_t live_bytes;
} Budget;

static void *resize(void *context, void *block, size_t old_size, size_t new_size) {
  Budget *budget = context;
  if (new_size == 0) {
    budget->live_bytes -= old_size;
    free(block);
    return NULL;
  }
  if (budget->requests_left == 0) {
    return NULL;
  }
  budget->requests_left--;
  void *result = realloc(block, new_size);
  if (result != NULL) {
    budget->live_bytes += new_size - old_size;
  }
  return result;
}

static void parse(const char *bytes, size_t length, ParseOptions options, size_t requests) {
  Budget budget = {.requests_left = requests};
  Arena arena;
  arena_init(&arena, (Allocator){.resize = resize, .context = &budget});
  Source source = {.filename = "fuzz.py", .bytes = bytes, .length = length};
  ModuleNode *module = NULL;
  Diagnostics diagnostics;
  ParseStatus status = parser_run(&arena, &source, options, &module, &diagnostics);
  if ((status == PARSE_OK) != (module != NULL)) {
    abort();
  }
  if (status == PARSE_ERRORS && diagnostics.error_count == 0) {
    abort(); // a refusal without a word
  }
  for (int i = 0; i < diagnostics.count; i++) {
    diagnostic_format(&arena, &source, &diagnostics.items[i]);
  }
  arena_free(&arena);
  if (budget.live_bytes != 0) {
    abort();
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = malloc(size + 1);
  if (text == NULL) {
    return 0;
  }
  if (size > 0) {
    memcpy(text, data, size);
  }
  text[size] = '\0';
  parse(text, size, (ParseOptions){.mode = PARSE_FILE}, SIZE_MAX);
  parse(text, size, (ParseOptions){.mode = PARSE_INTERACTIVE, .allows_top_level_await = true},
        SIZE_MAX);
  parse(text, size, (ParseOptions){.mode = PARSE_FILE}, size % 7);
  free(text);
  return 0;
}

// Tokens and lines mostly, but any bytes may come.
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed) {
  return seed % 8 == 0 ? LLVMFuzzerMutate(data, size, max_size)
                       : program_mutate(data, size, max_size, seed);
}
