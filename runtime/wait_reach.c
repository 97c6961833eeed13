// Reads from the code of suspended frames what they would do next, without running it.
//
// The instructions of a frame are gone through in order; of every register it is noted which object
// it holds, where that can be told: locals, cells, globals, attributes of what is known.
#include "runtime/wait_reach.h"

enum { REGISTERS = 256 };

typedef struct Scan {
  Vm *vm;
  const Frame *frame;
  const Code *code;
  Value known[REGISTERS]; // of temporaries; UNBOUND: no idea
} Scan;

const char *const *reach_methods(WaitKind kind) {
  static const char *const
      SET[] = {"set", NULL},
      *const PUT[] = {"put", "put_nowait", "shutdown", NULL},
      *const GET[] = {"get", "get_nowait", "shutdown", NULL}, *const DONE[] = {"task_done", NULL},
      *const NOTIFY[] = {"notify", "notify_all", NULL}, *const RELEASE[] = {"release", NULL},
      *const RESOLVE[] = {"set_result", "set_exception", "cancel", NULL};
  switch (kind) {
  case WAITS_EVENT: return SET;
  case WAITS_GET: return PUT;
  case WAITS_PUT: return GET;
  case WAITS_JOIN: return DONE;
  case WAITS_CONDITION: return NOTIFY;
  case WAITS_LOCK:
  case WAITS_SEMAPHORE: return RELEASE;
  case WAITS_FUTURE: return RESOLVE;
  default: return NULL;
  }
}

static Value of_register(const Scan *scan, unsigned r) {
  if (r >= scan->code->local_count) {
    return scan->known[r];
  }
  return scan->code->local_is_cell[r] ? VALUE_UNBOUND : frame_registers(scan->frame)[r];
}

static Value of_cell(Value cell) {
  return value_has_shape(cell, SHAPE_CELL) ? OBJECT_AS(Cell, cell)->value : VALUE_UNBOUND;
}

static const String *name_of(const Scan *scan, const uint32_t *word, unsigned words) {
  uint32_t index = word_bx(word[words - 1]);
  return index < scan->code->name_count ? as_string(scan->code->names[index]) : NULL;
}

static Value attribute_of(const Scan *scan, Value object, const String *name) {
  Utf8 utf8;
  if (object == VALUE_UNBOUND || name == NULL || !name->is_ascii ||
      !string_utf8(scan->vm, name, &utf8)) {
    return VALUE_UNBOUND;
  }
  Value v = wait_field(scan->vm, object, utf8.bytes);
  utf8_free(scan->vm, &utf8);
  return v;
}

// What the instruction leaves in its destination, as far as that can be told.
static void step(Scan *scan, const uint32_t *word, unsigned words) {
  const Function *function = scan->frame->function;
  Value v = VALUE_UNBOUND;
  unsigned b = word_b(*word);
  switch (word_op(*word)) {
  case OP_COPY:
  case OP_MOVE: v = of_register(scan, b); break;
  case OP_LOAD_CELL: v = of_cell(frame_registers(scan->frame)[b]); break;
  case OP_LOAD_FREE:
    v = b < function->closure_count ? function->closure[b]->value : VALUE_UNBOUND;
    break;
  case OP_LOAD_GLOBAL: {
    const String *name = name_of(scan, word, words);
    v = name == NULL ? VALUE_UNBOUND : dict_get_name(scan->vm, function->globals, name);
    break;
  }
  case OP_GET_ATTR:
  case OP_GET_ATTR_R:
  case OP_GET_ATTR_SLOT:
  case OP_GET_ATTR_SLOT_R:
  case OP_GET_ATTR_CLASS:
  case OP_GET_ATTR_CLASS_R:
    v = attribute_of(scan, of_register(scan, b), name_of(scan, word, words));
    break;
  default: break;
  }
  scan->known[word_a(*word)] = v;
}

static bool is_one_of(const String *name, const char *const *methods) {
  for (; name != NULL && *methods != NULL; methods++) {
    if (string_equals_c(name, *methods)) {
      return true;
    }
  }
  return false;
}

static bool calls_method(const Scan *scan, const uint32_t *word, unsigned words, Value object,
                         const char *const *methods) {
  unsigned receiver = word_c(*word);
  switch (word_op(*word)) {
  case OP_CALL_METHOD:
  case OP_CALL_METHOD_KW:
  case OP_CALL_METHOD_PYTHON:
  case OP_CALL_METHOD_NATIVE: break;
  case OP_GET_METHOD: receiver = word_a(*word); break;
  default: return false;
  }
  return receiver < REGISTERS && scan->known[receiver] == object &&
         is_one_of(name_of(scan, word, words), methods);
}

// The first word that lies ahead: that of the loop around the place, if there is one.
static uint32_t first_ahead(const Code *code, uint32_t here) {
  uint32_t first = here;
  for (uint32_t at = 0; at < code->word_count;) {
    const OpcodeInfo *info = opcode_info((enum Opcode)word_op(code->words[at]));
    if ((info->flags & OPFLAG_JUMP) && at >= here) {
      uint32_t target = word_target(code->words, at, info);
      first = target < first ? target : first;
    }
    at += info->words;
  }
  return first;
}

static bool frame_calls(Vm *vm, const Frame *frame, Value object, const char *const *methods,
                        ReachSide side, Place *place) {
  const Code *code = frame_code(frame);
  Scan scan = {.vm = vm, .frame = frame, .code = code};
  for (int i = 0; i < REGISTERS; i++) {
    scan.known[i] = VALUE_UNBOUND;
  }
  uint32_t here = (uint32_t)(frame->pc - code->words);
  uint32_t from = side == REACH_AHEAD ? first_ahead(code, here) : 0;
  uint32_t to = side == REACH_AHEAD ? code->word_count : here;
  for (uint32_t at = 0; at < to;) {
    const uint32_t *word = code->words + at;
    unsigned words = opcode_info((enum Opcode)word_op(*word))->words;
    if (at >= from && calls_method(&scan, word, words, object, methods)) {
      *place = (Place){code, code_position(code, at).line};
      return true;
    }
    step(&scan, word, words);
    at += words;
  }
  return false;
}

bool reach_call(Vm *vm, const Task *task, Value object, const char *const *methods, ReachSide side,
                Place *place) {
  if (!value_has_shape(task->coroutine, SHAPE_COROUTINE)) {
    return false;
  }
  Coroutine *root = OBJECT_AS(Coroutine, task->coroutine);
  bool is_suspended = root->state == CORO_SUSPENDED;
  for (const Coroutine *c = coroutine_innermost(root); c != NULL && is_suspended;
       c = coroutine_parent(c)) {
    if (!(frame_code(&c->frame)->flags & CODE_LIBRARY) &&
        frame_calls(vm, &c->frame, object, methods, side, place)) {
      return true;
    }
  }
  return false;
}
