// Randomness: from the operating system, or from the seed of a run that can be repeated.
#include "runtime/entropy.h"
#include "runtime/runtime.h"
#include <errno.h>
#include <sys/random.h>

// The generator SplitMix64.
static uint64_t mix(uint64_t *state) {
  uint64_t z = *state += 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

bool runtime_entropy(Vm *vm, void *bytes, size_t length) {
  uint8_t *at = bytes;
  if (runtime_of(vm)->options.seed != 0) {
    for (size_t i = 0; i < length; i++) {
      at[i] = (uint8_t)mix(&runtime_of(vm)->entropy);
    }
    return true;
  }
  while (length > 0) {
    ssize_t got = getrandom(at, length, 0);
    if (got < 0 && errno != EINTR) {
      return raise_format(vm, vm->exceptions.OSError, "no randomness from the operating system");
    }
    if (got > 0) {
      at += got;
      length -= (size_t)got;
    }
  }
  return true;
}
