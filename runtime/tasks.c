// All tasks that are alive, found among the objects when somebody asks: making one costs nothing.
#include "runtime/future.h"
#include "runtime/runtime.h"

static uint32_t number_of(Value task) {
  return as_task(task)->number;
}

static bool is_task(const Vm *vm, const Object *object) {
  if (object->shape == SHAPE_FREE || object->count == 0) {
    return false;
  }
  const Class *class_ = vm->shapes[object->shape] == NULL ? NULL : vm->shapes[object->shape]->class_;
  return class_ != NULL && class_->layout == LAYOUT_FUTURE &&
         class_is_subclass(class_, runtime_of((Vm *)(uintptr_t)vm)->task_class);
}

// Most slabs have cells that no task fits in.
static bool has_room(const Slab *slab) {
  return slab->cell_size == 0 || slab->cell_size >= sizeof(Task);
}

Task *tasks_after(Vm *vm, const Task *task) {
  const Slab *slab = task == NULL ? memory_object_slabs(vm) : slab_of(task);
  uint32_t i = task == NULL ? 0 : slab_index(slab, task) + 1;
  for (; slab != NULL; slab = slab->next, i = 0) {
    for (; has_room(slab) && i < slab->cell_count; i++) {
      Object *object = slab_cell(slab, i);
      if (is_task(vm, object)) {
        return (Task *)object;
      }
    }
  }
  return NULL;
}

// The heap of the first `count`: move what is at `at` down to where it belongs.
static void sift_down(Value *items, uint32_t at, uint32_t count) {
  const Value moving = items[at];
  for (uint32_t child; (child = 2 * at + 1) < count; at = child) {
    if (child + 1 < count && number_of(items[child + 1]) > number_of(items[child])) {
      child++;
    }
    if (number_of(items[child]) <= number_of(moving)) {
      break;
    }
    items[at] = items[child];
  }
  items[at] = moving;
}

// A heap sort: cells are used again in any order.
void tasks_sort(Value *items, uint32_t count) {
  for (uint32_t i = count / 2; i-- > 0;) {
    sift_down(items, i, count);
  }
  for (uint32_t left = count; left > 1;) {
    const Value last = items[--left];
    items[left] = items[0];
    items[0] = last;
    sift_down(items, 0, left);
  }
}

bool tasks_alive(Vm *vm, Value *result) {
  List *list = list_new(vm, 16);
  bool ok = list != NULL;
  for (Task *task = NULL; ok && (task = tasks_after(vm, task)) != NULL;) {
    ok = list_append(vm, list, value_from_object(task));
  }
  if (!ok) {
    object_release(vm, list);
    return false;
  }
  tasks_sort(list->items, list->length);
  *result = value_from_object(list);
  return true;
}
