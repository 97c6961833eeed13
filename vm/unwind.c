// Unwinding: from the place of a raise outward to the handler, frame by frame.
#include "vm/suspend.h"
#include "vm/trace.h"
#include "vm/traceback.h"

bool traceback_add(Vm *vm, const Frame *frame, uint32_t instruction) {
  Exception *e = OBJECT_AS(Exception, vm->raised);
  Traceback *entry = cell_take(vm, (MemoryFront *)vm->memory, SHAPE_TRACEBACK,
                               traceback_size(frame_code(frame)));
  if (entry == NULL) {
    return false;
  }
  entry->next = e->traceback;
  entry->code = object_retain(frame_code(frame));
  entry->function = object_retain(frame->function);
  entry->instruction = instruction;
  entry->kept = 0;
  entry->frame = VALUE_UNBOUND;
  e->traceback = value_from_object(entry);
  bool has_name =
      e->fields[FIELD_NAME] != VALUE_UNBOUND || e->fields[FIELD_OBJECT] != VALUE_UNBOUND;
  if (entry->next == VALUE_NONE && UNLIKELY(has_name)) {
    suggestion_prepare(vm, frame, entry);
  }
  return true;
}

// The exception leaves the frame for good.  The traceback's entry of it takes its locals over: a
// program may look at them, and their finalisers run when the exception is gone, as in CPython.
static void frame_leave(Vm *vm, Frame *frame) {
  if (UNLIKELY(frames_are_shown(vm))) {
    frame_ends(vm, frame, true);
  }
  Value last = OBJECT_AS(Exception, vm->raised)->traceback;
  Traceback *entry = last == VALUE_NONE ? NULL : OBJECT_AS(Traceback, last);
  if (LIKELY(entry != NULL && entry->code == frame_code(frame) && entry->kept == 0)) {
    traceback_keep_locals(entry, frame);
    return; // nothing is left to release
  }
  Value raised = raised_take(vm); // finalisers must not see it
  frame_release(vm, frame);
  raised_restore(vm, raised);
}

// StopIteration must not leave a generator as itself: it would end a loop somewhere else.
static void replace_stop(Vm *vm, const Coroutine *c, const Frame *caller) {
  bool is_async = c->head.shape == SHAPE_ASYNC_GENERATOR;
  bool is_stop = raised_matches(vm, vm->exceptions.StopIteration);
  bool is_async_stop = is_async && raised_matches(vm, vm->exceptions.StopAsyncIteration);
  if (!is_stop && !is_async_stop) {
    return;
  }
  const char *kind = is_async                           ? "async generator"
                     : c->head.shape == SHAPE_COROUTINE ? "coroutine"
                                                        : "generator";
  Value stop = raised_take(vm);
  frame_left_for_good(vm, OBJECT_AS(Exception, stop), caller);
  raise_format(vm, vm->exceptions.RuntimeError, "%s raised %s", kind,
               is_stop ? "StopIteration" : "StopAsyncIteration");
  Exception *e = OBJECT_AS(Exception, vm->raised);
  value_replace(vm, &e->cause, value_retain(stop));
  value_replace(vm, &e->context, stop);
  e->suppress_context = true;
}

// The exception that ends an awaited aclose() as it should.
static bool is_expected(Vm *vm, const Coroutine *c) {
  return c->head.shape == SHAPE_ASYNC_GENERATOR && awaits_close(c) &&
         (raised_matches(vm, vm->exceptions.GeneratorExit) ||
          raised_matches(vm, vm->exceptions.StopAsyncIteration));
}

// A generator's or coroutine's frame is left by an exception.  Gives the frame to go on in;
// vm->raised says whether the exception goes on too.
static Frame *leave_heap_frame(Vm *vm, Frame *frame) {
  Coroutine *c = coroutine_of_frame(frame);
  Strand *strand = vm->strand;
  Frame *caller = frame->caller;
  replace_stop(vm, c, caller);
  c->flags &= (uint8_t) ~(CORO_ASYNC_BUSY | CORO_GAVE_ITEM);
  if (c->mode == MODE_DELEGATE) {
    if (is_expected(vm, c)) {
      raised_clear(vm);
    }
    c->state = CORO_CLOSED;
    frame->caller = NULL;
    strand->depth--;
    strand->frame = caller;
    if (strand->thrown == c) {
      strand->thrown = coroutine_of_frame(caller);
      if (vm->raised != VALUE_UNBOUND) {
        raised_enters(vm, frame_handled(caller));
      }
    }
    // The awaiting register still owns this coroutine.
    Value *place = &frame_registers(caller)[word_a(caller->pc[-1])];
    Value owned = *place;
    *place = VALUE_NONE;
    value_release(vm, owned);
    return caller;
  }
  root_leave(strand, c);
  c->state = CORO_CLOSED;
  return caller;
}

static bool is_init_stub(const Frame *frame) {
  return frame->pc == INIT_RETURN_WORDS + 1;
}

Frame *unwind(Vm *vm, Frame *frame, bool add_traceback) {
  Strand *strand = vm->strand;
  if (UNLIKELY(vm->raised == VALUE_UNBOUND)) { // a mistake in Awl, which must not become a crash
    raise_format(vm, vm->exceptions.SystemError, "something failed without saying why");
  }
  if (UNLIKELY(vm->trace != NULL) && frame->function != NULL) {
    vm->trace->raised(vm->trace, vm, frame);
  }
  for (;;) {
    if (frame->function == NULL) {
      if (!is_init_stub(frame)) {
        return NULL;
      }
      value_release(vm, frame_registers(frame)[1]);
      frame = frame->caller;
      strand->frame = frame;
      continue;
    }
    const Code *code = frame_code(frame);
    Value *regs = frame_registers(frame);
    uint32_t next = (uint32_t)(frame->pc - code->words);
    uint32_t index = next == 0 ? 0 : next - 1;
    if (add_traceback && !traceback_add(vm, frame, next == 0 ? INSTRUCTION_NONE : index)) {
      add_traceback = true; // no memory for it: the exception is now the Vm's MemoryError
    }
    add_traceback = true;
    const CodeHandler *handler = next == 0 || vm->is_ending ? NULL : code_handler(code, index);
    uint32_t keep = handler == NULL ? 0 : handler->depth;
    for (uint32_t i = next == 0 ? 0 : code->depths[index]; i > keep; i--) {
      Value v = regs[code->local_count + i - 1];
      regs[code->local_count + i - 1] = VALUE_NONE;
      value_release(vm, v);
    }
    if (handler != NULL) {
      regs[code->local_count + keep] = raised_take(vm);
      frame->pc = code->words + handler->handler;
      return frame;
    }
    frame_leave(vm, frame);
    if (code->flags & CODE_HEAP_FRAME) {
      frame = leave_heap_frame(vm, frame);
      if (vm->raised == VALUE_UNBOUND) {
        return frame;
      }
    } else {
      Function *function = frame->function;
      frame = frame->caller;
      strand->frame = frame;
      strand->depth--;
      object_release(vm, function);
    }
  }
}
