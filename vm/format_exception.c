// The text of an exception: its traceback and message, those it came from, those it groups.
//
// What belongs together is found first, as a tree: an exception that was met before is not told
// again.  Then the tree is written, members of groups behind a margin that grows with the depth.
#include "vm/format_exception.h"
#include "grammar/arena.h"
#include "vm/exception_group.h"
#include "vm/unicode.h"
#include <stdarg.h>

enum { GROUP_WIDTH_MAX = 15, GROUP_DEPTH_MAX = 10 };

// ---- the tree ----

typedef struct Told {
  Value exception; // borrowed
  struct Told *cause, *context;
  struct Told **members; // of a group
  uint32_t count;
  struct Told *next; // all that were met, and the work that is left
  struct Told *later;
} Told;

typedef struct Finder {
  Vm *vm;
  Arena *arena;
  bool chains;
  Told *met;
  Told *work;
} Finder;

static bool is_met(const Finder *f, Value exception) {
  for (const Told *t = f->met; t != NULL; t = t->next) {
    if (t->exception == exception) {
      return true;
    }
  }
  return false;
}

static Told *told_new(Finder *f, Value exception) {
  Told *t = arena_take(f->arena, sizeof *t);
  if (t != NULL) {
    t->exception = exception;
    t->next = f->met;
    f->met = t;
    t->later = f->work;
    f->work = t;
  }
  return t;
}

static bool told_relate(Finder *f, Told *t) {
  const Exception *e = OBJECT_AS(Exception, t->exception);
  if (f->chains && e->cause != VALUE_NONE && !is_met(f, e->cause) &&
      (t->cause = told_new(f, e->cause)) == NULL) {
    return false;
  }
  if (f->chains && t->cause == NULL && !e->suppress_context && e->context != VALUE_NONE &&
      !is_met(f, e->context) && (t->context = told_new(f, e->context)) == NULL) {
    return false;
  }
  if (!value_is_group(f->vm, t->exception)) {
    return true;
  }
  const Tuple *members = as_tuple(e->fields[FIELD_EXCEPTIONS]);
  t->members = arena_take(f->arena, members->length * sizeof *t->members);
  t->count = t->members == NULL ? 0 : members->length;
  for (uint32_t i = 0; i < t->count; i++) {
    if ((t->members[i] = told_new(f, members->items[i])) == NULL) {
      return false;
    }
  }
  return t->members != NULL;
}

static bool told_find(Vm *vm, Arena *arena, Value exception, bool chains, Told **result) {
  Finder f = {.vm = vm, .arena = arena, .chains = chains};
  *result = told_new(&f, exception);
  while (f.work != NULL) {
    Told *t = f.work;
    f.work = t->later;
    if (!told_relate(&f, t)) {
      return raise_memory_error(vm);
    }
  }
  return *result != NULL || raise_memory_error(vm);
}

// ---- pieces ----

bool lines_add_format(Vm *vm, List *out, const char *format, ...) {
  va_list args;
  va_start(args, format);
  Value line;
  bool ok = string_format_va(vm, &line, format, args);
  va_end(args);
  return ok && list_append_owned(vm, out, line);
}

bool text_safely(Vm *vm, Value v, const char *what, Value *result) {
  if (value_str(vm, v, result)) {
    return true;
  }
  raised_clear(vm);
  return string_format(vm, result, "<%s str() failed>", what);
}

bool exception_class_text(Vm *vm, Value exception, Value *result) {
  Class *class_ = value_class(vm, exception);
  Value module;
  if (!value_get_attribute(vm, value_from_object(class_), vm->names.module, &module)) {
    raised_clear(vm);
    module = VALUE_NONE;
  }
  bool is_plain = value_is_string(module) && (string_equals_c(as_string(module), "builtins") ||
                                              string_equals_c(as_string(module), "__main__"));
  bool ok = is_plain                  ? value_str(vm, class_->qualname, result)
            : value_is_string(module) ? string_format(vm, result, "%V.%V", module, class_->qualname)
                                      : string_format(vm, result, "<unknown>.%V", class_->qualname);
  value_release(vm, module);
  return ok;
}

static bool add_message(Vm *vm, Value exception, bool has_traceback, List *out) {
  Value class_text, text = VALUE_UNBOUND, advice = VALUE_UNBOUND;
  if (!exception_class_text(vm, exception, &class_text)) {
    return false;
  }
  bool ok = text_safely(vm, exception, "exception", &text) &&
            suggestion_text(vm, exception, has_traceback, &advice);
  if (ok) {
    bool is_empty = as_string(value_unbox(vm, text))->length == 0 && as_string(advice)->length == 0;
    ok = is_empty ? lines_add_format(vm, out, "%V\n", class_text)
                  : lines_add_format(vm, out, "%V: %V%V\n", class_text, text, advice);
  }
  value_release(vm, class_text);
  value_release(vm, text);
  value_release(vm, advice);
  return ok;
}

// One line of output for each line of the note.
static bool add_note(Vm *vm, Value note, List *out) {
  Value text;
  if (!text_safely(vm, note, "note", &text)) {
    return false;
  }
  String *s = as_string(value_unbox(vm, text));
  bool ok = true;
  uint32_t start = 0;
  for (uint32_t i = 0; ok && i <= s->length; i++) {
    if (i == s->length || string_at(s, i) == '\n') {
      StringBuilder b = {0};
      Value line;
      ok = builder_add_slice(vm, &b, s, start, i) && builder_add_char(vm, &b, '\n');
      if (!ok) {
        builder_discard(vm, &b);
      }
      ok = ok && builder_finish(vm, &b, &line) && list_append_owned(vm, out, line);
      start = i + 1;
    }
  }
  value_release(vm, text);
  return ok;
}

static bool add_odd_notes(Vm *vm, Value notes, List *out) {
  Value text;
  if (!value_repr(vm, notes, &text)) {
    raised_clear(vm);
    return lines_add_format(vm, out, "<__notes__ repr() failed>\n");
  }
  bool ok = lines_add_format(vm, out, "%V\n", text);
  value_release(vm, text);
  return ok;
}

static bool add_notes(Vm *vm, Value exception, List *out) {
  Value notes;
  if (!value_find_attribute(vm, exception, vm->names.notes, &notes)) {
    raised_clear(vm);
    return true;
  }
  if (notes == VALUE_UNBOUND || notes == VALUE_NONE) {
    return true;
  }
  Layout layout = value_layout(vm, notes);
  bool ok = true;
  if (layout != LAYOUT_LIST && layout != LAYOUT_TUPLE) {
    ok = add_odd_notes(vm, notes, out);
  } else {
    Value items = VALUE_UNBOUND;
    ok = tuple_from_iterable(vm, notes, &items);
    for (uint32_t i = 0; ok && i < as_tuple(items)->length; i++) {
      ok = add_note(vm, as_tuple(items)->items[i], out);
    }
    value_release(vm, items);
  }
  value_release(vm, notes);
  return ok;
}

bool exception_only_lines(Vm *vm, Value exception, bool has_traceback, List *out) {
  bool is_syntax = value_is_instance(vm, exception, vm->exceptions.SyntaxError);
  return (is_syntax ? syntax_error_lines(vm, exception, out)
                    : add_message(vm, exception, has_traceback, out)) &&
         add_notes(vm, exception, out);
}

// ---- writing ----

typedef struct Writer {
  Vm *vm;
  Arena *arena;
  TextOptions options;
  List *out;
  uint32_t depth;   // of groups
  bool needs_close; // the box of a group's last member is still open
} Writer;

static bool add_indent(const Writer *w, StringBuilder *b) {
  for (uint32_t i = 0; i < 2 * w->depth; i++) {
    if (!builder_add_char(w->vm, b, ' ')) {
      return false;
    }
  }
  return true;
}

// Every line of `text` behind the margin.
static bool add_with_margin(const Writer *w, StringBuilder *b, String *text, char margin) {
  uint32_t start = 0;
  while (start < text->length) {
    uint32_t end = start;
    while (end < text->length && !unicode_is_line_break(string_at(text, end))) {
      end++;
    }
    end +=
        end + 1 < text->length && string_at(text, end) == '\r' && string_at(text, end + 1) == '\n';
    end += end < text->length;
    if (!add_indent(w, b) || !builder_add_char(w->vm, b, (uint8_t)margin) ||
        !builder_add_char(w->vm, b, ' ') || !builder_add_slice(w->vm, b, text, start, end)) {
      return false;
    }
    start = end;
  }
  return true;
}

static bool emit(const Writer *w, Value text, char margin) {
  if (w->depth == 0) {
    return list_append(w->vm, w->out, text);
  }
  StringBuilder b = {0};
  Value line;
  if (!add_with_margin(w, &b, as_string(value_unbox(w->vm, text)), margin)) {
    builder_discard(w->vm, &b);
    return false;
  }
  return builder_finish(w->vm, &b, &line) && list_append_owned(w->vm, w->out, line);
}

static bool emit_c(const Writer *w, const char *text, char margin) {
  Value s;
  if (!string_from_c(w->vm, text, &s)) {
    return false;
  }
  bool ok = emit(w, s, margin);
  value_release(w->vm, s);
  return ok;
}

static bool emit_list(const Writer *w, List *lines, bool ok) {
  for (uint32_t i = 0; ok && i < lines->length; i++) {
    ok = emit(w, lines->items[i], '|');
  }
  object_release(w->vm, lines);
  return ok;
}

// Without frames there is no header either.
static bool write_traceback(const Writer *w, Value exception, const char *header, char margin) {
  Vm *vm = w->vm;
  Value traceback = OBJECT_AS(Exception, exception)->traceback;
  if (traceback == VALUE_NONE) {
    return true;
  }
  List *all = list_new(vm, 8), *frames = list_new(vm, 8), *lines = list_new(vm, 8);
  bool ok = all != NULL && frames != NULL && lines != NULL &&
            traceback_frames(vm, traceback, true, all) &&
            frames_limit(vm, all, w->options, frames) && frames_lines(vm, frames, lines);
  if (ok && lines->length > 0) {
    ok = emit_c(w, header, margin);
  }
  object_release(vm, all);
  object_release(vm, frames);
  if (lines == NULL) {
    return false;
  }
  return emit_list(w, lines, ok);
}

static bool write_only(const Writer *w, Value exception) {
  List *lines = list_new(w->vm, 2);
  return lines != NULL && emit_list(w, lines, exception_only_lines(w->vm, exception, true, lines));
}

static bool write_told(Writer *w, const Told *told);

// "+---------------- 1 ----------------", with a corner before the first.
static bool write_title(const Writer *w, uint32_t i) {
  StringBuilder b = {0};
  Value line, number;
  if (!string_format(w->vm, &number, i < GROUP_WIDTH_MAX ? "%u" : "...", i + 1)) {
    return false;
  }
  bool ok = add_indent(w, &b) && builder_add_c(w->vm, &b, i == 0 ? "+-" : "  ") &&
            builder_add_c(w->vm, &b, "+---------------- ") && builder_add_str(w->vm, &b, number) &&
            builder_add_c(w->vm, &b, " ----------------\n");
  value_release(w->vm, number);
  if (!ok) {
    builder_discard(w->vm, &b);
    return false;
  }
  return builder_finish(w->vm, &b, &line) && list_append_owned(w->vm, w->out, line);
}

static bool write_close(const Writer *w) {
  StringBuilder b = {0};
  Value line;
  if (!add_indent(w, &b) || !builder_add_c(w->vm, &b, "+------------------------------------\n")) {
    builder_discard(w->vm, &b);
    return false;
  }
  return builder_finish(w->vm, &b, &line) && list_append_owned(w->vm, w->out, line);
}

static bool write_more(const Writer *w, uint32_t count) {
  Value text;
  if (!string_format(w->vm, &text, "and %u more exception%s\n", count, count > 1 ? "s" : "")) {
    return false;
  }
  bool ok = emit(w, text, '|');
  value_release(w->vm, text);
  return ok;
}

// The box of the last member is closed once, by the innermost group that ends there.
static bool write_members(Writer *w, const Told *told) {
  uint32_t shown = told->count <= GROUP_WIDTH_MAX ? told->count : GROUP_WIDTH_MAX + 1;
  bool ok = true;
  w->needs_close = false;
  for (uint32_t i = 0; ok && i < shown; i++) {
    bool is_last = i == shown - 1;
    if (is_last) {
      w->needs_close = true;
    }
    ok = write_title(w, i);
    w->depth++;
    ok = ok && (i < GROUP_WIDTH_MAX ? write_told(w, told->members[i])
                                    : write_more(w, told->count - GROUP_WIDTH_MAX));
    if (ok && is_last && w->needs_close) {
      ok = write_close(w);
      w->needs_close = false;
    }
    w->depth--;
  }
  return ok;
}

static bool write_group(Writer *w, const Told *told) {
  if (w->depth > GROUP_DEPTH_MAX) {
    return emit_c(w, "... (max_group_depth is 10)\n", '|');
  }
  bool is_outermost = w->depth == 0;
  w->depth += is_outermost;
  bool ok =
      write_traceback(w, told->exception, "Exception Group Traceback (most recent call last):\n",
                      is_outermost ? '+' : '|') &&
      write_only(w, told->exception) && write_members(w, told);
  w->depth -= is_outermost;
  return ok;
}

static bool write_one(Writer *w, const Told *told) {
  if (told->members != NULL) {
    return write_group(w, told);
  }
  return write_traceback(w, told->exception, "Traceback (most recent call last):\n", '|') &&
         write_only(w, told->exception);
}

static Told *told_before(const Told *told) {
  return told->cause != NULL ? told->cause : told->context;
}

static bool write_link(const Writer *w, const Told *younger) {
  return emit_c(w,
                younger->cause != NULL
                    ? "\nThe above exception was the direct cause of the following exception:\n\n"
                    : "\nDuring handling of the above exception, another exception occurred:\n\n",
                '|');
}

// The chain of `told`, the oldest first.
static bool write_told(Writer *w, const Told *told) {
  uint32_t length = 0, i = 0;
  for (const Told *t = told; t != NULL; t = told_before(t)) {
    length++;
  }
  const Told **chain = arena_take(w->arena, length * sizeof *chain);
  if (chain == NULL) {
    return raise_memory_error(w->vm);
  }
  for (const Told *t = told; t != NULL; t = told_before(t)) {
    chain[i++] = t;
  }
  while (i-- > 0) {
    if (!write_one(w, chain[i]) || (i > 0 && !write_link(w, chain[i - 1]))) {
      return false;
    }
  }
  return true;
}

bool exception_lines(Vm *vm, Value exception, TextOptions options, List *out) {
  Arena arena;
  arena_init(&arena, *memory_allocator(vm->memory));
  Told *told;
  Writer w = {.vm = vm, .arena = &arena, .options = options, .out = out};
  bool ok = told_find(vm, &arena, exception, options.chains, &told) && write_told(&w, told);
  arena_free(&arena);
  return ok;
}

// ---- the report ----

// The parser's hint, or what to use instead of what is missing: asked for here, because most of such
// errors are caught.
static bool add_hint(Vm *vm, Value exception, List *out) {
  if (value_is_instance(vm, exception, vm->exceptions.SyntaxError)) {
    Value hint = OBJECT_AS(Exception, exception)->fields[FIELD_HINT];
    return !value_is_string(hint) || lines_add_format(vm, out, "hint: %V\n", hint);
  }
  const char *advice = advice_find(vm, exception);
  return advice == NULL || lines_add_format(vm, out, "hint: %s\n", advice);
}

static bool join(Vm *vm, List *lines, bool ok, Value *result) {
  ok = ok && string_join(vm, as_string(vm->empty_string), lines->items, lines->length, result);
  object_release(vm, lines);
  return ok;
}

bool exception_text(Vm *vm, Value exception, Value *result) {
  List *lines = list_new(vm, 16);
  TextOptions options = {.chains = true};
  return lines != NULL &&
         join(vm, lines,
              exception_lines(vm, exception, options, lines) && add_hint(vm, exception, lines),
              result);
}
