// Tracebacks and frames as objects: what programs see of where they are.
#include "vm/traceback.h"
#include "vm/coroutine_class.h"
#include "vm/exception_group.h"
#include "vm/number.h"
#include "vm/scope_dict.h"
#include "vm/weakref.h"

// ---- locals() ----

static bool add_local(Vm *vm, Dict *dict, Value name, Value v) {
  if (value_has_shape(v, SHAPE_CELL)) {
    v = OBJECT_AS(Cell, v)->value;
  }
  return name == VALUE_UNBOUND || v == VALUE_UNBOUND || dict_set(vm, dict, name, v);
}

// What locals() gives in a frame of `function` whose first registers are `registers`.
static bool locals_dict(Vm *vm, const Code *code, const Function *function, const Value *registers,
                        Value *result) {
  if (code->flags & CODE_MODULE) {
    *result = value_retain(value_from_object(function->globals));
    return true;
  }
  if (code->flags & CODE_CLASS) {
    *result = value_retain(registers[0]);
    return true;
  }
  Dict *dict = dict_new(vm, code->local_count);
  bool ok = dict != NULL;
  for (uint32_t i = 0; ok && i < code->local_count; i++) {
    ok = add_local(vm, dict, code->local_names[i], registers[i]);
  }
  for (uint32_t i = 0; ok && i < code->free_count; i++) {
    ok = code->free_names[i] == value_from_object(vm->names.class_) ||
         add_local(vm, dict, code->free_names[i], value_from_object(function->closure[i]));
  }
  if (!ok) {
    object_release(vm, dict);
    return false;
  }
  *result = value_from_object(dict);
  return true;
}

bool frame_locals(Vm *vm, const Frame *frame, Value *result) {
  return locals_dict(vm, frame_code(frame), frame->function, frame_registers(frame), result);
}

// ---- frames ----

// A snapshot, or a window on a suspended coroutine's frame while that lives.
typedef struct FrameObject {
  Object head;
  Code *code; // owned, and so is the function, unless it is open
  Function *function;
  Value owner;  // the Coroutine whose frame it is, or UNBOUND
  Value locals; // dict of a snapshot, or UNBOUND
  Value kept;   // of a frame that has ended: tuple of the registers of its locals, or UNBOUND
  Value back;   // the caller's frame, or None
  uint32_t line;
  bool is_open; // `kept` is still to come: the frame has not ended, and holds code and function
} FrameObject;

static FrameObject *as_frame(Value v) {
  return OBJECT_AS(FrameObject, v);
}

static uint32_t frame_line(const Frame *frame) {
  const Code *code = frame_code(frame);
  uint32_t next = (uint32_t)(frame->pc - code->words);
  return next == 0 ? code->first_line : code_position(code, next - 1).line;
}

bool frame_object_new(Vm *vm, const Frame *frame, Value owner, Value *result) {
  FrameObject *f = object_new(vm, SHAPE_FRAME, sizeof *f);
  if (f == NULL) {
    return false;
  }
  f->owner = value_retain(owner);
  f->locals = f->kept = VALUE_UNBOUND;
  f->back = VALUE_NONE;
  f->code = object_retain(frame_code(frame));
  f->function = object_retain(frame->function);
  f->line = frame_line(frame);
  *result = value_from_object(f);
  if (owner == VALUE_UNBOUND && !frame_locals(vm, frame, &f->locals)) {
    value_release(vm, *result);
    return false;
  }
  return true;
}

// Is `c` on the way of an exception that was thrown into the chain it belongs to?
static bool is_thrown_through(const Strand *strand, const Coroutine *c) {
  const Coroutine *thrown = strand->thrown;
  for (const ThrownRun *run = strand->thrown_outer; thrown != NULL; run = run->outer) {
    for (; thrown != c && thrown->mode == MODE_DELEGATE;
         thrown = coroutine_of_frame(thrown->frame.caller)) {
    }
    if (thrown == c || run == NULL) {
      return thrown == c;
    }
    thrown = run->thrown;
  }
  return false;
}

// In a chain that something was thrown into, CPython leaves out who awaits a coroutine by way of
// something else: a step of an async generator, or what __await__() gives.
static bool is_awaiter_hidden(const Strand *strand, const Frame *frame) {
  if (LIKELY(strand->thrown == NULL) || frame->function == NULL ||
      !(frame_code(frame)->flags & CODE_HEAP_FRAME)) {
    return false;
  }
  Coroutine *c = coroutine_of_frame((Frame *)(uintptr_t)frame);
  if (c->mode != MODE_DELEGATE || !is_thrown_through(strand, c)) {
    return false;
  }
  const Frame *awaiter = frame->caller;
  return c->head.shape == SHAPE_ASYNC_GENERATOR ||
         frame_registers(awaiter)[word_a(awaiter->pc[-1])] != value_from_object(c);
}

static const Frame *caller_of(const Vm *vm, const Frame *frame) {
  bool is_hidden = true;
  while (is_hidden && frame != NULL) {
    is_hidden = is_awaiter_hidden(vm->strand, frame);
    for (frame = frame->caller; frame != NULL && frame->function == NULL; frame = frame->caller) {
    }
  }
  return frame;
}

bool frame_object_current(Vm *vm, uint32_t depth, Value *result) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && frame->function == NULL) {
    frame = frame->caller;
  }
  for (; frame != NULL && depth > 0; depth--) {
    frame = caller_of(vm, frame);
  }
  if (frame == NULL) {
    return raise_value_error(vm, "call stack is not deep enough");
  }
  if (!frame_object_new(vm, frame, VALUE_UNBOUND, result)) {
    return false;
  }
  FrameObject *inner = as_frame(*result);
  for (frame = caller_of(vm, frame); frame != NULL; frame = caller_of(vm, frame)) {
    Value back;
    if (!frame_object_new(vm, frame, VALUE_UNBOUND, &back)) {
      value_release(vm, *result);
      return false;
    }
    inner->back = back;
    inner = as_frame(back);
  }
  return true;
}

uint32_t frame_object_line(Value frame) {
  const FrameObject *f = as_frame(frame);
  return f->owner == VALUE_UNBOUND ? f->line : coroutine_line(OBJECT_AS(Coroutine, f->owner));
}

Code *frame_object_code(Value frame) {
  return as_frame(frame)->code;
}

Dict *frame_object_globals(Value frame) {
  return as_frame(frame)->function->globals;
}

Value frame_object_back(Value frame) {
  return as_frame(frame)->back;
}

Value frame_object_locals(Value frame) {
  return as_frame(frame)->locals;
}

static bool get_frame_line(Vm *vm, Value self, Value *result) {
  return int_from_int64(vm, frame_object_line(self), result);
}

static bool get_frame_code(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(as_frame(self)->code));
  return true;
}

static bool get_frame_globals(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(value_from_object(as_frame(self)->function->globals));
  return true;
}

// The locals as they are now in the innermost frame of `function`; none if it does not run.
static bool running_locals(Vm *vm, const Function *function, Value *result) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && (frame->function == NULL || frame->function != function)) {
    frame = frame->caller;
  }
  if (frame != NULL) {
    return frame_locals(vm, frame, result);
  }
  Dict *empty = dict_new(vm, 0);
  *result = value_from_object(empty);
  return empty != NULL;
}

static bool get_frame_locals(Vm *vm, Value self, Value *result) {
  const FrameObject *f = as_frame(self);
  if (f->owner != VALUE_UNBOUND) {
    return frame_locals(vm, &OBJECT_AS(Coroutine, f->owner)->frame, result);
  }
  if (f->kept != VALUE_UNBOUND) {
    return locals_dict(vm, f->code, f->function, as_tuple(f->kept)->items, result);
  }
  if (f->is_open) {
    return running_locals(vm, f->function, result);
  }
  if (f->locals == VALUE_UNBOUND) { // it was cleared
    Dict *empty = dict_new(vm, 0);
    *result = value_from_object(empty);
    return empty != NULL;
  }
  *result = value_retain(f->locals);
  return true;
}

static Value frame_object_shown(Vm *vm, const Frame *frame);
static Value shown_find(Vm *vm, const Frame *frame);

// The frame that has the object `f`, if it is one of those that run; else NULL.
static const Frame *frame_of_shown(Vm *vm, const FrameObject *f) {
  const Frame *frame = vm->strand->frame;
  while (frame != NULL && shown_find(vm, frame) != value_from_object(f)) {
    frame = frame->caller;
  }
  return frame;
}

static bool get_frame_back(Vm *vm, Value self, Value *result) {
  const FrameObject *f = as_frame(self);
  const Frame *frame = f->is_open ? frame_of_shown(vm, f) : NULL;
  const Frame *caller = frame == NULL ? NULL : caller_of(vm, frame);
  Value back = caller == NULL ? f->back : frame_object_shown(vm, caller);
  if (back == VALUE_UNBOUND) {
    return false;
  }
  *result = value_retain(back);
  return true;
}

static bool frame_repr(Vm *vm, Value self, Value *result) {
  Value address, line;
  if (!value_address(vm, self, &address) || !get_frame_line(vm, self, &line)) {
    return false;
  }
  bool ok = string_format(vm, result, "<frame at %V, file %R, line %V, code %V>", address,
                          as_frame(self)->code->filename, line, as_frame(self)->code->name);
  value_release(vm, address);
  return ok;
}

// A frame's first local goes first, where a tuple's last item does.
static void forget_kept(Vm *vm, FrameObject *f) {
  Value kept = f->kept;
  f->kept = VALUE_UNBOUND;
  for (uint32_t i = 0; kept != VALUE_UNBOUND && i < as_tuple(kept)->length; i++) {
    value_replace(vm, &as_tuple(kept)->items[i], VALUE_UNBOUND);
  }
  value_release(vm, kept);
}

static void frame_forget(Vm *vm, Object *self) {
  value_replace(vm, &((FrameObject *)self)->locals, VALUE_UNBOUND);
  forget_kept(vm, (FrameObject *)self);
}

static bool frame_clear_method(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  frame_forget(vm, value_to_object(args[0]));
  *result = VALUE_NONE;
  return true;
}

static void frame_finalize(Vm *vm, Object *self) {
  FrameObject *f = (FrameObject *)self;
  value_release(vm, f->owner);
  value_release(vm, f->locals);
  forget_kept(vm, f);
  value_release(vm, f->back);
  if (!f->is_open) {
    object_release(vm, f->code);
    object_release(vm, f->function);
  }
}

static void frame_traverse(Object *self, Visitor visit, void *context) {
  const FrameObject *f = (const FrameObject *)self;
  visit(context, f->owner);
  visit(context, f->locals);
  visit(context, f->kept);
  visit(context, f->back);
  if (f->function != NULL && !f->is_open) {
    visit(context, value_from_object(f->function));
  }
}

static const MemberDef FRAME_MEMBERS[] = {
    {"f_lineno", get_frame_line, NULL, NULL},     {"f_code", get_frame_code, NULL, NULL},
    {"f_globals", get_frame_globals, NULL, NULL}, {"f_locals", get_frame_locals, NULL, NULL},
    {"f_back", get_frame_back, NULL, NULL},       {0},
};

static const NativeDef FRAME_METHODS[] = {
    {"clear", "self, /", frame_clear_method, NULL, 0},
    {0},
};

static const Slots FRAME_SLOTS = {
    .finalize = frame_finalize,
    .traverse = frame_traverse,
    .clear = frame_forget,
    .repr = frame_repr,
};

static const ClassSpec FRAME_SPEC = {
    .name = "frame",
    .shape = SHAPE_FRAME,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(FrameObject),
    .slots = &FRAME_SLOTS,
    .methods = FRAME_METHODS,
    .members = FRAME_MEMBERS,
};

void frame_object_register(Vm *vm) {
  vm->class_of.frame = class_from_spec(vm, &FRAME_SPEC, vm->class_of.object);
}

// ---- tracebacks ----

static Traceback *as_traceback(Value v) {
  return OBJECT_AS(Traceback, v);
}

CodePosition traceback_position(const Traceback *t) {
  if (t->instruction == INSTRUCTION_NONE) { // a generator that was thrown into before it began
    uint32_t line = t->code->first_line;
    return (CodePosition){0, line, line, UINT16_MAX, UINT16_MAX};
  }
  return code_position(t->code, t->instruction);
}

static bool get_tb_line(Vm *vm, Value self, Value *result) {
  return int_from_int64(vm, traceback_position(as_traceback(self)).line, result);
}

static bool get_tb_next(Vm *vm, Value self, Value *result) {
  (void)vm;
  *result = value_retain(as_traceback(self)->next);
  return true;
}

static bool set_tb_next(Vm *vm, Value self, Value value) {
  if (value != VALUE_NONE && !value_has_shape(value, SHAPE_TRACEBACK)) {
    return raise_type_error(vm, "expected traceback object, got '%T'", value);
  }
  for (Value v = value; v != VALUE_NONE; v = as_traceback(v)->next) {
    if (v == self) {
      return raise_value_error(vm, "traceback loop detected");
    }
  }
  value_replace(vm, &as_traceback(self)->next, value_retain(value));
  return true;
}

static bool get_tb_lasti(Vm *vm, Value self, Value *result) {
  uint32_t instruction = as_traceback(self)->instruction;
  return int_from_int64(vm, instruction == INSTRUCTION_NONE ? 0 : instruction * 4, result);
}

void traceback_keep_locals(Traceback *entry, Frame *frame) {
  Value *registers = frame_registers(frame);
  entry->kept = entry->code->local_count;
  for (uint32_t i = 0; i < entry->kept; i++) {
    entry->locals[i] = registers[i];
    registers[i] = VALUE_UNBOUND;
  }
}

static void drop_locals(Vm *vm, Traceback *t) {
  uint32_t count = t->kept;
  t->kept = 0;
  for (uint32_t i = 0; i < count; i++) {
    value_release(vm, t->locals[i]);
  }
}

// The locals of a frame that is gone, as it left them; or as they are now.
static bool traceback_locals(Vm *vm, const Traceback *t, Value *result) {
  return t->kept > 0 ? locals_dict(vm, t->code, t->function, t->locals, result)
                     : running_locals(vm, t->function, result);
}

// A frame object that has no locals yet; NULL: no memory.
static FrameObject *frame_object_blank(Vm *vm, Code *code, Function *function, uint32_t line) {
  FrameObject *f = object_new(vm, SHAPE_FRAME, sizeof *f);
  if (f != NULL) {
    f->owner = f->locals = f->kept = VALUE_UNBOUND;
    f->back = VALUE_NONE;
    f->code = object_retain(code);
    f->function = object_retain(function);
    f->line = line;
  }
  return f;
}

static FrameObject *frame_of_traceback(Vm *vm, const Traceback *t) {
  return frame_object_blank(vm, t->code, t->function, traceback_position(t).line);
}

// ---- frames that are shown while they live ----
//
// vm->shown maps the addresses of their frames to their objects.  Whoever ends a frame asks it: the
// ways out of an exception always, if it holds anything, returns only in code that had a frame
// shown.

static Value shown_key(const Frame *frame) {
  return value_from_small((int64_t)((uintptr_t)frame / sizeof(Value)));
}

// The object of `frame`, borrowed; UNBOUND: it has not been shown.
static Value shown_find(Vm *vm, const Frame *frame) {
  Value found = VALUE_UNBOUND;
  if (frames_are_shown(vm) && !dict_get(vm, vm->shown, shown_key(frame), &found)) {
    raised_clear(vm);
    return VALUE_UNBOUND;
  }
  return found;
}

static void returns_ask(Code *code) {
  for (uint32_t i = 0; i < code->word_count; i += opcode_info(word_op(code->words[i]))->words) {
    uint32_t *word = &code->words[i];
    uint8_t op = word_op(*word);
    if (op == OP_RETURN || op == OP_RETURN_NONE || op == OP_RETURN_GENERATOR) {
      *word = (*word & 0x00FFFF00u) | OP_LEAVE_SHOWN | (uint32_t)op << 24;
    }
  }
}

// Borrowed; UNBOUND: no memory.
static Value frame_object_shown(Vm *vm, const Frame *frame) {
  Value found = shown_find(vm, frame);
  if (found != VALUE_UNBOUND) {
    return found;
  }
  if (vm->shown == NULL && (vm->shown = dict_new(vm, 8)) == NULL) {
    return VALUE_UNBOUND;
  }
  FrameObject *f = frame_object_blank(vm, frame_code(frame), frame->function, frame_line(frame));
  bool ok = f != NULL && dict_set(vm, vm->shown, shown_key(frame), value_from_object(f));
  object_release(vm, f);
  if (!ok) {
    return VALUE_UNBOUND;
  }
  f->is_open = true; // so vm->shown leads to nothing that the collector could take for held by it
  object_release(vm, f->code);
  object_release(vm, f->function);
  returns_ask(f->code);
  return value_from_object(f);
}

// The exception that except* has wrapped, if it or the group lives on; else NULL.
static const Exception *wrapped_alone(Vm *vm, const Exception *group) {
  if (!value_has_shape(group->fields[FIELD_EXCEPTIONS], SHAPE_TUPLE) || // as of most
      !value_is_group(vm, value_from_object((void *)(uintptr_t)group))) {
    return NULL;
  }
  const Tuple *members = as_tuple(group->fields[FIELD_EXCEPTIONS]);
  const Exception *e = OBJECT_AS(Exception, members->items[0]);
  bool lives = group->head.count > 1 || e->head.count > 1 ||
               (e->traceback != VALUE_NONE && value_to_object(e->traceback)->count > 1);
  return members->length == 1 && lives ? e : NULL;
}

void frame_show(Vm *vm, const Frame *frame, const Exception *e) {
  if (e->traceback == VALUE_NONE && (e = wrapped_alone(vm, e)) == NULL) {
    return;
  }
  Traceback *t = e->traceback == VALUE_NONE ? NULL : as_traceback(e->traceback);
  if (t == NULL || t->function != frame->function || t->kept > 0 || t->frame != VALUE_UNBOUND) {
    return;
  }
  Value raised = raised_take(vm);
  Value shown = frame_object_shown(vm, frame);
  if (shown != VALUE_UNBOUND) {
    t->frame = value_retain(shown);
  }
  raised_restore(vm, raised);
}

static void frame_object_keep(Vm *vm, FrameObject *f, const Frame *frame, const Frame *caller) {
  f->is_open = false;
  object_retain(f->code);
  object_retain(f->function);
  if (!tuple_from_values(vm, frame_registers(frame), f->code->local_count, &f->kept)) {
    f->kept = VALUE_UNBOUND;
  }
  Value back = caller == NULL ? VALUE_UNBOUND : frame_object_shown(vm, caller);
  if (back != VALUE_UNBOUND) {
    value_replace(vm, &f->back, value_retain(back));
  }
}

void frame_ends(Vm *vm, const Frame *frame, bool has_caller) {
  Value raised = raised_take(vm), v = shown_find(vm, frame);
  bool found;
  if (v != VALUE_UNBOUND) {
    value_retain(v);
    if (dict_delete(vm, vm->shown, shown_key(frame), &found) && value_to_object(v)->count > 1) {
      frame_object_keep(vm, as_frame(v), frame, has_caller ? caller_of(vm, frame) : NULL);
    }
    value_release(vm, v);
  }
  raised_restore(vm, raised);
}

void frame_left_for_good(Vm *vm, const Exception *e, const Frame *caller) {
  Traceback *t = e->traceback == VALUE_NONE ? NULL : as_traceback(e->traceback);
  while (caller != NULL && caller->function == NULL) {
    caller = caller->caller;
  }
  if (t == NULL || t->frame != VALUE_UNBOUND || t->kept == 0 || caller == NULL) {
    return;
  }
  Value back = frame_object_shown(vm, caller);
  FrameObject *f = back == VALUE_UNBOUND ? NULL : frame_of_traceback(vm, t);
  if (f == NULL || !tuple_from_values(vm, t->locals, t->kept, &f->kept)) {
    object_release(vm, f);
    raised_clear(vm);
    return;
  }
  drop_locals(vm, t);
  f->back = value_retain(back);
  t->frame = value_from_object(f);
}

// ---- attributes of tracebacks ----

// The frame object has the locals from now on, so that it can clear them.
static bool get_tb_frame(Vm *vm, Value self, Value *result) {
  Traceback *t = as_traceback(self);
  if (t->frame == VALUE_UNBOUND) {
    FrameObject *f = frame_of_traceback(vm, t);
    if (f == NULL) {
      return false;
    }
    if (!traceback_locals(vm, t, &f->locals)) {
      f->locals = VALUE_UNBOUND;
      object_release(vm, f);
      return false;
    }
    t->frame = value_from_object(f);
    drop_locals(vm, t);
  }
  *result = value_retain(t->frame);
  return true;
}

static inline void finalize_entry(Vm *vm, Traceback *t) {
  value_release(vm, t->frame);
  drop_locals(vm, t);
  object_release(vm, t->code);
  object_release(vm, t->function);
}

static void traceback_finalize(Vm *vm, Object *self) {
  Traceback *t = (Traceback *)self;
  value_release(vm, t->next);
  finalize_entry(vm, t);
}

// The innermost entry goes first, so the links are turned round.  What a finaliser sees meanwhile
// are entries that the next one to go holds.
void traceback_release(Vm *vm, Value traceback) {
  Value outer = VALUE_NONE;
  while (traceback != VALUE_NONE && value_to_object(traceback)->count == 1) {
    Traceback *entry = as_traceback(traceback);
    traceback = entry->next;
    entry->next = outer;
    outer = value_from_object(entry);
  }
  value_release(vm, traceback);
  while (outer != VALUE_NONE) {
    Traceback *entry = as_traceback(outer);
    size_t size = traceback_size(entry->code);
    outer = entry->next;
    entry->head.count = 0;
    finalize_entry(vm, entry);
    object_free(vm, entry, size);
  }
}

static void traceback_traverse(Object *self, Visitor visit, void *context) {
  const Traceback *t = (const Traceback *)self;
  visit(context, t->next);
  visit(context, t->frame);
  for (uint32_t i = 0; i < t->kept; i++) {
    visit(context, t->locals[i]);
  }
  if (t->function != NULL) {
    visit(context, value_from_object(t->function));
  }
}

static const MemberDef TRACEBACK_MEMBERS[] = {
    {"tb_lineno", get_tb_line, NULL, NULL},
    {"tb_next", get_tb_next, set_tb_next, NULL},
    {"tb_lasti", get_tb_lasti, NULL, NULL},
    {"tb_frame", get_tb_frame, NULL, NULL},
    {0},
};

static const Slots TRACEBACK_SLOTS = {
    .finalize = traceback_finalize,
    .traverse = traceback_traverse,
};

static const ClassSpec TRACEBACK_SPEC = {
    .name = "traceback",
    .shape = SHAPE_TRACEBACK,
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(Traceback),
    .slots = &TRACEBACK_SLOTS,
    .members = TRACEBACK_MEMBERS,
};

void traceback_register(Vm *vm) {
  vm->class_of.traceback = class_from_spec(vm, &TRACEBACK_SPEC, vm->class_of.object);
}
