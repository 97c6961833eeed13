// SipHash-1-3 and the properties of code points, against what CPython 3.13 says: its hash() with
// PYTHONHASHSEED=0 is SipHash-1-3 with a key of zeros.
#include "vm/siphash.h"
#include "vm/unicode.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <utf8proc.h>

static void hash_is_siphash13(void **state) {
  (void)state;
  static const struct {
    const char *text;
    uint64_t hash;
  } cases[] = {{"a", 0x407448d2b89b1813u},
               {"abcdefg", 0x6db12aae9070f506u},
               {"abcdefgh", 0x3f7b849c0b8e35eau},
               {"hello world", 0xb1b1f2e707e4ac8au}};
  const uint64_t key[2] = {0, 0};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    assert_int_equal(siphash13(key, cases[i].text, strlen(cases[i].text)), cases[i].hash);
  }
}

static void key_changes_the_hash(void **state) {
  (void)state;
  const uint64_t keys[2][2] = {{1, 2}, {1, 3}};
  assert_int_not_equal(siphash13(keys[0], "text", 4), siphash13(keys[1], "text", 4));
}

// Other versions of utf8proc know other versions of Unicode.
static void need_unicode_15(void) {
  if (strncmp(utf8proc_unicode_version(), "15.", 3) != 0) {
    skip();
  }
}

// One number over all code points for each question, made the same way in CPython:
//   h = 0
//   for c in range(0x110000): h = (h * 31 + bool(chr(c).isalpha())) % 2**64
static uint64_t digest(bool (*claim)(uint32_t c)) {
  uint64_t h = 0;
  for (uint32_t c = 0; c <= CODE_POINT_MAX; c++) {
    h = h * 31 + claim(c);
  }
  return h;
}

static void properties_are_those_of_unicode_15_1(void **state) {
  (void)state;
  need_unicode_15();
  assert_int_equal(digest(unicode_is_alpha), 0xd5f8d230871b95b0u);
  assert_int_equal(digest(unicode_is_decimal), 0x5313607e6c2a2a80u);
  assert_int_equal(digest(unicode_is_digit), 0x2bf28c837967cdb8u);
  assert_int_equal(digest(unicode_is_numeric), 0xa115b4f95838c03au);
  assert_int_equal(digest(unicode_is_alnum), 0xb9ad1eadaf846eb3u);
  assert_int_equal(digest(unicode_is_space), 0xc2b5756b7799735fu);
  assert_int_equal(digest(unicode_is_printable), 0x45ae01055ac0ea77u);
  assert_int_equal(digest(unicode_is_lower), 0x3c1f9c65907a3db4u);
  assert_int_equal(digest(unicode_is_upper), 0x4972f6330ca2fa55u);
  assert_int_equal(digest(unicode_is_identifier_start), 0xfb3915ebf27081f3u);
  assert_int_equal(digest(unicode_is_identifier_part), 0x23f6140e8757bd1du);
  assert_int_equal(digest(unicode_is_line_break), 0x26d32bab5d22a960u);
}

//   for c in range(0x110000):
//     for x in chr(c).upper(): h = (h * 31 + ord(x)) % 2**64
static uint64_t mapping_digest(int (*mapping)(uint32_t c, uint32_t out[CASE_MAX])) {
  uint64_t h = 0;
  for (uint32_t c = 0; c <= CODE_POINT_MAX; c++) {
    uint32_t out[CASE_MAX];
    int count = mapping(c, out);
    for (int i = 0; i < count; i++) {
      h = h * 31 + out[i];
    }
  }
  return h;
}

static void case_mappings_are_those_of_unicode_15_1(void **state) {
  (void)state;
  need_unicode_15();
  assert_int_equal(mapping_digest(unicode_to_lower), 0xeadc9c9fd613261bu);
  assert_int_equal(mapping_digest(unicode_to_upper), 0xbcfeafd8806c83d3u);
  assert_int_equal(mapping_digest(unicode_to_title), 0x7df8132606c2326fu);
  assert_int_equal(mapping_digest(unicode_to_folded), 0x943d2a2bc49eede4u);
}

static void digits_have_their_values(void **state) {
  (void)state;
  need_unicode_15();
  uint64_t h = 0;
  for (uint32_t c = 0; c <= CODE_POINT_MAX; c++) {
    h = h * 31 + (uint64_t)(unicode_decimal_value(c) + 1);
  }
  // unicodedata.decimal(chr(c), -1) + 1
  assert_int_equal(h, 0xd0e728b3ff06a5d4u);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(hash_is_siphash13),
      cmocka_unit_test(key_changes_the_hash),
      cmocka_unit_test(properties_are_those_of_unicode_15_1),
      cmocka_unit_test(case_mappings_are_those_of_unicode_15_1),
      cmocka_unit_test(digits_have_their_values),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
