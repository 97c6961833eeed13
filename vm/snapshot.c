// Making a Vm by copying the snapshot that is in the program.
#include "vm/snapshot.h"

typedef struct Reader {
  const Snapshot *snapshot;
  const uint64_t *data; // the next
  const uint32_t *references, *runs;
  MemoryPart parts[SNAPSHOT_PARTS]; // of the new Vm
} Reader;

static Reader reader_new(void) {
  const Snapshot *snapshot = (const Snapshot *)SNAPSHOT;
  const uint64_t *data = (const uint64_t *)(snapshot + 1);
  const uint32_t *references = (const uint32_t *)(data + snapshot->data_count);
  return (Reader){.snapshot = snapshot,
                  .data = data,
                  .references = references,
                  .runs = references + snapshot->reference_count};
}

static bool take_memory(Reader *r, const Allocator *allocator) {
  uint32_t count = r->snapshot->part_count;
  for (uint32_t i = 0; i < count; i++) {
    const SnapshotPart *part = &r->snapshot->parts[i];
    r->parts[i] = (MemoryPart){.size = part->size, .is_slab = part->is_slab};
  }
  Memory *memory = memory_create_parts(allocator, r->parts + 1, count - 1);
  if (memory == NULL) {
    return false;
  }
  r->parts[0].start = allocator->resize(allocator->context, NULL, 0, sizeof(Vm));
  if (r->parts[0].start == NULL) {
    memory_destroy(memory);
  }
  return r->parts[0].start != NULL;
}

static void copy_runs(Reader *r, const SnapshotPart *part, uint64_t *to) {
  const uint32_t *run = r->runs + part->first_run;
  for (const uint32_t *end = run + part->run_count; run < end; run++) {
    uint32_t count = *run >> 2;
    switch ((RunKind)(*run & 3)) {
    case RUN_DATA:
      memcpy(to, r->data, count * sizeof *to);
      r->data += count;
      break;
    case RUN_ZERO: memset(to, 0, count * sizeof *to); break;
    case RUN_UNUSED: break;
    }
    to += count;
  }
}

static void resolve(const Reader *r, const SnapshotPart *part, uint64_t *words) {
  const uint32_t *reference = r->references + part->first_reference;
  for (const uint32_t *end = reference + part->reference_count; reference < end; reference++) {
    uint64_t *word = &words[*reference];
    *word = (uintptr_t)r->parts[*word >> 32].start + (uint32_t)*word;
  }
}

Vm *snapshot_load(const Allocator *allocator) {
  Reader reader = reader_new();
  if (reader.snapshot->anchor != (uintptr_t)snapshot_load || !take_memory(&reader, allocator)) {
    return NULL;
  }
  for (uint32_t i = 0; i < reader.snapshot->part_count; i++) {
    copy_runs(&reader, &reader.snapshot->parts[i], reader.parts[i].start);
    resolve(&reader, &reader.snapshot->parts[i], reader.parts[i].start);
  }
  return reader.parts[0].start;
}
