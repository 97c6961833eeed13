// Puts tasks, coroutines, places and times into words.
#include "cli/words.h"
#include "runtime/runtime.h"
#include "vm/coroutine_class.h"
#include "vm/exception.h"
#include <stdio.h>

// ---- text ----

// At most size - 1 bytes, never half a character; cut text ends with dots.
static void copy(const char *bytes, size_t length, char *text, size_t size) {
  bool is_cut = length >= size;
  if (is_cut) {
    length = size < 4 ? 0 : size - 4;
    while (length > 0 && ((unsigned char)bytes[length] & 0xC0) == 0x80) {
      length--;
    }
  }
  memcpy(text, bytes, length);
  text[length] = '\0';
  if (is_cut && size >= 4) {
    memcpy(text + length, "...", 4);
  }
}

void words_append(char *text, size_t size, const char *more) {
  size_t length = strlen(text);
  copy(more, strlen(more), text + length, size - length);
}

static void put(Vm *vm, bool ok, Value shown, char *text, size_t size) {
  Utf8 utf8;
  snprintf(text, size, "?");
  if (ok) {
    if (string_utf8(vm, as_string(value_unbox(vm, shown)), &utf8)) {
      copy(utf8.bytes, utf8.length, text, size);
      utf8_free(vm, &utf8);
    }
    value_release(vm, shown);
  }
  raised_clear(vm);
}

void words_of_str(Vm *vm, Value v, char *text, size_t size) {
  Value shown = VALUE_UNBOUND;
  bool ok = value_str(vm, v, &shown);
  put(vm, ok, shown, text, size);
}

void words_of_repr(Vm *vm, Value v, char *text, size_t size) {
  Value shown = VALUE_UNBOUND;
  bool ok = value_repr(vm, v, &shown);
  put(vm, ok, shown, text, size);
}

void words_of_seconds(double seconds, char *text, size_t size) {
  snprintf(text, size, seconds >= 100 ? "%.0f s" : seconds >= 10 ? "%.1f s" : "%.2f s", seconds);
}

// ---- places ----

static bool is_typed(const Code *code) {
  return string_equals_c(as_string(code->filename), "<stdin>");
}

void words_of_place(Vm *vm, Place place, char *text, size_t size) {
  char name[WORDS_MAX], file[WORDS_MAX];
  *text = '\0';
  if (place.code == NULL) {
    return;
  }
  words_of_str(vm, place.code->name, name, sizeof name);
  words_of_str(vm, place.code->filename, file, sizeof file);
  const char *slash = strrchr(file, '/');
  if (is_typed(place.code)) {
    snprintf(text, size, "line %u of %s", place.line, name);
  } else {
    snprintf(text, size, "line %u of %s in %s", place.line, name, slash == NULL ? file : slash + 1);
  }
}

void words_of_source(Vm *vm, const Code *code, uint32_t line, char *text, size_t size) {
  (void)vm;
  *text = '\0';
  if (!value_has_shape(code->source, SHAPE_BYTES)) {
    return;
  }
  const Bytes *bytes = OBJECT_AS(Bytes, code->source);
  const char *at = (const char *)bytes->data, *end = at + bytes->length;
  for (; line > 1 && at < end; line--) {
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    at = newline == NULL ? end : newline + 1;
  }
  const char *stop = memchr(at, '\n', (size_t)(end - at));
  stop = stop == NULL ? end : stop;
  while (at < stop && (*at == ' ' || *at == '\t')) {
    at++;
  }
  while (stop > at && (stop[-1] == ' ' || stop[-1] == '\r' || stop[-1] == '\t')) {
    stop--;
  }
  copy(at, (size_t)(stop - at), text, size);
}

// ---- tasks ----

void words_of_name(Vm *vm, Task *task, char *text, size_t size) {
  Value name = VALUE_UNBOUND;
  bool ok = task_name(vm, task, &name);
  put(vm, ok, name, text, size);
}

static bool has_begun(const Task *task) {
  return !value_has_shape(task->coroutine, SHAPE_COROUTINE) ||
         OBJECT_AS(Coroutine, task->coroutine)->state != CORO_CREATED;
}

const char *words_of_state(Vm *vm, Task *task) {
  switch (task->future.state) {
  case FUTURE_IS_CANCELLED: return "cancelled";
  case FUTURE_IS_FINISHED: return task->future.is_exception ? "failed" : "done";
  default: break;
  }
  if (runtime_of(vm)->current_task == value_from_object(task)) {
    return "running";
  }
  if (task->future.cancel_requests > 0 || task->future.must_cancel) {
    return "cancelling";
  }
  return task_waits_for(task) != VALUE_UNBOUND ? "waiting" : has_begun(task) ? "ready" : "new";
}

// How it ended.
static void words_of_end(Vm *vm, const Task *task, char *text, size_t size) {
  char value[WORDS_MAX];
  *text = '\0';
  if (task->future.state != FUTURE_IS_FINISHED || task->future.result == VALUE_UNBOUND) {
    return;
  }
  words_of_repr(vm, task->future.result, value, sizeof value);
  snprintf(text, size, task->future.is_exception ? "%s" : "result %s", value);
}

void words_of_wait(Vm *vm, Task *task, char *text, size_t size) {
  Wait wait;
  Value shown = VALUE_UNBOUND;
  if (task->future.state != FUTURE_IS_PENDING) {
    words_of_end(vm, task, text, size);
    return;
  }
  *text = '\0';
  wait_of_task(vm, task, &wait);
  if (wait.kind != WAITS_NOT) {
    bool ok = wait_text(vm, &wait, &shown);
    put(vm, ok, shown, text, size);
  }
}

// ---- coroutines ----

static void words_of_suspension(Vm *vm, Coroutine *c, char *text, size_t size) {
  Wait wait;
  Value shown = VALUE_UNBOUND;
  char what[WORDS_MAX];
  Coroutine *root = coroutine_root(c);
  Place inner = place_of_coroutine(root);
  int length = snprintf(text, size, "CORO_SUSPENDED at line %u", coroutine_line(c));
  if (length < 0 || (size_t)length >= size) {
    return;
  }
  if (inner.code != NULL && inner.code != frame_code(&c->frame)) {
    words_of_place(vm, inner, what, sizeof what);
    length += snprintf(text + length, size - (size_t)length, ", inside it %s", what);
  }
  wait_of_coroutine(vm, root, &wait);
  if ((size_t)length >= size) {
    return;
  }
  if (wait.kind == WAITS_NOT) {
    snprintf(text + length, size - (size_t)length, ", letting others have their turn");
  } else {
    bool ok = wait_text(vm, &wait, &shown);
    put(vm, ok, shown, what, sizeof what);
    snprintf(text + length, size - (size_t)length, ", waiting for %s", what);
  }
}

void words_of_coroutine(Vm *vm, Coroutine *c, char *text, size_t size) {
  switch (coroutine_seen_state(c)) {
  case CORO_CREATED: snprintf(text, size, "CORO_CREATED: not started yet"); break;
  case CORO_RUNNING: snprintf(text, size, "CORO_RUNNING"); break;
  case CORO_SUSPENDED: words_of_suspension(vm, c, text, size); break;
  case CORO_CLOSED: snprintf(text, size, "CORO_CLOSED: it has ended"); break;
  }
}
