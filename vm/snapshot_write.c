// Writing a snapshot: two Vms are made in different places and compared word by word.
#include "vm/class_slots.h"
#include "vm/snapshot.h"
#include <stdio.h>
#include <stdlib.h>

enum {
  ARENA_SIZE = 24 << 20, // for each Vm
  GAP = 64,              // between blocks, so that the end of one is the beginning of none
  BLOCKS_MAX = 4096,
};

// The memory of one Vm: nothing is used twice, so that what was never written can be told.
typedef struct Arena {
  char *bytes, *next;
  uint8_t filler;           // of what nobody has written to
  char *blocks[BLOCKS_MAX]; // what was asked for, by address
  size_t sizes[BLOCKS_MAX];
  uint32_t block_count;
  Vm *vm;
  MemoryPart parts[SNAPSHOT_PARTS]; // as in the snapshot
  uint32_t part_count;
} Arena;

static void *arena_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Arena *arena = context;
  size_t room = (new_size + GAP + 15) & ~(size_t)15;
  if (new_size == 0 || arena->block_count == BLOCKS_MAX ||
      room > (size_t)(arena->bytes + ARENA_SIZE - arena->next)) {
    return NULL;
  }
  char *fresh = arena->next;
  arena->next += room;
  arena->blocks[arena->block_count] = fresh;
  arena->sizes[arena->block_count++] = new_size;
  if (block != NULL) {
    memcpy(fresh, block, old_size < new_size ? old_size : new_size);
  }
  return fresh;
}

// Large blocks do not know how long they are.
static size_t rest_of_block(const Arena *arena, const char *start) {
  for (uint32_t i = 0; i < arena->block_count; i++) {
    if (start >= arena->blocks[i] && start < arena->blocks[i] + arena->sizes[i]) {
      return (size_t)(arena->blocks[i] + arena->sizes[i] - start);
    }
  }
  return 0;
}

// What the next Vm gets from its host, and caches that go by address.
static void forget_place(Vm *vm) {
  vm->host = (Allocator){0};
  vm->hooks = (VmHooks){0};
  vm->c_stack_end = 0;
  memset(vm->labels, 0, sizeof vm->labels);
  memset(vm->site_memos, 0, sizeof vm->site_memos);
  vm->found = (FoundEntry){0};
  lookups_clear(vm);
}

static bool arena_fill(Arena *arena, uint8_t filler, const VmHooks *hooks,
                       bool (*prepare)(Vm *vm)) {
  *arena = (Arena){.bytes = aligned_alloc(SLAB_SIZE, ARENA_SIZE), .filler = filler};
  if (arena->bytes == NULL) {
    return false;
  }
  memset(arena->bytes, filler, ARENA_SIZE);
  arena->next = arena->bytes;
  Allocator allocator = {.resize = arena_resize, .context = arena};
  arena->vm = vm_make(&allocator, hooks);
  if (arena->vm == NULL || !prepare(arena->vm)) {
    return false;
  }
  arena->parts[0] = (MemoryPart){arena->vm, sizeof(Vm), false};
  arena->part_count = 1 + memory_parts(arena->vm->memory, arena->parts + 1, SNAPSHOT_PARTS - 1);
  for (uint32_t i = 0; i < arena->part_count; i++) {
    MemoryPart *part = &arena->parts[i];
    part->size = part->size == 0 ? rest_of_block(arena, part->start) : part->size;
  }
  forget_place(arena->vm);
  return arena->part_count > 1;
}

// ---- comparing ----

typedef struct Writer {
  const Arena *one, *two;
  Snapshot snapshot;
  uint64_t *data;
  uint32_t *references, *runs;
} Writer;

enum { LIST_MAX = SNAPSHOT_ROOM / sizeof(uint32_t) };

static uint64_t word_at(const Arena *arena, uint32_t part, uint32_t index) {
  uint64_t word;
  memcpy(&word, (const char *)arena->parts[part].start + index * sizeof word, sizeof word);
  return word;
}

// Both fillers at one place: not written.
static uint64_t written_bytes(const Writer *w, uint64_t one, uint64_t two) {
  uint64_t mask = 0;
  for (unsigned shift = 0; shift < 64; shift += 8) {
    if ((uint8_t)(one >> shift) != w->one->filler || (uint8_t)(two >> shift) != w->two->filler) {
      mask |= (uint64_t)0xFF << shift;
    }
  }
  return mask;
}

static bool find_reference(const Writer *w, uint64_t one, uint64_t two, uint64_t *result) {
  for (uint32_t i = 0; i < w->one->part_count; i++) {
    uint64_t offset = one - (uintptr_t)w->one->parts[i].start;
    const MemoryPart *part = &w->one->parts[i];
    bool is_inside = offset < part->size || (offset == part->size && !part->is_slab);
    if (is_inside && two - (uintptr_t)w->two->parts[i].start == offset) {
      *result = (uint64_t)i << 32 | offset;
      return true;
    }
  }
  return false;
}

// Left behind in memory that was given back.
static bool is_stale(const Writer *w, uint64_t one, uint64_t two) {
  uint64_t offset = one - (uintptr_t)w->one->bytes;
  return offset < ARENA_SIZE && two - (uintptr_t)w->two->bytes == offset;
}

// A few zeros between data are copied as data: a run takes as long as eight words.
static void join_zeros(Writer *w, SnapshotPart *part) {
  uint32_t *runs = w->runs + w->snapshot.run_count;
  if (part->run_count < 2 || (runs[-1] & 3) != RUN_ZERO || (runs[-2] & 3) != RUN_DATA ||
      runs[-1] >> 2 > 8) {
    return;
  }
  for (uint32_t count = runs[-1] >> 2; count > 0; count--) {
    w->data[w->snapshot.data_count++] = 0;
  }
  runs[-2] += runs[-1] & ~3u;
  w->snapshot.run_count--;
  part->run_count--;
}

static bool add_run(Writer *w, SnapshotPart *part, RunKind kind) {
  uint32_t *last = &w->runs[w->snapshot.run_count - 1];
  if (part->run_count > 0 && (*last & 3) == kind) {
    *last += 1 << 2;
    return true;
  }
  if (w->snapshot.run_count == LIST_MAX) {
    return false;
  }
  w->runs[w->snapshot.run_count++] = 1 << 2 | kind;
  part->run_count++;
  return true;
}

static bool add_data(Writer *w, SnapshotPart *part, uint64_t word) {
  join_zeros(w, part);
  if (w->snapshot.data_count == LIST_MAX / 2 || !add_run(w, part, RUN_DATA)) {
    return false;
  }
  w->data[w->snapshot.data_count++] = word;
  return true;
}

static bool add_word(Writer *w, uint32_t number, uint32_t index) {
  SnapshotPart *part = &w->snapshot.parts[number];
  uint64_t one = word_at(w->one, number, index), two = word_at(w->two, number, index);
  uint64_t reference, written = written_bytes(w, one, two);
  if (find_reference(w, one, two, &reference)) {
    w->references[w->snapshot.reference_count++] = index;
    part->reference_count++;
    return add_data(w, part, reference);
  }
  if (written == 0) {
    return add_run(w, part, RUN_UNUSED);
  }
  if ((one & written) == (two & written)) {
    one &= written;
    return one == 0 ? add_run(w, part, RUN_ZERO) : add_data(w, part, one);
  }
  if (is_stale(w, one, two)) {
    return add_run(w, part, RUN_UNUSED);
  }
  fprintf(stderr, "snapshot: part %u, word %u: %#llx and %#llx\n", number, index,
          (unsigned long long)one, (unsigned long long)two);
  return false;
}

static bool add_part(Writer *w, uint32_t number) {
  const MemoryPart *one = &w->one->parts[number], *two = &w->two->parts[number];
  SnapshotPart *part = &w->snapshot.parts[number];
  *part = (SnapshotPart){.size = one->size,
                         .is_slab = one->is_slab,
                         .first_run = w->snapshot.run_count,
                         .first_reference = w->snapshot.reference_count};
  if (two->size != one->size || two->is_slab != one->is_slab) {
    fprintf(stderr, "snapshot: part %u is not the same twice\n", number);
    return false;
  }
  for (uint32_t i = 0; i < one->size / sizeof(uint64_t); i++) {
    if (!add_word(w, number, i)) {
      return false;
    }
  }
  return true;
}

// ---- the file ----

static bool put(FILE *file, const void *bytes, size_t size, size_t *room) {
  if (size > *room) {
    fprintf(stderr, "snapshot: SNAPSHOT_ROOM is too small\n");
    return false;
  }
  *room -= size;
  return fwrite(bytes, 1, size, file) == size;
}

static bool put_all(const Writer *w, const char *path) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) {
    perror(path);
    return false;
  }
  const Snapshot *s = &w->snapshot;
  size_t room = SNAPSHOT_ROOM;
  bool ok = put(file, s, sizeof *s, &room) &&
            put(file, w->data, s->data_count * sizeof *w->data, &room) &&
            put(file, w->references, s->reference_count * sizeof *w->references, &room) &&
            put(file, w->runs, s->run_count * sizeof *w->runs, &room);
  while (ok && room > 0) {
    ok = put(file, "", 1, &room);
  }
  return fclose(file) == 0 && ok;
}

static bool compare(Writer *w) {
  if (w->one->part_count != w->two->part_count) {
    fprintf(stderr, "snapshot: %u parts, then %u\n", w->one->part_count, w->two->part_count);
    return false;
  }
  w->snapshot = (Snapshot){.anchor = (uintptr_t)snapshot_load, .part_count = w->one->part_count};
  for (uint32_t i = 0; i < w->one->part_count; i++) {
    if (!add_part(w, i)) {
      return false;
    }
  }
  return true;
}

bool snapshot_write(const char *path, const VmHooks *hooks, bool (*prepare)(Vm *vm)) {
  Arena *arenas = calloc(2, sizeof *arenas);
  Writer w = {.one = arenas,
              .two = arenas + 1,
              .data = malloc(2 * SNAPSHOT_ROOM),
              .references = malloc(SNAPSHOT_ROOM),
              .runs = malloc(SNAPSHOT_ROOM)};
  bool ok = arenas != NULL && w.data != NULL && w.references != NULL && w.runs != NULL &&
            arena_fill(&arenas[0], 0x5A, hooks, prepare) &&
            arena_fill(&arenas[1], 0xA6, hooks, prepare) && compare(&w) && put_all(&w, path);
  if (arenas != NULL) {
    free(arenas[0].bytes);
    free(arenas[1].bytes);
  }
  free(arenas);
  free(w.data);
  free(w.references);
  free(w.runs);
  return ok;
}
