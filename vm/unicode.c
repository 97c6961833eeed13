// Properties of code points and their case mappings: utf8proc's tables, and beside them the few
// that utf8proc does not keep, as ranges.
#include "vm/unicode.h"
#include <stddef.h>
#include <utf8proc.h>

typedef struct Range {
  uint32_t first, last;
} Range;

// Lower-case though not of category Ll (Other_Lowercase).
static const Range OTHER_LOWER[] = {
    {0xAA, 0xAA},       {0xBA, 0xBA},       {0x2B0, 0x2B8},     {0x2C0, 0x2C1},
    {0x2E0, 0x2E4},     {0x345, 0x345},     {0x37A, 0x37A},     {0x10FC, 0x10FC},
    {0x1D2C, 0x1D6A},   {0x1D78, 0x1D78},   {0x1D9B, 0x1DBF},   {0x2071, 0x2071},
    {0x207F, 0x207F},   {0x2090, 0x209C},   {0x2170, 0x217F},   {0x24D0, 0x24E9},
    {0x2C7C, 0x2C7D},   {0xA69C, 0xA69D},   {0xA770, 0xA770},   {0xA7F2, 0xA7F4},
    {0xA7F8, 0xA7F9},   {0xAB5C, 0xAB5F},   {0xAB69, 0xAB69},   {0x10780, 0x10780},
    {0x10783, 0x10785}, {0x10787, 0x107B0}, {0x107B2, 0x107BA}, {0x1E030, 0x1E06D},
};

// Upper-case though not of category Lu (Other_Uppercase).
static const Range OTHER_UPPER[] = {
    {0x2160, 0x216F}, {0x24B6, 0x24CF}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189},
};

// Digits that are not decimal: superscripts, circled digits and the like.
static const Range OTHER_DIGIT[] = {
    {0xB2, 0xB3},       {0xB9, 0xB9},       {0x1369, 0x1371},   {0x19DA, 0x19DA},
    {0x2070, 0x2070},   {0x2074, 0x2079},   {0x2080, 0x2089},   {0x2460, 0x2468},
    {0x2474, 0x247C},   {0x2488, 0x2490},   {0x24EA, 0x24EA},   {0x24F5, 0x24FD},
    {0x24FF, 0x24FF},   {0x2776, 0x277E},   {0x2780, 0x2788},   {0x278A, 0x2792},
    {0x10A40, 0x10A43}, {0x10E60, 0x10E68}, {0x11052, 0x1105A}, {0x1F100, 0x1F10A},
};

// Ideographs that stand for a number.
static const Range OTHER_NUMERIC[] = {
    {0x3405, 0x3405},   {0x3483, 0x3483},   {0x382A, 0x382A},   {0x3B4D, 0x3B4D},
    {0x4E00, 0x4E00},   {0x4E03, 0x4E03},   {0x4E07, 0x4E07},   {0x4E09, 0x4E09},
    {0x4E24, 0x4E24},   {0x4E5D, 0x4E5D},   {0x4E8C, 0x4E8C},   {0x4E94, 0x4E94},
    {0x4E96, 0x4E96},   {0x4EAC, 0x4EAC},   {0x4EBF, 0x4EC0},   {0x4EDF, 0x4EDF},
    {0x4EE8, 0x4EE8},   {0x4F0D, 0x4F0D},   {0x4F70, 0x4F70},   {0x4FE9, 0x4FE9},
    {0x5006, 0x5006},   {0x5104, 0x5104},   {0x5146, 0x5146},   {0x5169, 0x5169},
    {0x516B, 0x516B},   {0x516D, 0x516D},   {0x5341, 0x5341},   {0x5343, 0x5345},
    {0x534C, 0x534C},   {0x53C1, 0x53C4},   {0x56DB, 0x56DB},   {0x58F1, 0x58F1},
    {0x58F9, 0x58F9},   {0x5E7A, 0x5E7A},   {0x5EFE, 0x5EFF},   {0x5F0C, 0x5F0E},
    {0x5F10, 0x5F10},   {0x62D0, 0x62D0},   {0x62FE, 0x62FE},   {0x634C, 0x634C},
    {0x67D2, 0x67D2},   {0x6D1E, 0x6D1E},   {0x6F06, 0x6F06},   {0x7396, 0x7396},
    {0x767E, 0x767E},   {0x7695, 0x7695},   {0x79ED, 0x79ED},   {0x8086, 0x8086},
    {0x842C, 0x842C},   {0x8CAE, 0x8CAE},   {0x8CB3, 0x8CB3},   {0x8D30, 0x8D30},
    {0x920E, 0x920E},   {0x94A9, 0x94A9},   {0x9621, 0x9621},   {0x9646, 0x9646},
    {0x964C, 0x964C},   {0x9678, 0x9678},   {0x96F6, 0x96F6},   {0xF96B, 0xF96B},
    {0xF973, 0xF973},   {0xF978, 0xF978},   {0xF9B2, 0xF9B2},   {0xF9D1, 0xF9D1},
    {0xF9D3, 0xF9D3},   {0xF9FD, 0xF9FD},   {0x20001, 0x20001}, {0x20064, 0x20064},
    {0x200E2, 0x200E2}, {0x20121, 0x20121}, {0x2092A, 0x2092A}, {0x20983, 0x20983},
    {0x2098C, 0x2098C}, {0x2099C, 0x2099C}, {0x20AEA, 0x20AEA}, {0x20AFD, 0x20AFD},
    {0x20B19, 0x20B19}, {0x22390, 0x22390}, {0x22998, 0x22998}, {0x23B1B, 0x23B1B},
    {0x2626D, 0x2626D}, {0x2F890, 0x2F890},
};

// Letters that cannot begin an identifier, because normalisation would break them apart.
static const Range START_NEVER[] = {
    {0x37A, 0x37A},   {0xE33, 0xE33},   {0xEB3, 0xEB3},   {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63},
    {0xFDFA, 0xFDFB}, {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE76},
    {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E}, {0xFF9E, 0xFF9F},
};

// Beginnings of identifiers that are not letters (Other_ID_Start).
static const Range START_ALSO[] = {
    {0x1885, 0x1886},
    {0x2118, 0x2118},
    {0x212E, 0x212E},
};

// The same for the rest of an identifier.
static const Range PART_NEVER[] = {
    {0x37A, 0x37A},   {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63}, {0xFDFA, 0xFDFB},
    {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE76},
    {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E},
};

// Connectors and the like that may stand inside (Other_ID_Continue).
static const Range PART_ALSO[] = {
    {0xB7, 0xB7},     {0x387, 0x387},   {0x1369, 0x1371}, {0x19DA, 0x19DA}, {0x200C, 0x200D},
    {0x2118, 0x2118}, {0x212E, 0x212E}, {0x30FB, 0x30FB}, {0xFF65, 0xFF65},
};

// Case-ignorable punctuation.
static const Range IGNORABLE[] = {
    {0x27, 0x27},     {0x2E, 0x2E},     {0x3A, 0x3A},     {0xB7, 0xB7},
    {0x387, 0x387},   {0x55F, 0x55F},   {0x5F4, 0x5F4},   {0x2018, 0x2019},
    {0x2024, 0x2024}, {0x2027, 0x2027}, {0xFE13, 0xFE13}, {0xFE52, 0xFE52},
    {0xFE55, 0xFE55}, {0xFF07, 0xFF07}, {0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1A},
};

#define IN_RANGES(c, ranges) in_ranges(c, ranges, sizeof(ranges) / sizeof((ranges)[0]))

static bool in_ranges(uint32_t c, const Range *ranges, size_t count) {
  size_t low = 0;
  size_t high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (c > ranges[middle].last) {
      low = middle + 1;
    } else if (c < ranges[middle].first) {
      high = middle;
    } else {
      return true;
    }
  }
  return false;
}

// utf8proc 2.8 stands at Unicode 15.0; what 15.1 assigned since are ideographs of extension I and
// five description characters.
static utf8proc_category_t category(uint32_t c) {
  utf8proc_category_t found = utf8proc_category((utf8proc_int32_t)c);
  if (found == UTF8PROC_CATEGORY_CN) {
    if (c - 0x2EBF0 <= 0x2EE5D - 0x2EBF0) {
      return UTF8PROC_CATEGORY_LO;
    }
    if (c - 0x2FFC < 4 || c == 0x31EF) {
      return UTF8PROC_CATEGORY_SO;
    }
  }
  return found;
}

#define BIT(NAME) (1u << UTF8PROC_CATEGORY_##NAME)
#define LETTERS (BIT(LU) | BIT(LL) | BIT(LT) | BIT(LM) | BIT(LO))

static bool has_category(uint32_t c, uint32_t set) {
  return (set >> category(c)) & 1u;
}

bool unicode_is_alpha(uint32_t c) {
  return c < 128 ? ascii_is_alpha(c) : has_category(c, LETTERS);
}

bool unicode_is_decimal(uint32_t c) {
  return c < 128 ? ascii_is_digit(c) : has_category(c, BIT(ND));
}

bool unicode_is_digit(uint32_t c) {
  return unicode_is_decimal(c) || IN_RANGES(c, OTHER_DIGIT);
}

bool unicode_is_numeric(uint32_t c) {
  if (c < 128) {
    return ascii_is_digit(c);
  }
  return has_category(c, BIT(ND) | BIT(NL) | BIT(NO)) || IN_RANGES(c, OTHER_NUMERIC);
}

bool unicode_is_alnum(uint32_t c) {
  return unicode_is_alpha(c) || unicode_is_numeric(c);
}

bool unicode_is_space(uint32_t c) {
  if (c < 128) {
    return ascii_is_space(c);
  }
  return c == 0x85 || c == 0xA0 || c == 0x1680 || c - 0x2000 < 11 || c - 0x2028 < 2 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool unicode_is_line_break(uint32_t c) {
  return c - 10 < 4 || c - 28 < 3 || c == 0x85 || c - 0x2028 < 2;
}

bool unicode_is_printable(uint32_t c) {
  if (c < 127) {
    return c >= ' ';
  }
  return !has_category(c, BIT(CC) | BIT(CF) | BIT(CS) | BIT(CO) | BIT(CN) | BIT(ZL) | BIT(ZP) |
                              BIT(ZS));
}

bool unicode_is_lower(uint32_t c) {
  return c < 128 ? ascii_is_lower(c) : has_category(c, BIT(LL)) || IN_RANGES(c, OTHER_LOWER);
}

bool unicode_is_upper(uint32_t c) {
  return c < 128 ? ascii_is_upper(c) : has_category(c, BIT(LU)) || IN_RANGES(c, OTHER_UPPER);
}

bool unicode_is_title(uint32_t c) {
  return c >= 128 && has_category(c, BIT(LT));
}

bool unicode_is_cased(uint32_t c) {
  return unicode_is_lower(c) || unicode_is_upper(c) || unicode_is_title(c);
}

bool unicode_is_case_ignorable(uint32_t c) {
  return has_category(c, BIT(MN) | BIT(ME) | BIT(CF) | BIT(LM) | BIT(SK)) ||
         IN_RANGES(c, IGNORABLE);
}

bool unicode_is_identifier_start(uint32_t c) {
  if (c < 128) {
    return ascii_is_alpha(c) || c == '_';
  }
  return (has_category(c, LETTERS | BIT(NL)) && !IN_RANGES(c, START_NEVER)) ||
         IN_RANGES(c, START_ALSO);
}

bool unicode_is_identifier_part(uint32_t c) {
  if (c < 128) {
    return ascii_is_alpha(c) || ascii_is_digit(c) || c == '_';
  }
  uint32_t parts = LETTERS | BIT(NL) | BIT(MN) | BIT(MC) | BIT(ND) | BIT(PC);
  return (has_category(c, parts) && !IN_RANGES(c, PART_NEVER)) || IN_RANGES(c, PART_ALSO);
}

// Decimal digits come in runs of ten, zero first, and some runs follow one another.
int unicode_decimal_value(uint32_t c) {
  if (c < 128) {
    return ascii_is_digit(c) ? (int)(c - '0') : -1;
  }
  if (!has_category(c, BIT(ND))) {
    return -1;
  }
  uint32_t first = c;
  while (has_category(first - 1, BIT(ND))) {
    first--;
  }
  return (int)((c - first) % 10);
}

int unicode_width(uint32_t c) {
  if (c < 127) {
    return c >= ' ';
  }
  return utf8proc_charwidth((utf8proc_int32_t)c);
}

// ---- case mapping ----

// What does not map to one code point (SpecialCasing.txt), but for the Greek block below.
typedef struct SpecialCase {
  uint32_t code;
  uint16_t upper[CASE_MAX], title[CASE_MAX]; // zero-filled
} SpecialCase;

static const SpecialCase SPECIAL_CASES[] = {
    {0x00DF, {0x53, 0x53}, {0x53, 0x73}},
    {0x0149, {0x2BC, 0x4E}, {0x2BC, 0x4E}},
    {0x01F0, {0x4A, 0x30C}, {0x4A, 0x30C}},
    {0x0390, {0x399, 0x308, 0x301}, {0x399, 0x308, 0x301}},
    {0x03B0, {0x3A5, 0x308, 0x301}, {0x3A5, 0x308, 0x301}},
    {0x0587, {0x535, 0x552}, {0x535, 0x582}},
    {0x1E96, {0x48, 0x331}, {0x48, 0x331}},
    {0x1E97, {0x54, 0x308}, {0x54, 0x308}},
    {0x1E98, {0x57, 0x30A}, {0x57, 0x30A}},
    {0x1E99, {0x59, 0x30A}, {0x59, 0x30A}},
    {0x1E9A, {0x41, 0x2BE}, {0x41, 0x2BE}},
    {0x1F50, {0x3A5, 0x313}, {0x3A5, 0x313}},
    {0x1F52, {0x3A5, 0x313, 0x300}, {0x3A5, 0x313, 0x300}},
    {0x1F54, {0x3A5, 0x313, 0x301}, {0x3A5, 0x313, 0x301}},
    {0x1F56, {0x3A5, 0x313, 0x342}, {0x3A5, 0x313, 0x342}},
    {0x1FB2, {0x1FBA, 0x399}, {0x1FBA, 0x345}},
    {0x1FB3, {0x391, 0x399}, {0x1FBC}},
    {0x1FB4, {0x386, 0x399}, {0x386, 0x345}},
    {0x1FB6, {0x391, 0x342}, {0x391, 0x342}},
    {0x1FB7, {0x391, 0x342, 0x399}, {0x391, 0x342, 0x345}},
    {0x1FBC, {0x391, 0x399}, {0x1FBC}},
    {0x1FC2, {0x1FCA, 0x399}, {0x1FCA, 0x345}},
    {0x1FC3, {0x397, 0x399}, {0x1FCC}},
    {0x1FC4, {0x389, 0x399}, {0x389, 0x345}},
    {0x1FC6, {0x397, 0x342}, {0x397, 0x342}},
    {0x1FC7, {0x397, 0x342, 0x399}, {0x397, 0x342, 0x345}},
    {0x1FCC, {0x397, 0x399}, {0x1FCC}},
    {0x1FD2, {0x399, 0x308, 0x300}, {0x399, 0x308, 0x300}},
    {0x1FD3, {0x399, 0x308, 0x301}, {0x399, 0x308, 0x301}},
    {0x1FD6, {0x399, 0x342}, {0x399, 0x342}},
    {0x1FD7, {0x399, 0x308, 0x342}, {0x399, 0x308, 0x342}},
    {0x1FE2, {0x3A5, 0x308, 0x300}, {0x3A5, 0x308, 0x300}},
    {0x1FE3, {0x3A5, 0x308, 0x301}, {0x3A5, 0x308, 0x301}},
    {0x1FE4, {0x3A1, 0x313}, {0x3A1, 0x313}},
    {0x1FE6, {0x3A5, 0x342}, {0x3A5, 0x342}},
    {0x1FE7, {0x3A5, 0x308, 0x342}, {0x3A5, 0x308, 0x342}},
    {0x1FF2, {0x1FFA, 0x399}, {0x1FFA, 0x345}},
    {0x1FF3, {0x3A9, 0x399}, {0x1FFC}},
    {0x1FF4, {0x38F, 0x399}, {0x38F, 0x345}},
    {0x1FF6, {0x3A9, 0x342}, {0x3A9, 0x342}},
    {0x1FF7, {0x3A9, 0x342, 0x399}, {0x3A9, 0x342, 0x345}},
    {0x1FFC, {0x3A9, 0x399}, {0x1FFC}},
    {0xFB00, {0x46, 0x46}, {0x46, 0x66}},
    {0xFB01, {0x46, 0x49}, {0x46, 0x69}},
    {0xFB02, {0x46, 0x4C}, {0x46, 0x6C}},
    {0xFB03, {0x46, 0x46, 0x49}, {0x46, 0x66, 0x69}},
    {0xFB04, {0x46, 0x46, 0x4C}, {0x46, 0x66, 0x6C}},
    {0xFB05, {0x53, 0x54}, {0x53, 0x74}},
    {0xFB06, {0x53, 0x54}, {0x53, 0x74}},
    {0xFB13, {0x544, 0x546}, {0x544, 0x576}},
    {0xFB14, {0x544, 0x535}, {0x544, 0x565}},
    {0xFB15, {0x544, 0x53B}, {0x544, 0x56B}},
    {0xFB16, {0x54E, 0x546}, {0x54E, 0x576}},
    {0xFB17, {0x544, 0x53D}, {0x544, 0x56D}},
};

static const SpecialCase *find_special(uint32_t c) {
  size_t low = 0;
  size_t high = sizeof SPECIAL_CASES / sizeof SPECIAL_CASES[0];
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (SPECIAL_CASES[middle].code == c) {
      return &SPECIAL_CASES[middle];
    }
    if (SPECIAL_CASES[middle].code < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return NULL;
}

static int copy_mapping(const uint16_t from[CASE_MAX], uint32_t out[CASE_MAX]) {
  int count = 0;
  while (count < CASE_MAX && from[count] != 0) {
    out[count] = from[count];
    count++;
  }
  return count;
}

// Greek vowels with an iota below, U+1F80 … U+1FAF: three rows of eight small and eight capital
// letters.
static bool is_iota_block(uint32_t c) {
  return c - 0x1F80 < 0x30;
}

static int iota_to_upper(uint32_t c, uint32_t out[CASE_MAX]) {
  uint32_t row = (c - 0x1F80) >> 4;
  uint32_t base = row == 0 ? 0x1F08 : row == 1 ? 0x1F28 : 0x1F68;
  out[0] = base + (c & 7);
  out[1] = 0x399; // the iota beside it
  return 2;
}

int unicode_to_lower(uint32_t c, uint32_t out[CASE_MAX]) {
  if (c == 0x130) { // capital I with a dot keeps the dot
    out[0] = 'i';
    out[1] = 0x307;
    return 2;
  }
  if (c < 128) {
    out[0] = ascii_is_upper(c) ? c + 32 : c;
  } else {
    out[0] = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
  }
  return 1;
}

int unicode_to_upper(uint32_t c, uint32_t out[CASE_MAX]) {
  if (c < 128) {
    out[0] = ascii_is_lower(c) ? c - 32 : c;
    return 1;
  }
  if (is_iota_block(c)) {
    return iota_to_upper(c, out);
  }
  const SpecialCase *special = find_special(c);
  if (special != NULL) {
    return copy_mapping(special->upper, out);
  }
  out[0] = (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
  return 1;
}

int unicode_to_title(uint32_t c, uint32_t out[CASE_MAX]) {
  if (c < 128) {
    out[0] = ascii_is_lower(c) ? c - 32 : c;
    return 1;
  }
  if (is_iota_block(c)) {
    out[0] = c | 8;
    return 1;
  }
  const SpecialCase *special = find_special(c);
  if (special != NULL) {
    return copy_mapping(special->title, out);
  }
  out[0] = (uint32_t)utf8proc_totitle((utf8proc_int32_t)c);
  return 1;
}

int unicode_to_folded(uint32_t c, uint32_t out[CASE_MAX]) {
  if (c < 128) {
    out[0] = ascii_is_upper(c) ? c + 32 : c;
    return 1;
  }
  int last_class = 0;
  utf8proc_int32_t folded[CASE_MAX];
  utf8proc_ssize_t count = 0;
  if (!code_point_is_surrogate(c)) {
    count = utf8proc_decompose_char((utf8proc_int32_t)c, folded, CASE_MAX, UTF8PROC_CASEFOLD,
                                    &last_class);
  }
  if (count < 1 || count > CASE_MAX) {
    out[0] = c;
    return 1;
  }
  for (int i = 0; i < count; i++) {
    out[i] = (uint32_t)folded[i];
  }
  return (int)count;
}
