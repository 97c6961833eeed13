// The making and writing of reports; what each says is in the file of its name.
#include "runtime/report.h"
#include "vm/traceback.h"
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

static const char *const NAMES[] = {
#define KIND(NAME, text) [REPORT_##NAME] = text,
    REPORT_KINDS(KIND)
#undef KIND
};

const char *report_name(ReportKind kind) {
  return NAMES[kind];
}

static bool name_bits(const char *name, size_t length, uint32_t *bits) {
  if (length == 3 && memcmp(name, "all", 3) == 0) {
    *bits |= REPORT_ALL;
    return true;
  }
  for (int kind = 0; kind < REPORT_KIND_COUNT; kind++) {
    if (strlen(NAMES[kind]) == length && memcmp(NAMES[kind], name, length) == 0) {
      *bits |= UINT32_C(1) << kind;
      return true;
    }
  }
  return false;
}

bool report_names(const char *list, uint32_t *bits, const char **wrong) {
  for (const char *name = list;; name++) {
    size_t length = strcspn(name, ",");
    if (!name_bits(name, length, bits)) {
      *wrong = name;
      return false;
    }
    name += length;
    if (*name == '\0') {
      return true;
    }
  }
}

// ---- pieces ----

bool report_add(Vm *vm, ReportText *text, const char *format, ...) {
  Value made;
  va_list arguments;
  va_start(arguments, format);
  bool ok = string_format_va(vm, &made, format, arguments);
  va_end(arguments);
  if (ok) {
    ok = builder_add_string(vm, text, as_string(made));
    value_release(vm, made);
  }
  return ok;
}

bool report_add_utf8(Vm *vm, ReportText *text, const char *utf8) {
  Value made;
  if (!string_from_utf8(vm, utf8, strlen(utf8), &made)) {
    return false;
  }
  bool ok = builder_add_string(vm, text, as_string(made));
  value_release(vm, made);
  return ok;
}

bool report_add_place(Vm *vm, ReportText *text, unsigned indent, Place place) {
  Value line;
  if (place.code == NULL) {
    return true;
  }
  if (!report_add(vm, text, "%sFile \"%V\", line %u, in %V\n", indent == 2 ? "  " : "    ",
                  place.code->filename, place.line, place.code->name) ||
      !code_source_line(vm, place.code, place.line, &line)) {
    return false;
  }
  bool ok =
      line == VALUE_NONE || report_add(vm, text, "%s  %V\n", indent == 2 ? "  " : "    ", line);
  value_release(vm, line);
  return ok;
}

// Outermost first: the chain is linked the other way.
static bool add_links(Vm *vm, ReportText *text, unsigned indent, const Coroutine *c) {
  if (c == NULL) {
    return true;
  }
  const Code *code = frame_code(&c->frame);
  return add_links(vm, text, indent, coroutine_parent(c)) &&
         ((code->flags & CODE_LIBRARY) ||
          report_add_place(vm, text, indent, (Place){code, coroutine_line(c)}));
}

bool report_add_chain(Vm *vm, ReportText *text, unsigned indent, const Task *task) {
  enum { DEEP = 12 };
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return true;
  }
  Coroutine *root = OBJECT_AS(Coroutine, task->coroutine);
  const Coroutine *c = coroutine_innermost(root);
  if (root->depth > DEEP) { // the end that waits is what matters
    return report_add_place(vm, text, indent, place_of_coroutine(root));
  }
  return add_links(vm, text, indent, c);
}

bool report_add_task(Vm *vm, ReportText *text, const Task *task) {
  Value name;
  if (!task_name(vm, task, &name)) {
    return false;
  }
  bool ok = value_is_int(task_label(task)) ? report_add(vm, text, "%V", name)
                                     : report_add(vm, text, "'%V'", name);
  value_release(vm, name);
  return ok;
}

bool report_add_seconds(Vm *vm, ReportText *text, double seconds) {
  char digits[40];
  double shown = round(seconds * 1000) / 1000;
  int n = snprintf(digits, sizeof digits, "%.3f", shown);
  for (; n > 2 && digits[n - 1] == '0' && digits[n - 2] != '.'; n--) {
  }
  return builder_add_ascii(vm, text, digits, (size_t)n);
}

// ---- the end ----

void report_finish(Vm *vm, ReportKind kind, ReportText *text, bool ok) {
  Value whole = VALUE_UNBOUND;
  Utf8 utf8;
  if (!ok) {
    builder_discard(vm, text);
  } else if (builder_finish(vm, text, &whole) && string_utf8(vm, as_string(whole), &utf8)) {
    io_write_error(vm, utf8.bytes, utf8.length);
    if (is_observed(runtime_of(vm), REPORT)) {
      observer_tell(vm, (Event){.kind = EVENT_REPORT,
                                .subject = VALUE_UNBOUND,
                                .other = VALUE_UNBOUND,
                                .name = NAMES[kind],
                                .text = utf8.bytes,
                                .text_length = utf8.length});
    }
    utf8_free(vm, &utf8);
  }
  value_release(vm, whole);
  raised_clear(vm); // what came of the making
}
