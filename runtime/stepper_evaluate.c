// Expressions in a frame of the run: they may do what they like, it is all undone.
//
// The expression becomes the body of a lambda whose parameters are the frame's variables, so that
// comprehensions and lambdas inside see them as in the program.
#include "grammar/parser.h"
#include "runtime/stepper_parts.h"
#include "vm/format_exception.h"
#include "vm/scope_dict.h"
#include "vm/syntax_error.h"
#include <stdio.h>
#include <string.h>

#define FILENAME "<expression>"
#define RESULT "__awl_expression__"

typedef struct Question {
  Stepper *stepper;
  const Frame *frame; // NULL: no frame runs
  const char *expression;
  bool is_condition;
  bool ok, truth;
} Question;

static void put(Question *q, const char *bytes, size_t length) {
  Buffer *text = &q->stepper->text;
  (void)buffer_put(q->stepper, text, text->length, bytes, length);
}

static void put_value(Vm *vm, Question *q, Value v) {
  Utf8 utf8;
  if (string_utf8(vm, as_string(v), &utf8)) {
    put(q, utf8.bytes, utf8.length);
    utf8_free(vm, &utf8);
  }
}

// What is wrong, as a traceback would end.
static void put_exception(Vm *vm, Question *q) {
  Value exception = raised_take(vm);
  if (exception == VALUE_UNBOUND) {
    put(q, "MemoryError", 11);
    return;
  }
  List *lines = list_new(vm, 4);
  if (lines != NULL && exception_only_lines(vm, exception, true, lines)) {
    for (uint32_t i = 0; i < lines->length; i++) {
      put_value(vm, q, lines->items[i]);
    }
  }
  raised_clear(vm);
  Buffer *text = &q->stepper->text;
  while (text->length > 0 && text->bytes[text->length - 1] == '\n') {
    text->length--;
  }
}

// Is it one expression?  If not, says why.
static bool check(Vm *vm, Question *q) {
  Arena arena;
  arena_init(&arena, q->stepper->host);
  Source source = {.filename = FILENAME, .bytes = q->expression, .length = strlen(q->expression)};
  ModuleNode *tree;
  Diagnostics diagnostics;
  ParseStatus status =
      parser_run_tree_only(&arena, &source, (ParseOptions){0}, &tree, &diagnostics);
  bool ok = status == PARSE_OK;
  if (!ok) {
    raise_diagnostics(vm, &source, &diagnostics);
    put_exception(vm, q);
  } else if (tree->body.count != 1 || tree->body.items[0]->kind != NODE_EXPR) {
    static const char TEXT[] = "that is not an expression: only values can be looked at here";
    put(q, TEXT, sizeof TEXT - 1);
    ok = false;
  } else if (AS(Expr, tree->body.items[0])->value->kind == NODE_AWAIT) {
    static const char TEXT[] =
        "await would let the run go on: leave it out to see what would be awaited";
    put(q, TEXT, sizeof TEXT - 1);
    ok = false;
  }
  arena_free(&arena);
  return ok;
}

// ---- the lambda ----

static bool is_name(const String *s) {
  for (uint32_t i = 0; i < s->length; i++) {
    uint32_t c = string_at(s, i);
    if (c == '.' || c == '<' || c == ' ') {
      return false; // hidden ones
    }
  }
  return s->length > 0;
}

// "NAME = lambda a, b: (", the values in `values`.
static bool collect(Vm *vm, Question *q, Buffer *source, List *values) {
  static const char HEAD[] = RESULT " = lambda ";
  (void)buffer_put(q->stepper, source, 0, HEAD, sizeof HEAD - 1);
  if (q->frame == NULL || (frame_code(q->frame)->flags & CODE_MODULE)) {
    return true;
  }
  Value locals;
  if (!frame_locals(vm, q->frame, &locals)) {
    return false;
  }
  bool ok = true;
  for (uint32_t i = 0; ok && value_is_dict(locals) && i < as_dict(locals)->used; i++) {
    const DictEntry *e = &as_dict(locals)->entries[i];
    if (e->key == VALUE_UNBOUND || !value_is_string(e->key) || !is_name(as_string(e->key))) {
      continue;
    }
    char name[STEPPER_NAME];
    text_copy(name, sizeof name, e->key);
    ok = list_append(vm, values, e->value) &&
         buffer_put(q->stepper, source, source->length, name, strlen(name)) &&
         buffer_put(q->stepper, source, source->length, ", ", 2);
  }
  value_release(vm, locals);
  return ok;
}

// Borrowed; UNBOUND: not there.
static Value find(Vm *vm, const Dict *dict, const char *name) {
  Value key;
  if (!string_interned(vm, name, strlen(name), &key)) {
    raised_clear(vm);
    return VALUE_UNBOUND;
  }
  Value v = dict_get_name(vm, dict, as_string(key));
  value_release(vm, key);
  return v;
}

static Dict *globals_of(Vm *vm, const Question *q) {
  if (q->frame != NULL) {
    return q->frame->function->globals;
  }
  Value main = find(vm, vm->modules, "__main__");
  return value_has_shape(main, SHAPE_MODULE) ? OBJECT_AS(Module, main)->dict : NULL;
}

// Compile and call it: the value of the expression, owned.
static bool compute(Vm *vm, Question *q, Buffer *source, Value *result) {
  List *values = list_new(vm, 8);
  Dict *globals = globals_of(vm, q);
  if (values == NULL || globals == NULL || !collect(vm, q, source, values)) {
    return false;
  }
  Stepper *stepper = q->stepper;
  bool ok = buffer_put(stepper, source, source->length, ": (\n", 4) &&
            buffer_put(stepper, source, source->length, q->expression, strlen(q->expression)) &&
            buffer_put(stepper, source, source->length, "\n)\n", 4);
  Code *code;
  Value ignored;
  if (!ok || !compile_source(vm, FILENAME, source->bytes, source->length - 1, true, &code) ||
      !code_run(vm, code, globals, &ignored)) {
    return false;
  }
  Value function = find(vm, globals, RESULT);
  return value_call_n(vm, function, values->items, values->length, result);
}

// Of a coroutine: what its repr does not say.
static void put_state(Question *q, Value v) {
  if (!value_has_shape(v, SHAPE_COROUTINE)) {
    return;
  }
  const Coroutine *c = OBJECT_AS(Coroutine, v);
  char text[STEPPER_NAME];
  switch (c->state) {
  case CORO_CREATED: snprintf(text, sizeof text, "  (CORO_CREATED: nothing of it has run)"); break;
  case CORO_SUSPENDED:
    snprintf(text, sizeof text, "  (CORO_SUSPENDED at line %u)", coroutine_line(c));
    break;
  case CORO_RUNNING: snprintf(text, sizeof text, "  (CORO_RUNNING)"); break;
  default: snprintf(text, sizeof text, "  (CORO_CLOSED)");
  }
  put(q, text, strlen(text));
}

// What it printed, then its repr.
static void ask(Vm *vm, void *context) {
  Question *q = context;
  Stepper *stepper = q->stepper;
  stepper->text.length = 0;
  (void)io_flush_all(vm);
  size_t printed = stepper->run->output;
  Buffer source = {0};
  Value value, repr;
  q->ok = check(vm, q);
  if (q->ok) {
    q->ok = compute(vm, q, &source, &value);
    (void)io_flush_all(vm);
    if (!q->is_condition) {
      put(q, stepper->output.bytes + printed, stepper->run->output - printed);
    }
    if (q->ok && q->is_condition) {
      q->ok = value_truth(vm, value, &q->truth);
    } else if (q->ok) {
      q->ok = value_repr(vm, value, &repr);
      if (q->ok) {
        put_value(vm, q, repr);
        put_state(q, value);
      }
    }
    if (!q->ok) {
      put_exception(vm, q);
    }
  }
  raised_clear(vm);
  buffer_free(stepper, &source);
}

bool stepper_evaluate(Stepper *stepper, const StepperFrame *frame, const char *expression,
                      const char **text) {
  Question q = {
      .stepper = stepper, .frame = frame == NULL ? NULL : frame->address, .expression = expression};
  stepper->text.length = 0;
  if (run_has_ended(stepper)) {
    static const char TEXT[] = "the program has ended: there is nothing left to look at; go back";
    put(&q, TEXT, sizeof TEXT - 1);
  } else {
    run_undo(stepper); // what was asked before does not count
    run_ask(stepper, ask, &q);
  }
  put(&q, "", 1);
  *text = stepper->text.bytes == NULL ? "" : stepper->text.bytes;
  return q.ok;
}

bool evaluate_condition(Stepper *stepper, const char *condition) {
  Vm *vm = stepper->run->vm;
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && frame->function == NULL) {
    frame = frame->caller;
  }
  Question q = {.stepper = stepper, .frame = frame, .expression = condition, .is_condition = true};
  run_ask(stepper, ask, &q);
  return !q.ok || q.truth; // one that fails stops too: somebody must see it
}
