// The state of a new Vm as the build left it in the program, so that no run makes its classes anew.
//
// Making a Vm takes two million instructions: 150 classes, 1,500 methods, all their names; and each
// time the same comes out.  So the build runs the finished program once (`awl --write-snapshot`),
// which makes a Vm, writes down its memory, and the build puts that into the program's section
// `.snapshot`.  vm_new then copies it: an empty program starts in half of the time.
//
// The memory of a Vm is in parts: the Vm, the head of its Memory, slabs, large blocks.  A part is
// copied to wherever the new Vm has its like, so a word that is a pointer into one is kept as
// (number of the part) << 32 | (offset), and its place is in a list.  All other words are as they
// are, pointers to the program's own functions and tables, too: that is why only a program that is
// linked wholly, at a fixed address, can have a snapshot, and why it comes in when linking is done.
// A program without one (SNAPSHOT is zero) makes its Vms the long way.
//
// Which words are pointers nobody needs to know: the writer makes two Vms in different places, and
// what differs between them must be the same place seen from both, or there is no snapshot.  What
// was never written differs as well, because the memory was not the same before.
#ifndef AWL_VM_SNAPSHOT_H
#define AWL_VM_SNAPSHOT_H

#include "vm/vm.h"

enum {
  SNAPSHOT_ROOM = 640 << 10, // of the section
  SNAPSHOT_PARTS = 96,
};

typedef struct SnapshotPart {
  uint64_t size; // bytes
  bool is_slab;
  uint32_t first_run, run_count;             // in the list of runs
  uint32_t first_reference, reference_count; // in the list of references
} SnapshotPart;

// Words that are alike one after the other: `count << 2 | RunKind`.
typedef enum RunKind {
  RUN_DATA, // take so many of the data
  RUN_ZERO,
  RUN_UNUSED // nobody has written there
} RunKind;

// At the beginning of the section.  Behind it, in this order: data (words), references (uint32_t:
// which word of the part), runs (uint32_t).
typedef struct Snapshot {
  uint64_t anchor; // where snapshot_load is: another address, or 0, is no snapshot of this program
  uint32_t part_count, data_count, reference_count, run_count;
  SnapshotPart parts[SNAPSHOT_PARTS]; // Vm, head of Memory, slabs, large blocks
} Snapshot;

// Its section.  In a file of its own: who compiles a reader must not know that it is empty.
extern const uint64_t SNAPSHOT[SNAPSHOT_ROOM / sizeof(uint64_t)];

// A new Vm with all but what the host gives it.  NULL: no memory, or no snapshot.
Vm *snapshot_load(const Allocator *allocator);
// Write a snapshot for the section to `path`.  `prepare` does with each of the two Vms what the
// snapshot is to keep beside vm_new.  False: it cannot be made, and stderr says why.
bool snapshot_write(const char *path, const VmHooks *hooks, bool (*prepare)(Vm *vm));

#endif
