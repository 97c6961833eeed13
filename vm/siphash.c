// SipHash-1-3 as Aumasson and Bernstein describe it, reading words in little-endian order.
#include "vm/siphash.h"
#include <string.h>

typedef struct State {
  uint64_t a, b, c, d;
} State;

static inline uint64_t rotate(uint64_t x, int bits) {
  return (x << bits) | (x >> (64 - bits));
}

static inline State mix(State s) {
  s.a += s.b;
  s.b = rotate(s.b, 13) ^ s.a;
  s.a = rotate(s.a, 32);
  s.c += s.d;
  s.d = rotate(s.d, 16) ^ s.c;
  s.a += s.d;
  s.d = rotate(s.d, 21) ^ s.a;
  s.c += s.b;
  s.b = rotate(s.b, 17) ^ s.c;
  s.c = rotate(s.c, 32);
  return s;
}

static inline uint64_t load(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// The last bytes, at most seven, below the length in the top byte.
static inline uint64_t load_tail(const uint8_t *p, size_t length) {
  uint64_t word = (uint64_t)length << 56;
  for (size_t i = 0; i < (length & 7); i++) {
    word |= (uint64_t)p[i] << (8 * i);
  }
  return word;
}

static inline State absorb(State s, uint64_t word) {
  s.d ^= word;
  s = mix(s);
  s.a ^= word;
  return s;
}

uint64_t siphash13(const uint64_t key[2], const void *data, size_t length) {
  // The constants spell "somepseudorandomlygeneratedbytes".
  State s = {key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du,
             key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u};
  const uint8_t *p = data;
  const uint8_t *end = p + (length & ~(size_t)7);
  for (; p != end; p += 8) {
    s = absorb(s, load(p));
  }
  s = absorb(s, load_tail(p, length));
  s.c ^= 0xff;
  s = mix(mix(mix(s)));
  return s.a ^ s.b ^ s.c ^ s.d;
}
