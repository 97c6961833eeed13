// The storage of the record: events, details, texts, numbers; all plain memory.
#include "runtime/record_internal.h"

typedef struct RecordObject {
  Value address; // 0: free
  uint32_t number;
} RecordObject;

// ---- memory ----

static void *resize(Record *record, void *block, size_t before, size_t after) {
  const Allocator *a = memory_allocator(record->vm->memory);
  return a->resize(a->context, block, before, after);
}

void *record_room(Record *record, RecordArray *array, uint32_t more, size_t size) {
  if (LIKELY(array->capacity - array->count >= more)) {
    return (char *)array->items + array->count * size;
  }
  uint32_t capacity = array->capacity == 0 ? 64 : array->capacity;
  while (capacity - array->count < more) {
    capacity *= 2;
  }
  void *grown = record->is_incomplete
                    ? NULL
                    : resize(record, array->items, array->capacity * size, capacity * size);
  if (grown == NULL) {
    record->is_incomplete = true;
    return NULL;
  }
  array->items = grown;
  array->capacity = capacity;
  return (char *)grown + array->count * size;
}

static void array_free(Record *record, RecordArray *array, size_t size) {
  if (array->items != NULL) {
    (void)resize(record, array->items, array->capacity * size, 0);
  }
}

// ---- texts ----

static uint64_t hash_bytes(const char *bytes, size_t length) {
  uint64_t hash = 14695981039346656037u;
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ (uint8_t)bytes[i]) * 1099511628211u;
  }
  return hash ^ hash >> 29;
}

static bool text_is(const Record *record, uint32_t text, const char *bytes, size_t length) {
  const RecordText *t = (const RecordText *)record->texts.items + text;
  return t->length == length && memcmp(record_text(record, text), bytes, length) == 0;
}

static bool index_grow(Record *record) {
  uint32_t capacity = record->text_capacity == 0 ? 256 : record->text_capacity * 2;
  uint32_t *index = resize(record, NULL, 0, capacity * sizeof *index);
  if (index == NULL) {
    record->is_incomplete = true;
    return false;
  }
  memset(index, 0, capacity * sizeof *index);
  for (uint32_t text = 1; text < record->texts.count; text++) {
    const RecordText *t = (const RecordText *)record->texts.items + text;
    uint32_t at = (uint32_t)hash_bytes(record_text(record, text), t->length) & (capacity - 1);
    while (index[at] != 0) {
      at = (at + 1) & (capacity - 1);
    }
    index[at] = text;
  }
  if (record->text_index != NULL) {
    (void)resize(record, record->text_index, record->text_capacity * sizeof *index, 0);
  }
  record->text_index = index;
  record->text_capacity = capacity;
  return true;
}

static uint32_t append_text(Record *record, const char *bytes, size_t length) {
  char *at = record_room(record, &record->bytes, (uint32_t)length + 1, 1);
  RecordText *text = at == NULL ? NULL : record_room(record, &record->texts, 1, sizeof *text);
  if (text == NULL) {
    return 0;
  }
  memcpy(at, bytes, length);
  at[length] = '\0';
  *text = (RecordText){record->bytes.count, (uint32_t)length};
  record->bytes.count += (uint32_t)length + 1;
  return record->texts.count++;
}

uint32_t record_add_text(Record *record, const char *bytes, size_t length) {
  if (length == 0 || length > UINT32_MAX / 4 ||
      (record->texts.count * 2 >= record->text_capacity && !index_grow(record))) {
    return 0;
  }
  uint32_t mask = record->text_capacity - 1;
  uint32_t at = (uint32_t)hash_bytes(bytes, length) & mask;
  for (; record->text_index[at] != 0; at = (at + 1) & mask) {
    if (text_is(record, record->text_index[at], bytes, length)) {
      return record->text_index[at];
    }
  }
  uint32_t text = append_text(record, bytes, length);
  record->text_index[at] = text;
  return text;
}

uint32_t record_add_c(Record *record, const char *text) {
  return record_add_text(record, text, strlen(text));
}

// A str without the bytes it begins with, if it does.
static uint32_t add_rest(Record *record, Value string, const char *before, size_t length) {
  Utf8 utf8;
  if (!value_is_string(string)) {
    return 0;
  }
  Value raised = raised_take(record->vm);
  uint32_t text = 0;
  if (string_utf8(record->vm, as_string(string), &utf8)) {
    size_t skip = utf8.length > length && memcmp(utf8.bytes, before, length) == 0 ? length : 0;
    text = record_add_text(record, utf8.bytes + skip, utf8.length - skip);
    utf8_free(record->vm, &utf8);
  } else {
    record->is_incomplete = true;
    raised_clear(record->vm);
  }
  raised_restore(record->vm, raised);
  return text;
}

uint32_t record_add_string(Record *record, Value string) {
  return add_rest(record, string, "", 0);
}

RecordPlace record_add_place(Record *record, Place place) {
  if (place.code == NULL) {
    return (RecordPlace){0};
  }
  return (RecordPlace){
      add_rest(record, place.code->filename, record->folder, record->folder_length),
      record_add_string(record, place.code->qualname), place.line};
}

const char *record_task_name(const Record *record, uint32_t task) {
  return task >= record->names.count
             ? ""
             : record_text(record, ((const uint32_t *)record->names.items)[task]);
}

// ---- numbers for objects ----

static RecordObject *object_find(const Record *record, Value address) {
  uint32_t mask = record->object_capacity - 1;
  uint32_t at = (uint32_t)((address >> 4) * 2654435761u >> 7) & mask;
  while (record->objects[at].address != 0 && record->objects[at].address != address) {
    at = (at + 1) & mask;
  }
  return &record->objects[at];
}

static bool objects_grow(Record *record) {
  RecordObject *old = record->objects;
  uint32_t before = record->object_capacity, after = before == 0 ? 256 : before * 2;
  RecordObject *grown = resize(record, NULL, 0, after * sizeof *grown);
  if (grown == NULL) {
    record->is_incomplete = true;
    return false;
  }
  memset(grown, 0, after * sizeof *grown);
  record->objects = grown;
  record->object_capacity = after;
  for (uint32_t i = 0; i < before; i++) {
    if (old[i].address != 0) {
      *object_find(record, old[i].address) = old[i];
    }
  }
  if (old != NULL) {
    (void)resize(record, old, before * sizeof *old, 0);
  }
  return true;
}

uint32_t record_object(Record *record, Value object, uint32_t *counter, bool is_new) {
  if (record->object_count * 2 >= record->object_capacity && !objects_grow(record)) {
    return 0;
  }
  RecordObject *found = object_find(record, object);
  if (found->address == 0) {
    record->object_count++;
  } else if (!is_new) {
    return found->number;
  }
  *found = (RecordObject){object, ++*counter};
  return found->number;
}

// ---- events ----

RecordEvent *record_add(Record *record, const Event *event, uint32_t id, unsigned how) {
  record_unfold(record);
  RecordEvent *added = record_room(record, &record->events, 1, sizeof *added);
  if (added == NULL) {
    return NULL;
  }
  record->events.count++;
  record->open = NULL;
  *added = (RecordEvent){.time = event->time - record->began,
                         .kind = (uint8_t)event->kind,
                         .how = (uint8_t)how,
                         .task = event->by == NULL ? 0 : event->by->number,
                         .id = id};
  return added;
}

RecordDetail *record_add_detail(Record *record, RecordEvent *event, RecordDetail *scratch) {
  RecordDetail *detail =
      event == NULL ? NULL : record_room(record, &record->details, 1, sizeof *detail);
  if (detail == NULL) {
    detail = scratch;
  } else {
    event->more = record->details.count++;
  }
  *detail = (RecordDetail){.seconds = -1};
  return detail;
}

// ---- the life of a record ----

enum {
  UNWANTED = EVENT_BIT(FUTURE_DONE) | EVENT_BIT(CALLBACK_BEGIN) | EVENT_BIT(CALLBACK_END)
};

Record *record_begin(Vm *vm, const char *folder, size_t folder_length) {
  const Allocator *a = memory_allocator(vm->memory);
  Record *record = a->resize(a->context, NULL, 0, sizeof *record);
  if (record == NULL) {
    return NULL;
  }
  const Port *port = runtime_of(vm)->port;
  *record = (Record){.vm = vm,
                     .most = UINT32_MAX,
                     .began = port_look((Port *)(uintptr_t)port),
                     .folder = folder,
                     .folder_length = folder_length};
  RecordDetail *none = record_room(record, &record->details, 1, sizeof *none);
  uint32_t *loop = record_room(record, &record->names, 1, sizeof *loop);
  if (none == NULL || loop == NULL) {
    record_free(record);
    return NULL;
  }
  *none = (RecordDetail){.seconds = -1};
  *loop = append_text(record, "", 0);
  record->details.count = record->names.count = 1;
  record->observer.wanted = ((UINT32_C(1) << EVENT_KIND_COUNT) - 1) & ~(uint32_t)UNWANTED;
  record->observer.notice = record_notice;
  observer_add(vm, &record->observer);
  return record;
}

void record_fold(Record *record) {
  record->is_folded = true;
  record->observer.turns = record_turns;
  observer_want(record->vm, &record->observer, record->observer.wanted);
}

void record_end(Record *record) {
  observer_remove(record->vm, &record->observer);
  record_unfold(record);
}

void record_free(Record *record) {
  array_free(record, &record->events, sizeof(RecordEvent));
  array_free(record, &record->details, sizeof(RecordDetail));
  array_free(record, &record->texts, sizeof(RecordText));
  array_free(record, &record->bytes, 1);
  array_free(record, &record->numbers, sizeof(uint32_t));
  array_free(record, &record->places, sizeof(RecordPlace));
  array_free(record, &record->names, sizeof(uint32_t));
  array_free(record, &record->turns, sizeof(RecordTurns));
  array_free(record, &record->turners, sizeof(uint32_t));
  if (record->objects != NULL) {
    (void)resize(record, record->objects, record->object_capacity * sizeof(RecordObject), 0);
  }
  if (record->text_index != NULL) {
    (void)resize(record, record->text_index, record->text_capacity * sizeof(uint32_t), 0);
  }
  (void)resize(record, record, sizeof *record, 0);
}
