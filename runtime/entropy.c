// Randomness from the operating system.
#include "runtime/entropy.h"
#include "vm/vm.h"
#include <errno.h>
#include <sys/random.h>

bool runtime_entropy(Vm *vm, void *bytes, size_t length) {
  uint8_t *at = bytes;
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
