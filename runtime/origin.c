// The table of origins, and how they are told.  It stands beside the objects, which are many when
// nobody debugs.
#include "runtime/origin.h"
#include "runtime/loop.h"
#include "vm/number.h"

// Objects and Origins are both aligned to eight bytes at least, so their addresses are small ints.
static Value address_key(const void *address) {
  return value_from_small((int64_t)((uintptr_t)address >> 3));
}

static Origin *origin_of(Value kept) {
  return (Origin *)((uintptr_t)value_to_small(kept) << 3);
}

Origin *origin_find(Vm *vm, const Object *object) {
  Dict *origins = runtime_of(vm)->origins;
  Value kept = VALUE_UNBOUND;
  if (origins == NULL) {
    return NULL;
  }
  if (!dict_get(vm, origins, address_key(object), &kept)) {
    raised_clear(vm);
  }
  return kept == VALUE_UNBOUND ? NULL : origin_of(kept);
}

static void origin_free(Vm *vm, Origin *origin) {
  for (uint32_t i = 0; i < origin->depth; i++) {
    object_release(vm, (void *)(uintptr_t)origin->places[i].code);
  }
  value_release(vm, origin->text);
  memory_free(vm, origin, sizeof *origin);
}

void origin_drop(Vm *vm, const Object *object) {
  Origin *origin = origin_find(vm, object);
  bool found;
  if (origin != NULL && dict_delete(vm, runtime_of(vm)->origins, address_key(object), &found)) {
    origin_free(vm, origin);
  }
}

void origin_keep(Vm *vm, const Object *object, Value loop) {
  Runtime *runtime = runtime_of(vm);
  if (!value_is_instance(vm, loop, runtime->loop_class) || !as_loop(loop)->is_debug) {
    return;
  }
  origin_forget(vm, object); // a second __init__
  Place places[ORIGIN_DEPTH];
  uint32_t depth = places_now(vm, places, ORIGIN_DEPTH);
  if (depth == 0 || (runtime->origins == NULL && (runtime->origins = dict_new(vm, 8)) == NULL)) {
    raised_clear(vm);
    return;
  }
  Origin *origin = memory_new(vm, sizeof *origin);
  if (origin == NULL) {
    raised_clear(vm);
    return;
  }
  origin->depth = depth;
  origin->text = VALUE_UNBOUND;
  memcpy(origin->places, places, depth * sizeof *places);
  for (uint32_t i = 0; i < depth; i++) {
    ((Object *)(uintptr_t)places[i].code)->count++;
  }
  if (!dict_set(vm, runtime->origins, address_key(object), address_key(origin))) {
    origin_free(vm, origin);
    raised_clear(vm);
  }
}

void origins_free(Vm *vm) {
  Dict *origins = runtime_of(vm)->origins;
  uint32_t position = 0;
  Value key, kept;
  if (origins == NULL) {
    return;
  }
  runtime_of(vm)->origins = NULL;
  while (dict_next(origins, &position, &key, &kept)) {
    origin_free(vm, origin_of(kept));
  }
  object_release(vm, origins);
}

bool origin_add(Vm *vm, StringBuilder *b, const Object *object) {
  const Origin *origin = origin_find(vm, object);
  Value text;
  if (origin == NULL) {
    return true;
  }
  if (!string_format(vm, &text, " created at %V:%u", origin->places[0].code->filename,
                     origin->places[0].line)) {
    return false;
  }
  bool ok = builder_add_string(vm, b, as_string(text));
  value_release(vm, text);
  return ok;
}

static bool frame_new(Vm *vm, const Place *place, Value *result) {
  Value line;
  if (!int_from_int64(vm, place->line, &line)) {
    return false;
  }
  Value parts[4] = {place->code->filename, line, place->code->name, VALUE_NONE};
  bool ok = tuple_from_values(vm, parts, 4, result);
  value_release(vm, line);
  return ok;
}

bool origin_traceback(Vm *vm, const Object *object, Value *result) {
  const Origin *origin = origin_find(vm, object);
  Value frames[ORIGIN_DEPTH], tuple;
  uint32_t count = 0;
  if (origin == NULL) {
    *result = VALUE_NONE;
    return true;
  }
  while (count < origin->depth &&
         frame_new(vm, &origin->places[origin->depth - 1 - count], &frames[count])) {
    count++;
  }
  bool ok = count == origin->depth && tuple_from_values(vm, frames, count, &tuple);
  while (count > 0) {
    value_release(vm, frames[--count]);
  }
  if (ok) {
    ok = library_call(vm, "asyncio.describe", "source_traceback", &tuple, 1, result);
    value_release(vm, tuple);
  }
  return ok;
}
