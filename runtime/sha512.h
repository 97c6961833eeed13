// SHA-512, for the seeds of random that are text.
#ifndef AWL_RUNTIME_SHA512_H
#define AWL_RUNTIME_SHA512_H

#include <stddef.h>
#include <stdint.h>

void sha512(const uint8_t *data, size_t length, uint8_t digest[64]);

#endif
