// Lines: which instruction begins a line, and what the lines of a file are.
//
// A line is that of the innermost statement: one that is written over several lines is one stop.
#include "grammar/parser.h"
#include "grammar/tree_walk.h"
#include "runtime/library.h"
#include "runtime/stepper_parts.h"
#include "vm/string.h"
#include <stdio.h>
#include <string.h>

// ---- texts and places ----

void text_copy(char *to, size_t size, Value text) {
  const String *s = as_string(text);
  size_t at = 0;
  for (uint32_t i = 0; i < s->length && at + 5 < size; i++) {
    at += utf8_put((uint8_t *)to + at, string_at(s, i));
  }
  to[at] = '\0';
}

void place_fill(StepperPlace *place, const Code *code, uint32_t line) {
  text_copy(place->function, sizeof place->function, code->qualname);
  text_copy(place->file, sizeof place->file, code->filename);
  place->line = line;
  place->is_library = (code->flags & CODE_LIBRARY) != 0;
}

// ---- files ----

typedef struct Marker {
  TreeVisitor visitor;
  FileLines *file;
} Marker;

// The lines of a statement are its own; then the statements in it take theirs.
static bool mark_node(TreeVisitor *visitor, Node *node) {
  FileLines *file = ((Marker *)visitor)->file;
  if (node->kind == NODE_MODULE) {
    return true;
  }
  if (node->kind > NODE_CONTINUE && node->kind != NODE_EXCEPT_HANDLER) {
    return false;
  }
  for (int line = node->line; line > 0 && line <= node->end_line && (uint32_t)line <= file->count;
       line++) {
    file->statements[line] = (uint32_t)node->line;
    file->kinds[line] = node->kind;
  }
  return true;
}

static void mark_statements(Stepper *stepper, FileLines *file) {
  Arena arena;
  arena_init(&arena, stepper->host);
  Source source = {.filename = file->name, .bytes = file->text, .length = file->length};
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseOptions options = {.is_library = true};
  if (parser_run_tree_only(&arena, &source, options, &tree, &diagnostics) == PARSE_OK) {
    Marker marker = {.visitor = {.node = mark_node}, .file = file};
    tree_walk(&marker.visitor, &tree->base);
  }
  arena_free(&arena);
}

static void mark_starts(FileLines *file) {
  uint32_t line = 1;
  file->starts[1] = 0;
  for (size_t i = 0; i < file->length; i++) {
    if (file->text[i] == '\n') {
      file->starts[++line] = i + 1;
    }
  }
  file->starts[line + 1] = file->length + 1;
}

static void file_free(Stepper *stepper, FileLines *file) {
  host_free(stepper, file->text, file->length + 1);
  host_free(stepper, file->statements, (file->count + 2) * sizeof *file->statements);
  host_free(stepper, file->kinds, file->count + 2);
  host_free(stepper, file->starts, (file->count + 3) * sizeof *file->starts);
  host_free(stepper, file, sizeof *file);
}

FileLines *file_lines(Stepper *stepper, const char *name) {
  for (uint32_t i = 0; i < stepper->file_count; i++) {
    if (strcmp(stepper->files[i]->name, name) == 0) {
      return stepper->files[i];
    }
  }
  return NULL;
}

static bool files_grow(Stepper *stepper) {
  if (stepper->file_count < stepper->file_capacity) {
    return true;
  }
  uint32_t capacity = stepper->file_capacity * 2 + 8;
  FileLines **files = host_new(stepper, capacity * sizeof *files);
  if (files == NULL) {
    return false;
  }
  if (stepper->file_count > 0) {
    memcpy(files, stepper->files, stepper->file_count * sizeof *files);
  }
  host_free(stepper, stepper->files, stepper->file_capacity * sizeof *files);
  stepper->files = files;
  stepper->file_capacity = capacity;
  return true;
}

FileLines *file_lines_add(Stepper *stepper, const char *name, const char *text, size_t length) {
  FileLines *file = host_new(stepper, sizeof *file);
  if (file == NULL) {
    return NULL;
  }
  file->length = length;
  file->count = 1;
  for (size_t i = 0; i < length; i++) {
    file->count += text[i] == '\n';
  }
  size_t name_length = strlen(name);
  name_length = name_length < sizeof file->name ? name_length : sizeof file->name - 1;
  memcpy(file->name, name, name_length);
  file->text = host_new(stepper, length + 1);
  file->statements = host_new(stepper, (file->count + 2) * sizeof *file->statements);
  file->kinds = host_new(stepper, file->count + 2);
  file->starts = host_new(stepper, (file->count + 3) * sizeof *file->starts);
  if (file->text == NULL || file->statements == NULL || file->kinds == NULL ||
      file->starts == NULL || !files_grow(stepper)) {
    file_free(stepper, file);
    return NULL;
  }
  memcpy(file->text, text, length);
  mark_starts(file);
  mark_statements(stepper, file);
  stepper->files[stepper->file_count++] = file;
  return file;
}

// ---- codes ----

// "<library>/asyncio/sleep.py" is the module asyncio.sleep.
static const LibraryFile *library_file(const char *name) {
  static const char FOLDER[] = "<library>/", PACKAGE[] = "/__init__";
  char module[STEPPER_PATH];
  if (strncmp(name, FOLDER, sizeof FOLDER - 1) != 0) {
    return NULL;
  }
  snprintf(module, sizeof module, "%s", name + sizeof FOLDER - 1);
  char *end = strstr(module, ".py");
  if (end == NULL) {
    return NULL;
  }
  *end = '\0';
  size_t length = strlen(module);
  if (length >= sizeof PACKAGE && strcmp(module + length - (sizeof PACKAGE - 1), PACKAGE) == 0) {
    module[length - (sizeof PACKAGE - 1)] = '\0';
  }
  for (char *c = module; *c != '\0'; c++) {
    *c = *c == '/' ? '.' : *c;
  }
  for (const LibraryFile *file = LIBRARY_FILES; file->name != NULL; file++) {
    if (strcmp(file->name, module) == 0) {
      return file;
    }
  }
  return NULL;
}

const char *stepper_source(Stepper *stepper, const char *file, uint32_t line, size_t *length) {
  const FileLines *lines = file_lines(stepper, file);
  const LibraryFile *library = lines == NULL ? library_file(file) : NULL;
  if (library != NULL) {
    lines = file_lines_add(stepper, file, library->bytes, library->length);
  }
  if (lines == NULL || line == 0 || line > lines->count) {
    return NULL;
  }
  *length = lines->starts[line + 1] - 1 - lines->starts[line];
  return lines->text + lines->starts[line];
}

static FileLines *file_of_code(Stepper *stepper, const Code *code) {
  char name[STEPPER_PATH];
  text_copy(name, sizeof name, code->filename);
  FileLines *file = file_lines(stepper, name);
  if (file == NULL && value_has_shape(code->source, SHAPE_BYTES)) {
    const Bytes *source = OBJECT_AS(Bytes, code->source);
    file = file_lines_add(stepper, name, (const char *)source->data, source->length);
  }
  const LibraryFile *library = file == NULL ? library_file(name) : NULL;
  if (library != NULL) {
    file = file_lines_add(stepper, name, library->bytes, library->length);
  }
  return file;
}

static uint32_t statement_line(const FileLines *file, uint32_t line) {
  return file == NULL || line > file->count || file->statements[line] == 0 ? line
                                                                           : file->statements[line];
}

// The opcode, of a return in the form that it was compiled to.
static uint8_t word_return(uint32_t word) {
  return word_op(word) == OP_LEAVE_SHOWN ? word_c(word) : word_op(word);
}

static bool is_implicit_return(const Code *code, uint32_t word) {
  uint8_t op = word_return(code->words[word]);
  return op == OP_RETURN_NONE || (op == OP_LOAD_SPECIAL && word + 1 < code->word_count &&
                                  word_return(code->words[word + 1]) == OP_RETURN_GENERATOR);
}

static bool has_line_before(const CodeLines *lines, uint32_t word) {
  for (uint32_t i = 0; i < word; i++) {
    if (lines->lines[i] == lines->lines[word] && (lines->flags[i] & LINE_BEGINS)) {
      return true;
    }
  }
  return false;
}

// Is the statement of that line of this kind?
static bool is_kind(const FileLines *file, uint32_t line, NodeKind kind) {
  return file != NULL && line <= file->count && file->statements[line] != 0 &&
         file->kinds[line] == kind;
}

// A line begins where it differs from the one before, and where a loop comes back to.
static void mark_words(const Code *code, const FileLines *file, CodeLines *lines) {
  uint32_t before = 0;
  bool is_prologue = true;
  for (uint32_t word = 0; word < code->word_count;) {
    uint8_t op = word_op(code->words[word]);
    const OpcodeInfo *info = opcode_info((enum Opcode)op);
    uint32_t line = statement_line(file, code_position(code, word).line);
    for (uint32_t i = 0; i < info->words && word + i < code->word_count; i++) {
      lines->lines[word + i] = line;
    }
    is_prologue = is_prologue && op == OP_MAKE_CELL;
    bool is_way = op == OP_JUMP && !is_kind(file, line, NODE_PASS) &&
                  !is_kind(file, line, NODE_BREAK) && !is_kind(file, line, NODE_CONTINUE);
    bool is_cleanup = op == OP_POP_EXC || op == OP_END_ASYNC_FOR; // no line begins there
    if (!is_prologue && !is_way) {
      lines->flags[word] |= line == before || is_cleanup ? 0 : LINE_BEGINS;
      before = line;
    }
    bool returns = op == OP_LEAVE_SHOWN || op == OP_RETURN || op == OP_RETURN_NONE ||
                   op == OP_RETURN_GENERATOR;
    lines->flags[word] |= returns ? LINE_RETURNS : 0;
    if (op == OP_FOR_ITER || op == OP_FOR_ITER_R || op == OP_FOR_GENERATOR ||
        op == OP_FOR_GENERATOR_R) { // below the body, whose first line it is not
      lines->flags[word] |= LINE_BEGINS;
    } else if ((info->flags & OPFLAG_JUMP) && word_target(code->words, word, info) <= word) {
      lines->flags[word_target(code->words, word, info)] |= LINE_BEGINS;
    }
    word += info->words;
  }
  for (uint32_t word = 0; word < code->word_count;) {
    uint8_t op = word_op(code->words[word]);
    const OpcodeInfo *info = opcode_info((enum Opcode)op);
    bool is_own = is_kind(file, lines->lines[word], NODE_RETURN);
    bool is_way_back =
        op == OP_JUMP && lines->lines[word_target(code->words, word, info)] == lines->lines[word];
    if (is_way_back ||
        (is_implicit_return(code, word) && !is_own && has_line_before(lines, word))) {
      lines->flags[word] &= (uint8_t)~LINE_BEGINS;
    }
    word += info->words;
  }
}

static CodeLines *slot_for(Stepper *stepper, const Code *code) {
  uint32_t mask = stepper->code_capacity - 1;
  uint32_t i = (uint32_t)((uintptr_t)code >> 4) * 2654435761u >> 8 & mask;
  while (stepper->codes[i].code != NULL && stepper->codes[i].code != code) {
    i = (i + 1) & mask;
  }
  return &stepper->codes[i];
}

static bool codes_grow(Stepper *stepper) {
  if (stepper->code_count * 2 < stepper->code_capacity) {
    return true;
  }
  CodeLines *old = stepper->codes;
  uint32_t old_capacity = stepper->code_capacity;
  uint32_t capacity = old_capacity == 0 ? 256 : old_capacity * 2;
  CodeLines *codes = host_new(stepper, capacity * sizeof *codes);
  if (codes == NULL) {
    return false;
  }
  stepper->codes = codes;
  stepper->code_capacity = capacity;
  for (uint32_t i = 0; i < old_capacity; i++) {
    if (old[i].code != NULL) {
      *slot_for(stepper, old[i].code) = old[i];
    }
  }
  host_free(stepper, old, old_capacity * sizeof *old);
  return true;
}

static void code_free(Stepper *stepper, CodeLines *lines) {
  host_free(stepper, lines->lines, lines->word_count * sizeof *lines->lines);
  host_free(stepper, lines->flags, lines->word_count);
}

const CodeLines *code_lines(Stepper *stepper, const Code *code) {
  const CodeLines *last = stepper->last_code;
  if (last != NULL && last->code == code && last->words == code->words) {
    return last;
  }
  if (!codes_grow(stepper)) {
    return NULL;
  }
  CodeLines *lines = slot_for(stepper, code);
  bool is_other =
      lines->code != NULL && (lines->words != code->words || lines->word_count != code->word_count);
  if (is_other) { // another Code at the address of one that is gone
    code_free(stepper, lines);
  }
  if (lines->code == NULL || is_other) {
    stepper->code_count += lines->code == NULL;
    *lines = (CodeLines){code, code->words, code->word_count, NULL, NULL};
    lines->lines = host_new(stepper, code->word_count * sizeof *lines->lines);
    lines->flags = host_new(stepper, code->word_count);
    if (lines->lines == NULL || lines->flags == NULL) {
      return NULL;
    }
    mark_words(code, file_of_code(stepper, code), lines);
  }
  stepper->last_code = lines;
  return lines;
}

void lines_free(Stepper *stepper) {
  for (uint32_t i = 0; i < stepper->code_capacity; i++) {
    if (stepper->codes[i].code != NULL) {
      code_free(stepper, &stepper->codes[i]);
    }
  }
  host_free(stepper, stepper->codes, stepper->code_capacity * sizeof *stepper->codes);
  for (uint32_t i = 0; i < stepper->file_count; i++) {
    file_free(stepper, stepper->files[i]);
  }
  host_free(stepper, stepper->files, stepper->file_capacity * sizeof *stepper->files);
}
