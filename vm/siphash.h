// SipHash-1-3: the keyed hash of text and bytes.
//
// Keyed, so that nobody can prepare many strings that fall into one slot of a dict; one round per
// word and three at the end, because a hash table needs no more.
#ifndef AWL_VM_SIPHASH_H
#define AWL_VM_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t siphash13(const uint64_t key[2], const void *data, size_t length);

#endif
