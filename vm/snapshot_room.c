// The section of the program that the build fills with a snapshot after linking.
#include "vm/snapshot.h"

__attribute__((section(".snapshot"), used))
const uint64_t SNAPSHOT[SNAPSHOT_ROOM / sizeof(uint64_t)] = {0};
