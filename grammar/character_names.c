// The code points of character names in "\N{…}"; only those that the table has.
#include "grammar/literal.h"

#include <string.h>

typedef struct Character {
  int32_t code;
  const char *name;
} Character;

static const Character characters[] = {
#define CHARACTER(code, name) {code, name},
#include "grammar/character_names.def"
#undef CHARACTER
};

// Names are compared without regard to case; `name` is not NUL-terminated.
static int compare(Text name, const char *other) {
  for (int i = 0; i < name.length; i++) {
    char letter = name.bytes[i];
    if (letter >= 'a' && letter <= 'z') {
      letter = (char)(letter - 'a' + 'A');
    }
    if (letter != other[i]) {
      return letter < other[i] ? -1 : 1;
    }
  }
  return other[name.length] == '\0' ? 0 : -1;
}

// The table is in alphabetical order: a test looks up every row.
int32_t literal_find_character(Text name) {
  int low = 0;
  int high = (int)(sizeof characters / sizeof *characters);
  while (low < high) {
    int middle = (low + high) / 2;
    int order = compare(name, characters[middle].name);
    if (order == 0) {
      return characters[middle].code;
    }
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return -1;
}
