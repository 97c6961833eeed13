// What libtommath does for us, and the only file that includes it: long products,
// greatest common divisors, powers modulo n.
#include "vm/bigint.h"
#include "vm/number.h"
#include "vm/vm.h"
#include <tommath.h>

_Static_assert(MP_DIGIT_BIT == DIGIT_BITS && sizeof(mp_digit) == sizeof(Digit),
               "a BigInt must be laid out as libtommath's numbers are");

// A number of ours as libtommath reads it.  It takes its operands as const and never writes.
static mp_int borrow(const IntView *view) {
  union {
    const Digit *ours;
    mp_digit *theirs;
  } digits = {view->digits};
  return (mp_int){.used = (int)view->used,
                  .alloc = (int)view->used,
                  .sign = view->is_negative ? MP_NEG : MP_ZPOS,
                  .dp = digits.theirs};
}

static mp_int borrow_magnitude(const IntView *view) {
  mp_int number = borrow(view);
  number.sign = MP_ZPOS;
  return number;
}

// The scratch memory of one call, counted by the Vm although malloc provides it.
typedef struct Reservation {
  void *block;
  size_t size;
} Reservation;

static bool reserve(Vm *vm, uint64_t digits, Reservation *reservation) {
  if (digits > BIGINT_MAX_DIGITS) {
    return raise_memory_error(vm);
  }
  reservation->size = (digits + 1) * sizeof(Digit);
  reservation->block = memory_new(vm, reservation->size);
  return reservation->block != NULL;
}

static void unreserve(Vm *vm, Reservation *reservation) {
  memory_free(vm, reservation->block, reservation->size);
}

// Copy a result of libtommath's into an object of ours.
// libtommath's digits are its own memory: they are copied to a cell and given back.
static bool adopt(Vm *vm, const mp_int *number, Value *result) {
  BigInt *b = bigint_new(vm, (uint64_t)number->used);
  if (b == NULL) {
    return false;
  }
  if (number->used > 0) {
    memcpy(b->digits, number->dp, (size_t)number->used * sizeof(Digit));
  }
  b->used = (uint32_t)number->used & 0x7FFFFFFFu;
  b->is_negative = number->sign == MP_NEG;
  return bigint_finish(vm, b, result);
}

// The common end of all operations with one result: `error` is libtommath's.
static bool complete(Vm *vm, mp_err error, mp_int *number, Reservation *scratch, Value *result) {
  bool ok = error == MP_OKAY ? adopt(vm, number, result) : raise_memory_error(vm);
  mp_clear(number);
  unreserve(vm, scratch);
  return ok;
}

// Memory for `digits` of scratch and a fresh number.
static bool begin(Vm *vm, uint64_t digits, Reservation *scratch, mp_int *number) {
  if (!reserve(vm, digits, scratch)) {
    return false;
  }
  if (mp_init(number) != MP_OKAY) {
    unreserve(vm, scratch);
    return raise_memory_error(vm);
  }
  return true;
}

// mp_sqr saves half of the work, and finds the sign positive: right, but where one view was
// negated.
bool bigint_multiply_long(Vm *vm, const IntView *a, const IntView *b, Value *result) {
  mp_int left = borrow(a), right = borrow(b), product;
  Reservation scratch;
  vm_worked(vm, (size_t)a->used * b->used / 256);
  if (vm->countdown == 0 && !vm_tick(vm)) { // a power makes many such steps
    return false;
  }
  // Karatsuba's parts sum up to about three times the product.
  if (!begin(vm, 3 * ((uint64_t)a->used + b->used), &scratch, &product)) {
    return false;
  }
  mp_err error = a->digits == b->digits ? mp_sqr(&left, &product) : mp_mul(&left, &right, &product);
  if (error == MP_OKAY && a->digits == b->digits && a->is_negative != b->is_negative) {
    product.sign = MP_NEG;
  }
  return complete(vm, error, &product, &scratch, result);
}

// Montgomery's method for odd moduli, Barrett's for even ones.
bool bigint_power_modulo(Vm *vm, const IntView *base, const IntView *exponent,
                         const IntView *modulus, Value *result) {
  mp_int g = borrow(base), x = borrow(exponent), p = borrow_magnitude(modulus), power;
  Reservation scratch;
  // The window of powers that the exponentiation keeps.
  if (!begin(vm, 64 * (uint64_t)modulus->used, &scratch, &power)) {
    return false;
  }
  mp_err error = mp_exptmod(&g, &x, &p, &power);
  return complete(vm, error, &power, &scratch, result);
}

// By the extended Euclidean algorithm; MP_VAL says that there is a common divisor.
bool bigint_inverse(Vm *vm, const IntView *a, const IntView *modulus, bool *exists, Value *result) {
  mp_int number = borrow(a), m = borrow_magnitude(modulus), inverse;
  Reservation scratch;
  if (!begin(vm, 8 * ((uint64_t)a->used + modulus->used), &scratch, &inverse)) {
    return false;
  }
  mp_err error = mp_invmod(&number, &m, &inverse);
  *exists = error != MP_VAL;
  if (!*exists) {
    mp_clear(&inverse);
    unreserve(vm, &scratch);
    return true;
  }
  return complete(vm, error, &inverse, &scratch, result);
}

bool bigint_gcd(Vm *vm, const IntView *a, const IntView *b, Value *result) {
  mp_int left = borrow(a), right = borrow(b), divisor;
  Reservation scratch;
  if (!begin(vm, 3 * ((uint64_t)a->used + b->used), &scratch, &divisor)) {
    return false;
  }
  mp_err error = mp_gcd(&left, &right, &divisor);
  return complete(vm, error, &divisor, &scratch, result);
}
