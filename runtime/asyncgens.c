// The async generators that a loop must close before it goes, and the hooks of sys for all of them.
//
// sys.set_asyncgen_hooks() gives two: one hears of an async generator when it begins, the other, as
// it was at that moment, when it is dropped unfinished.  While a loop runs they are methods of that
// loop; here the loop itself stands for its method, which is called only where it does more than
// put the generator on the list.
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "runtime/unraisable.h"
#include "vm/attribute.h"
#include "vm/coroutine_class.h"

typedef struct View {
  Object head;
  Value loop;
} View;

// Does this hook stand for the loop's own method?
static bool is_own(Vm *vm, Value hook) {
  return hook != VALUE_NONE && value_is_loop(vm, hook);
}

static bool add(Vm *vm, Value generator, Loop *loop, bool is_listed, bool closes) {
  Asyncgens *all = &runtime_of(vm)->asyncgens;
  if (all->count == all->capacity) {
    uint32_t capacity = all->capacity == 0 ? 8 : all->capacity * 2;
    AsyncgenEntry *grown =
        memory_resize(vm, all->items, all->capacity * sizeof *grown, capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    all->items = grown;
    all->capacity = capacity;
  }
  Coroutine *c = OBJECT_AS(Coroutine, generator);
  c->is_listed = true;
  all->items[all->count++] = (AsyncgenEntry){c, loop, is_listed, closes};
  return true;
}

// The method of `loop` with this name, owned.
static bool own_hook(Vm *vm, Value loop, const char *text, Value *result) {
  Value name;
  if (!string_interned(vm, text, strlen(text), &name)) {
    return false;
  }
  bool ok = value_get_attribute(vm, loop, as_string(name), result);
  value_release(vm, name);
  return ok;
}

bool asyncgen_hook_show(Vm *vm, Value hook, const char *method, Value *result) {
  if (is_own(vm, hook)) {
    return own_hook(vm, hook, method, result);
  }
  *result = value_retain(hook);
  return true;
}

static bool call_first(Vm *vm, Value hook, Value generator) {
  Value callee, ignored;
  if (!asyncgen_hook_show(vm, hook, ASYNCGEN_FIRST, &callee)) {
    return false;
  }
  bool ok = value_call1(vm, callee, generator, &ignored);
  value_release(vm, callee);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

bool asyncgen_begins(Vm *vm, Value generator) {
  if (vm->runtime == NULL) {
    return true;
  }
  const Runtime *runtime = runtime_of(vm);
  Value first = runtime->asyncgen_first, last = runtime->asyncgen_last;
  bool closes = is_own(vm, last), lists = is_own(vm, first) && !as_loop(first)->asyncgens_closed;
  Coroutine *c = OBJECT_AS(Coroutine, generator);
  if (!closes && last != VALUE_NONE) {
    coroutine_set_finalizer(vm, c, last);
  }
  if ((closes || lists) && !add(vm, generator, as_loop(closes ? last : first), lists, closes)) {
    return false;
  }
  return lists || first == VALUE_NONE || call_first(vm, first, generator);
}

// Its entry; NULL if it began without a loop.
static AsyncgenEntry *find(Asyncgens *all, const Object *generator) {
  for (uint32_t i = 0; i < all->count; i++) {
    if (&all->items[i].generator->head == generator) {
      return &all->items[i];
    }
  }
  return NULL;
}

void asyncgen_gone(Vm *vm, Object *generator) {
  if (vm->runtime == NULL) {
    return;
  }
  Asyncgens *all = &runtime_of(vm)->asyncgens;
  AsyncgenEntry *entry = find(all, generator);
  if (entry != NULL) {
    uint32_t index = (uint32_t)(entry - all->items);
    memmove(entry, entry + 1, (all->count - index - 1) * sizeof *entry);
    all->count--;
  }
}

static void call_last(Vm *vm, Value hook, Value generator) {
  Value before = raised_take(vm), ignored;
  if (value_call1(vm, hook, generator, &ignored)) {
    value_release(vm, ignored);
  } else {
    Value error = raised_take(vm);
    unraisable_report(vm, error, generator);
    value_release(vm, error);
  }
  vm->raised = before;
}

// Dropped in the middle: who was to hear of that when it began is told, and may keep it alive.  The
// loop's own hook makes its aclose() a task; a loop that is closed lets it go without a word.
// False: nobody wanted to know.
bool asyncgen_dies(Vm *vm, Value generator) {
  if (vm->runtime == NULL) {
    return false;
  }
  Value finalizer = coroutine_finalizer(OBJECT_AS(Coroutine, generator)), hook;
  if (finalizer != VALUE_NONE) {
    call_last(vm, finalizer, generator);
    return true;
  }
  AsyncgenEntry *entry = find(&runtime_of(vm)->asyncgens, value_to_object(generator));
  if (entry == NULL || !entry->closes) {
    return false;
  }
  Loop *loop = entry->loop;
  entry->is_listed = false;
  if (loop != NULL && !loop->is_closed) {
    Value before = raised_take(vm);
    if (own_hook(vm, value_from_object(loop), ASYNCGEN_LAST, &hook)) {
      call_last(vm, hook, generator);
      value_release(vm, hook);
    }
    raised_clear(vm);
    vm->raised = before;
  }
  return true;
}

void asyncgens_forget(Vm *vm, const Loop *loop) {
  if (vm->runtime == NULL) {
    return;
  }
  Asyncgens *all = &runtime_of(vm)->asyncgens;
  for (uint32_t i = 0; i < all->count; i++) {
    if (all->items[i].loop == loop) {
      all->items[i].loop = NULL;
      all->items[i].is_listed = false;
    }
  }
}

void asyncgens_clear(Vm *vm) {
  Asyncgens *all = &runtime_of(vm)->asyncgens;
  memory_free(vm, all->items, all->capacity * sizeof *all->items);
  *all = (Asyncgens){0};
}

// ---- the view ----

static const Loop *loop_of(Value view) {
  return as_loop(OBJECT_AS(View, view)->loop);
}

static bool view_iterate(Vm *vm, Value self, Value *iterator) {
  const Asyncgens *all = &runtime_of(vm)->asyncgens;
  List *list = list_new(vm, 0);
  bool ok = list != NULL;
  for (uint32_t i = 0; ok && i < all->count; i++) {
    const AsyncgenEntry *entry = &all->items[i];
    if (entry->loop == loop_of(self) && entry->is_listed) {
      ok = list_append(vm, list, value_from_object(entry->generator));
    }
  }
  ok = ok && value_iterate(vm, value_from_object(list), iterator);
  object_release(vm, list);
  return ok;
}

static bool view_length(Vm *vm, Value self, int64_t *length) {
  const Asyncgens *all = &runtime_of(vm)->asyncgens;
  *length = 0;
  for (uint32_t i = 0; i < all->count; i++) {
    *length += all->items[i].loop == loop_of(self) && all->items[i].is_listed;
  }
  return true;
}

static bool view_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Asyncgens *all = &runtime_of(vm)->asyncgens;
  for (uint32_t i = 0; i < all->count; i++) {
    all->items[i].is_listed &= all->items[i].loop != loop_of(args[0]);
  }
  *result = VALUE_NONE;
  return true;
}

static bool view_add(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (!value_has_shape(args[1], SHAPE_ASYNC_GENERATOR)) {
    return raise_type_error(vm, "an async generator expected, got %T", args[1]);
  }
  *result = VALUE_NONE;
  AsyncgenEntry *entry = find(&runtime_of(vm)->asyncgens, value_to_object(args[1]));
  if (entry == NULL) {
    return add(vm, args[1], as_loop(OBJECT_AS(View, args[0])->loop), true, false);
  }
  entry->loop = as_loop(OBJECT_AS(View, args[0])->loop);
  entry->is_listed = true;
  return true;
}

static bool view_discard(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  *result = VALUE_NONE;
  if (value_has_shape(args[1], SHAPE_ASYNC_GENERATOR)) {
    AsyncgenEntry *entry = find(&runtime_of(vm)->asyncgens, value_to_object(args[1]));
    if (entry != NULL && entry->loop == loop_of(args[0])) {
      entry->is_listed = false;
    }
  }
  return true;
}

static void view_finalize(Vm *vm, Object *self) {
  value_release(vm, ((View *)self)->loop);
}

static void view_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((View *)self)->loop);
}

static const NativeDef METHODS[] = {
    {"add", "self, generator, /", view_add, NULL, 0},
    {"clear", "self, /", view_clear, NULL, 0},
    {"discard", "self, generator, /", view_discard, NULL, 0},
    {0},
};

static const Slots SLOTS = {
    .finalize = view_finalize,
    .traverse = view_traverse,
    .iterate = view_iterate,
    .length = view_length,
};

static const ClassSpec SPEC = {
    .name = "_asyncio.AsyncGenerators",
    .layout = LAYOUT_OTHER,
    .flags = CLASS_FINAL | CLASS_NO_NEW,
    .native_size = sizeof(View),
    .slots = &SLOTS,
    .methods = METHODS,
};

bool asyncgens_view(Vm *vm, Value loop, Value *result) {
  View *view = object_new(vm, runtime_of(vm)->asyncgens_class->root_shape, sizeof *view);
  if (view == NULL) {
    return false;
  }
  view->loop = value_retain(loop);
  *result = value_from_object(view);
  return true;
}

bool asyncgens_register(Vm *vm) {
  runtime_of(vm)->asyncgens_class = class_from_spec(vm, &SPEC, vm->class_of.object);
  return runtime_of(vm)->asyncgens_class != NULL;
}
