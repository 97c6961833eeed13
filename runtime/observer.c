// The list of observers, and where in the learner's files things happen.
#include "runtime/observer.h"
#include "runtime/accelerate.h"
#include "runtime/sleep.h"
#include "vm/coroutine_class.h"

// Who wants to hear of these makes the loop take the long way.
static const uint32_t STEPS = EVENT_BIT(STEP_BEGIN) | EVENT_BIT(STEP_END) |
                              EVENT_BIT(CALLBACK_BEGIN) | EVENT_BIT(CALLBACK_END);

// Who wants to hear of these makes asyncio.sleep the coroutine that it is, and runs the library's
// functions in place of their twins.
static const uint32_t SLEEPS = EVENT_BIT(TASK_BLOCKED) | EVENT_BIT(TASK_WOKEN) |
                               EVENT_BIT(FUTURE_DONE) | EVENT_BIT(TIMER_SET) |
                               EVENT_BIT(TIMER_FIRED) | EVENT_BIT(TIMER_DROPPED);

static void tell_made(Vm *vm, Value coroutine) {
  observer_tell_of(vm, EVENT_COROUTINE_MADE, coroutine, VALUE_UNBOUND);
}

static void update(Vm *vm) {
  Runtime *runtime = runtime_of(vm);
  uint32_t wanted = 0, timed = 0;
  bool can_turn = true; // who hears of turns as of other steps looks around, and must find it suspended
  for (const Observer *o = runtime->observers; o != NULL; o = o->next) {
    wanted |= o->wanted;
    timed |= o->is_timeless ? 0 : o->wanted;
    can_turn &= o->turns != NULL || (o->wanted & STEPS) == 0;
  }
  runtime->observed = wanted;
  runtime->timed = timed;
  vm->hooks.drive = (wanted & STEPS) != 0 ? loop_drive_observed : loop_drive;
  vm->hooks.turn = (wanted & STEPS) == 0 ? loop_turn : can_turn ? loop_turn_told : loop_turn_never;
  bool wants_waits = (wanted & (STEPS | EVENT_BIT(TASK_BLOCKED))) != 0;
  vm->hooks.future_wait = wants_waits ? task_waits_never : task_waits;
  if (vm->hooks.sleep != NULL && (wanted & SLEEPS) != 0) {
    sleeps_reveal(vm);
  }
  vm->hooks.sleep = (wanted & SLEEPS) != 0 ? NULL : sleep_begin;
  vm->hooks.accelerators = (wanted & SLEEPS) != 0 ? NULL : ACCELERATORS;
  vm->hooks.coroutine_made = (wanted & EVENT_BIT(COROUTINE_MADE)) != 0 ? tell_made : NULL;
}

void observer_add(Vm *vm, Observer *observer) {
  observer_tell_turns(vm);
  Observer **end = &runtime_of(vm)->observers;
  while (*end != NULL) {
    end = &(*end)->next;
  }
  *end = observer;
  observer->next = NULL;
  update(vm);
}

void observer_remove(Vm *vm, Observer *observer) {
  observer_tell_turns(vm);
  for (Observer **at = &runtime_of(vm)->observers; *at != NULL; at = &(*at)->next) {
    if (*at == observer) {
      *at = observer->next;
      break;
    }
  }
  update(vm);
}

void observer_want(Vm *vm, Observer *observer, uint32_t wanted) {
  observer_tell_turns(vm);
  observer->wanted = wanted;
  update(vm);
}

void observer_tell(Vm *vm, Event event) {
  Runtime *runtime = runtime_of(vm);
  observer_tell_turns(vm);
  event.by = runtime->current_task == VALUE_NONE ? NULL : as_task(runtime->current_task);
  if (runtime->timed & UINT32_C(1) << event.kind) {
    event.time = runtime->turns.time = port_look(runtime->port);
  }
  Value raised = vm->raised; // what is on its way must not get in the way of observers
  vm->raised = VALUE_UNBOUND;
  for (Observer *o = runtime->observers, *next; o != NULL; o = next) {
    next = o->next; // it may take itself out
    if (o->wanted & UINT32_C(1) << event.kind) {
      o->notice(o, vm, &event);
    }
  }
  raised_clear(vm); // an observer that ran out of memory
  vm->raised = raised;
}

void observer_tell_turns(Vm *vm) {
  Turns *turns = &runtime_of(vm)->turns;
  if (LIKELY(turns->count == 0 && turns->running == 0)) {
    return;
  }
  for (Observer *o = runtime_of(vm)->observers; o != NULL; o = o->next) {
    if ((o->wanted & STEPS) != 0 && o->turns != NULL) {
      o->turns(o, turns);
    }
  }
  turns->running = turns->count = 0;
}

const char *event_name(EventKind kind) {
  static const char *const NAMES[] = {
#define KIND(NAME, text) [EVENT_##NAME] = text,
      EVENT_KINDS(KIND)
#undef KIND
  };
  return NAMES[kind];
}

// ---- blocking calls ----

static const uint32_t BLOCKING = EVENT_BIT(BLOCKING_BEGIN) | EVENT_BIT(BLOCKING_END);

bool blocking_begins(Vm *vm, const char *what, BlockingCall *call) {
  const Runtime *runtime = runtime_of(vm);
  if (LIKELY(!is_observed_bit(runtime, BLOCKING))) {
    return false;
  }
  *call = (BlockingCall){what, port_look(runtime->port)};
  observer_tell(vm, (Event){.kind = EVENT_BLOCKING_BEGIN,
                            .subject = VALUE_UNBOUND,
                            .other = VALUE_UNBOUND,
                            .text = what,
                            .text_length = strlen(what)});
  return true;
}

void blocking_ends(Vm *vm, const BlockingCall *call) {
  const Runtime *runtime = runtime_of(vm);
  observer_tell(vm, (Event){.kind = EVENT_BLOCKING_END,
                            .subject = VALUE_UNBOUND,
                            .other = VALUE_UNBOUND,
                            .seconds = port_look(runtime->port) - call->began,
                            .text = call->what,
                            .text_length = strlen(call->what)});
}

// ---- places ----

static Place place_at(const Code *code, const uint32_t *pc) {
  uint32_t next = (uint32_t)(pc - code->words);
  return (Place){code, code_position(code, next == 0 ? 0 : next - 1).line};
}

Place place_of_frame(const Frame *frame) {
  return place_at(frame_code(frame), frame->pc);
}

static bool is_library(const Frame *frame) {
  return (frame_code(frame)->flags & CODE_LIBRARY) != 0;
}

// Below a DRIVE stub there is only whoever runs the loop.
static bool is_drive_stub(const Frame *frame) {
  return frame->function == NULL && (frame->pc == DRIVE_WORDS || frame->pc == DRIVE_WORDS + 1);
}

uint32_t places_now(const Vm *vm, Place *places, uint32_t room) {
  uint32_t count = 0;
  for (const Frame *frame = vm->strand->frame;
       count < room && frame != NULL && !is_drive_stub(frame); frame = frame->caller) {
    if (frame->function != NULL && !is_library(frame)) {
      places[count++] = place_of_frame(frame);
    }
  }
  return count;
}

Place place_now(const Vm *vm) {
  Place place = {NULL, 0};
  places_now(vm, &place, 1);
  return place;
}

Place place_of_coroutine(Coroutine *coroutine) {
  const Coroutine *c = coroutine_innermost(coroutine);
  while (is_library(&c->frame)) {
    c = c == coroutine ? NULL : coroutine_parent(c); // who drives the outermost one is not its parent
    if (c == NULL) {
      return (Place){NULL, 0};
    }
  }
  return (Place){frame_code(&c->frame), coroutine_line(c)};
}

// The Code that an address in its words belongs to, if it is still there.
static const Code *find_code(Vm *vm, const uint32_t *pc) {
  for (const Slab *slab = memory_object_slabs(vm); slab != NULL; slab = slab->next) {
    for (uint32_t i = 0; i < slab->cell_count; i++) {
      const Object *object = slab_cell(slab, i);
      if (object->shape != SHAPE_CODE || object->count == 0) {
        continue;
      }
      const Code *code = (const Code *)object;
      if (code->words != NULL && pc >= code->words && pc <= code->words + code->word_count) {
        return code;
      }
    }
  }
  return NULL;
}

Place place_of_maker(Vm *vm, const Coroutine *coroutine) {
  const uint32_t *pc = coroutine_maker(coroutine);
  const Code *code = pc == NULL ? NULL : find_code(vm, pc);
  return code == NULL || (code->flags & CODE_LIBRARY) ? (Place){NULL, 0} : place_at(code, pc);
}
