// str, bytes and codecs from C: what programs cannot see, and what happens when memory runs out.
#include "tests/unit/unit_vm.h"
#include "vm/string_internal.h"
#include <string.h>

static Value text(Vm *vm, const char *utf8) {
  Value v;
  assert_true(string_from_c(vm, utf8, &v));
  return v;
}

static void width_is_the_narrowest(void **state) {
  Vm *vm = *state;
  static const struct {
    const char *utf8;
    uint32_t length;
    uint8_t width;
    bool is_ascii;
  } cases[] = {{"abc", 3, 1, true},
               {"ab\xC3\xA9", 3, 1, false},
               {"\xE2\x82\xAC\x61", 2, 2, false},
               {"\xF0\x9F\x98\x80\x61", 2, 4, false}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    Value v = text(vm, cases[i].utf8);
    const String *s = AS_STRING(v);
    assert_int_equal(s->length, cases[i].length);
    assert_int_equal(s->width, cases[i].width);
    assert_int_equal(s->is_ascii, cases[i].is_ascii);
    Utf8 utf8;
    assert_true(string_utf8(vm, s, &utf8));
    assert_string_equal(utf8.bytes, cases[i].utf8);
    utf8_free(vm, &utf8);
    value_release(vm, v);
  }
}

static void slices_become_narrow_again(void **state) {
  Vm *vm = *state;
  Value v = text(vm, "\xE2\x82\xAC"
                     "abc");
  Value part, same;
  assert_true(string_slice(vm, AS_STRING(v), 1, 4, &part));
  assert_int_equal(AS_STRING(part)->width, 1);
  same = text(vm, "abc");
  assert_true(string_equal(AS_STRING(part), AS_STRING(same)));
  assert_int_equal(string_hash(vm, AS_STRING(part)), string_hash(vm, AS_STRING(same)));
  value_release(vm, v);
  value_release(vm, part);
  value_release(vm, same);
}

static void interned_texts_are_one_object(void **state) {
  Vm *vm = *state;
  Value a, b;
  assert_true(string_interned(vm, "some_name", 9, &a));
  b = text(vm, "some_name");
  assert_true(a != b);
  assert_true(string_intern(vm, &b));
  assert_true(a == b);
  value_release(vm, a);
  value_release(vm, b);
}

// Appending to a text that nobody else holds copies it a logarithmic number of times.
static void appending_works_in_place(void **state) {
  Vm *vm = *state;
  Value grown = text(vm, "start");
  Value piece = text(vm, "x");
  int moves = 0;
  for (int i = 0; i < 20000; i++) {
    Value before = grown;
    assert_true(string_append_owned(vm, &grown, piece));
    moves += grown != before;
  }
  assert_int_equal(AS_STRING(grown)->length, 20005);
  assert_true(moves < 100);
  Value shared = value_retain(grown);
  assert_true(string_append_owned(vm, &grown, piece));
  assert_int_equal(AS_STRING(shared)->length, 20005);
  assert_true(string_append_owned(vm, &grown, grown));
  assert_int_equal(AS_STRING(grown)->length, 40012);
  value_release(vm, shared);
  value_release(vm, grown);
  value_release(vm, piece);
}

static void builder_widens(void **state) {
  Vm *vm = *state;
  StringBuilder b = {0};
  assert_true(builder_add_c(vm, &b, "ab"));
  assert_true(builder_add_char(vm, &b, 0x20AC));
  assert_true(builder_add_int(vm, &b, -42));
  assert_true(builder_add_char(vm, &b, 0x1F600));
  Value v;
  assert_true(builder_finish(vm, &b, &v));
  Utf8 utf8;
  assert_true(string_utf8(vm, AS_STRING(v), &utf8));
  assert_string_equal(utf8.bytes, "ab\xE2\x82\xAC-42\xF0\x9F\x98\x80");
  utf8_free(vm, &utf8);
  value_release(vm, v);
}

// ---- failing allocations ----

static bool make_join(Vm *vm, Value a, Value b, Value *result) {
  const Value items[] = {a, b, a};
  return string_join(vm, AS_STRING(b), items, 3, result);
}

static bool make_repr(Vm *vm, Value a, Value b, Value *result) {
  (void)b;
  return string_repr(vm, AS_STRING(a), result);
}

static bool make_encoded(Vm *vm, Value a, Value b, Value *result) {
  (void)b;
  return string_encode(vm, AS_STRING(a), "ascii", "xmlcharrefreplace", result);
}

static bool make_decoded(Vm *vm, Value a, Value b, Value *result) {
  (void)a, (void)b;
  return bytes_decode(vm, (const uint8_t *)"caf\xE9 \xFF\xE2\x82\xAC", 9, "utf-8", "replace",
                      result);
}

static bool make_sum(Vm *vm, Value a, Value b, Value *result) {
  return string_concat(vm, a, b, result);
}

// Each allocation of an operation fails once; nothing may be lost.
static void failures_lose_nothing(void **state) {
  Vm *vm = *state;
  static bool (*const operations[])(Vm *, Value, Value, Value *) = {
      make_join, make_repr, make_encoded, make_decoded, make_sum};
  Value a = text(vm, "text of some length, \xE2\x82\xAC and \xF0\x9F\x98\x80 \n");
  Value b = text(vm, "\xC3\xA9, ");
  for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
    size_t live = memory_statistics(vm).live_objects;
    Value result;
    uint64_t n = 1;
    for (;; n++) {
      memory_fail_at(vm->memory, n);
      if (operations[i](vm, a, b, &result)) {
        break;
      }
      assert_true(vm->raised != VALUE_UNBOUND);
      raised_clear(vm);
      assert_int_equal(memory_statistics(vm).live_objects, live);
    }
    memory_fail_at(vm->memory, 0);
    assert_true(n > 1);
    value_release(vm, result);
    assert_int_equal(memory_statistics(vm).live_objects, live);
  }
  value_release(vm, a);
  value_release(vm, b);
}

// The same for methods, called as programs call them.
static void failing_methods_lose_nothing(void **state) {
  Vm *vm = *state;
  static const struct {
    const char *name;
    int arguments; // the first so many of: b, c
  } methods[] = {{"split", 0},      {"split", 1},        {"rsplit", 1},   {"partition", 1},
                 {"rpartition", 1}, {"replace", 2},      {"upper", 0},    {"title", 0},
                 {"casefold", 0},   {"splitlines", 0},   {"strip", 0},    {"encode", 0},
                 {"join", 1},       {"removeprefix", 1}, {"__repr__", 0}, {"__format__", 1},
                 {"__mod__", 1},    {"__iter__", 0},     {"format", 2}};
  Value a = text(vm, "text of some length, \xE2\x82\xAC and {} \xC3\xA9, \n one\tmore");
  const Value arguments[] = {text(vm, "\xC3\xA9, "), text(vm, "\xF0\x9F\x98\x80")};
  for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
    Value name, result;
    assert_true(string_interned(vm, methods[i].name, strlen(methods[i].name), &name));
    // Once for what is made the first time and kept: the signature.
    if (value_call_method(vm, a, AS_STRING(name), arguments, (uint32_t)methods[i].arguments,
                          &result)) {
      value_release(vm, result);
    }
    raised_clear(vm);
    size_t live = memory_statistics(vm).live_objects;
    uint64_t n = 1;
    for (bool ran_out = true; ran_out && n < 1000; n++) {
      memory_fail_at(vm->memory, n);
      bool done = value_call_method(vm, a, AS_STRING(name), arguments,
                                    (uint32_t)methods[i].arguments, &result);
      memory_fail_at(vm->memory, 0);
      ran_out = !done && raised_matches(vm, vm->exceptions.MemoryError);
      if (done) {
        value_release(vm, result);
      } else {
        raised_clear(vm);
      }
      assert_int_equal(memory_statistics(vm).live_objects, live);
    }
    assert_true(n < 1000);
    value_release(vm, name);
  }
  value_release(vm, a);
  value_release(vm, arguments[0]);
  value_release(vm, arguments[1]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(width_is_the_narrowest),
      cmocka_unit_test(slices_become_narrow_again),
      cmocka_unit_test(interned_texts_are_one_object),
      cmocka_unit_test(appending_works_in_place),
      cmocka_unit_test(builder_widens),
      cmocka_unit_test(failures_lose_nothing),
      cmocka_unit_test(failing_methods_lose_nothing),
  };
  return cmocka_run_group_tests(tests, unit_vm_start, unit_vm_stop);
}
