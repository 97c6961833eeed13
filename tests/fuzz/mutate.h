// Changes programs as people do: by tokens and lines, so that most results still parse.
#ifndef AWL_TESTS_FUZZ_MUTATE_H
#define AWL_TESTS_FUZZ_MUTATE_H

#include <stddef.h>
#include <stdint.h>

// Change the program in `data`, at most `capacity` bytes long afterwards.  Gives its new length.
size_t program_mutate(uint8_t *data, size_t length, size_t capacity, unsigned seed);
// Put lines of `other` into `data`: the result, of at most `capacity` bytes, goes to `out`.
size_t program_cross(const uint8_t *data, size_t length, const uint8_t *other, size_t other_length,
                     uint8_t *out, size_t capacity, unsigned seed);

#endif
