// The async generators that a loop must close before it goes.
#include "runtime/loop.h"
#include "runtime/runtime.h"
#include "vm/attribute.h"

typedef struct View {
  Object head;
  Value loop;
} View;

static Loop *loop_of_running(Vm *vm) {
  Value running = vm->runtime == NULL ? VALUE_NONE : runtime_of(vm)->running_loop;
  return running == VALUE_NONE ? NULL : as_loop(running);
}

bool asyncgen_begins(Vm *vm, Value generator) {
  Loop *loop = loop_of_running(vm);
  if (loop == NULL) {
    return true;
  }
  Asyncgens *all = &runtime_of(vm)->asyncgens;
  if (all->count == all->capacity) {
    uint32_t capacity = all->capacity == 0 ? 8 : all->capacity * 2;
    AsyncgenEntry *grown = memory_resize(vm, all->items, all->capacity * sizeof *grown,
                                         capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    all->items = grown;
    all->capacity = capacity;
  }
  all->items[all->count++] = (AsyncgenEntry){OBJECT_AS(Coroutine, generator), loop, true};
  return true;
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

static void schedule_close(Vm *vm, Loop *loop, Value generator) {
  Value before = raised_take(vm), name, closing, create, handle;
  bool ok = string_interned(vm, "aclose", 6, &name);
  if (ok) {
    ok = value_call_method(vm, generator, as_string(name), NULL, 0, &closing);
    value_release(vm, name);
  }
  if (ok) {
    ok = string_interned(vm, "create_task", 11, &name) &&
         value_get_attribute(vm, value_from_object(loop), as_string(name), &create);
    if (ok) {
      ok = loop_call_soon(vm, loop, create, &closing, 1, VALUE_NONE, &handle);
      value_release(vm, create);
      if (ok) {
        value_release(vm, handle);
      }
    }
    value_release(vm, closing);
  }
  if (!ok) {
    raised_clear(vm);
  }
  vm->raised = before;
}

// Dropped in the middle: its aclose() becomes a task of its loop, which keeps it alive.  A loop that
// is closed lets it go without a word.  False: no loop ever knew it.
bool asyncgen_dies(Vm *vm, Value generator) {
  if (vm->runtime == NULL) {
    return false;
  }
  AsyncgenEntry *entry = find(&runtime_of(vm)->asyncgens, value_to_object(generator));
  if (entry == NULL) {
    return false;
  }
  Loop *loop = entry->loop;
  entry->is_listed = false;
  if (loop != NULL && !loop->is_closed) {
    schedule_close(vm, loop, generator);
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

static void view_finalize(Vm *vm, Object *self) {
  value_release(vm, ((View *)self)->loop);
}

static void view_traverse(Object *self, Visitor visit, void *context) {
  visit(context, ((View *)self)->loop);
}

static const NativeDef METHODS[] = {
    {"clear", "self, /", view_clear, NULL, 0},
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
