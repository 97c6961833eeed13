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
  Asyncgens *set = &loop->asyncgens;
  if (set->count == set->capacity) {
    uint32_t capacity = set->capacity == 0 ? 8 : set->capacity * 2;
    Coroutine **grown = memory_resize(vm, set->items, set->capacity * sizeof *grown,
                                      capacity * sizeof *grown);
    if (grown == NULL) {
      return false;
    }
    set->items = grown;
    set->capacity = capacity;
  }
  set->items[set->count++] = OBJECT_AS(Coroutine, generator);
  return true;
}

static bool take_out(Asyncgens *set, const Object *generator) {
  for (uint32_t i = 0; i < set->count; i++) {
    if (&set->items[i]->head == generator) {
      memmove(set->items + i, set->items + i + 1, (set->count - i - 1) * sizeof *set->items);
      set->count--;
      return true;
    }
  }
  return false;
}

void asyncgen_gone(Vm *vm, Object *generator) {
  Loop *loop = loop_of_running(vm);
  if (loop != NULL) {
    take_out(&loop->asyncgens, generator);
  }
}

// Dropped in the middle: its aclose() becomes a task of the loop, which keeps it alive.
void asyncgen_dies(Vm *vm, Value generator) {
  Loop *loop = loop_of_running(vm);
  if (loop == NULL || !take_out(&loop->asyncgens, value_to_object(generator))) {
    return;
  }
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

void asyncgens_clear(Vm *vm, Asyncgens *set) {
  memory_free(vm, set->items, set->capacity * sizeof *set->items);
  *set = (Asyncgens){0};
}

// ---- the view ----

static Asyncgens *set_of(Value view) {
  return &as_loop(OBJECT_AS(View, view)->loop)->asyncgens;
}

static bool view_iterate(Vm *vm, Value self, Value *iterator) {
  const Asyncgens *set = set_of(self);
  List *list = list_new(vm, set->count);
  if (list == NULL) {
    return false;
  }
  for (uint32_t i = 0; i < set->count; i++) {
    list->items[i] = value_retain(value_from_object(set->items[i]));
  }
  list->length = set->count;
  bool ok = value_iterate(vm, value_from_object(list), iterator);
  object_release(vm, list);
  return ok;
}

static bool view_length(Vm *vm, Value self, int64_t *length) {
  (void)vm;
  *length = set_of(self)->count;
  return true;
}

static bool view_clear(Vm *vm, Value *args, int count, Value *result) {
  (void)vm, (void)count;
  set_of(args[0])->count = 0;
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
