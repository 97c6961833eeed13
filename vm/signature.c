// Signatures of natives, read from text.
#include "vm/signature.h"
#include "vm/number.h"
#include <ctype.h>
#include <stdlib.h>

enum { PARAMETERS_MAX = 40 };

typedef struct Parameter {
  const char *name;
  size_t name_length;
  const char *default_text; // NULL: none
  size_t default_length;
  char kind; // 'p' positional, '*' rest, 'k' keyword-only, 'd' **named
} Parameter;

typedef struct Parse {
  Parameter items[PARAMETERS_MAX];
  int count;
  int positional_only; // parameters before "/"
} Parse;

// Where a default ends: at the next comma that is in no quotes and no parentheses.
static const char *default_end(const char *p) {
  char quote = '\0';
  int depth = 0;
  for (; *p != '\0'; p++) {
    if (quote != '\0') {
      quote = *p == quote ? '\0' : quote;
    } else if (*p == '\'' || *p == '"') {
      quote = *p;
    } else if (*p == '(') {
      depth++;
    } else if (*p == ')') {
      depth--;
    } else if (*p == ',' && depth == 0) {
      break;
    }
  }
  return p;
}

static const char *skip_blanks(const char *p) {
  while (*p == ' ' || *p == ',') {
    p++;
  }
  return p;
}

static void parse_text(const char *text, Parse *parse) {
  char kind = 'p';
  for (const char *p = skip_blanks(text); *p != '\0'; p = skip_blanks(p)) {
    if (*p == '/') {
      parse->positional_only = parse->count;
      p++;
      continue;
    }
    Parameter *item = &parse->items[parse->count];
    *item = (Parameter){.kind = kind};
    if (p[0] == '*') {
      bool is_double = p[1] == '*';
      p += is_double ? 2 : 1;
      kind = 'k';
      item->kind = is_double ? 'd' : '*';
      if (*p == ',') { // a lone star
        continue;
      }
    }
    item->name = p;
    while (isalnum((unsigned char)*p) || *p == '_') {
      p++;
    }
    item->name_length = (size_t)(p - item->name);
    if (*p == '=') {
      item->default_text = ++p;
      p = default_end(p);
      item->default_length = (size_t)(p - item->default_text);
    }
    parse->count++;
  }
}

static bool is_text(const char *p, size_t length, const char *word) {
  return strlen(word) == length && memcmp(p, word, length) == 0;
}

static bool default_value(Vm *vm, const char *p, size_t length, Value *result) {
  if (*p == '\'' || *p == '"') {
    if (length == 4 && p[1] == '\\') { // '\n'
      return string_from_utf8(vm, "\n", 1, result);
    }
    return string_from_utf8(vm, p + 1, length - 2, result);
  }
  if (isdigit((unsigned char)*p) || *p == '-') {
    return int_from_int64(vm, strtoll(p, NULL, 10), result);
  }
  *result = is_text(p, length, "None")    ? VALUE_NONE
            : is_text(p, length, "True")  ? VALUE_TRUE
            : is_text(p, length, "False") ? VALUE_FALSE
            : is_text(p, length, "()")    ? value_retain(vm->empty_tuple)
                                          : VALUE_UNBOUND;
  return true;
}

static void count_kinds(Signature *s, const Parse *parse) {
  s->count = (uint16_t)parse->count;
  s->positional_only = (uint16_t)parse->positional_only;
  s->rest = s->named = -1;
  for (int i = 0; i < parse->count; i++) {
    switch (parse->items[i].kind) {
    case 'p':
      s->positional++;
      s->required = (uint16_t)(s->required + (parse->items[i].default_text == NULL));
      break;
    case '*': s->rest = (int16_t)i; break;
    case 'd': s->named = (int16_t)i; break;
    default:
      s->keyword_base = s->keyword_only == 0 ? (uint16_t)i : s->keyword_base;
      s->keyword_only++;
    }
  }
}

static bool fill(Vm *vm, Signature *s, const Parse *parse) {
  for (int i = 0; i < parse->count; i++) {
    s->names[i] = s->defaults[i] = VALUE_UNBOUND;
  }
  for (int i = 0; i < parse->count; i++) {
    const Parameter *item = &parse->items[i];
    s->is_required[i] = item->default_text == NULL && (item->kind == 'p' || item->kind == 'k');
    if (!string_interned(vm, item->name, item->name_length, &s->names[i]) ||
        (item->default_text != NULL &&
         !default_value(vm, item->default_text, item->default_length, &s->defaults[i]))) {
      return false;
    }
  }
  s->is_filled = s->named < 0;
  for (uint32_t i = 0; i < s->keyword_only; i++) {
    s->is_filled = s->is_filled && !s->is_required[s->keyword_base + i];
  }
  s->is_simple = s->is_filled && s->rest < 0;
  return true;
}

static void signature_free(Vm *vm, Signature *s) {
  for (uint16_t i = 0; i < s->count; i++) {
    value_release(vm, s->names[i]);
    value_release(vm, s->defaults[i]);
  }
  memory_free(vm, s->names, s->count * sizeof(Value));
  memory_free(vm, s->defaults, s->count * sizeof(Value));
  memory_free(vm, s->is_required, s->count * sizeof(bool));
  memory_free(vm, s, sizeof *s);
}

Signature *signature_parse(Vm *vm, const char *text) {
  Parse parse = {0};
  parse_text(text, &parse);
  Signature *s = memory_new(vm, sizeof *s);
  if (s == NULL) {
    return NULL;
  }
  *s = (Signature){.text = text};
  count_kinds(s, &parse);
  s->names = memory_new(vm, s->count * sizeof(Value));
  s->defaults = memory_new(vm, s->count * sizeof(Value));
  s->is_required = memory_new(vm, s->count * sizeof(bool));
  if (s->names == NULL || s->defaults == NULL || s->is_required == NULL) {
    memory_free(vm, s->names, s->count * sizeof(Value));
    memory_free(vm, s->defaults, s->count * sizeof(Value));
    memory_free(vm, s->is_required, s->count * sizeof(bool));
    memory_free(vm, s, sizeof *s);
    return NULL;
  }
  if (!fill(vm, s, &parse)) {
    signature_free(vm, s);
    return NULL;
  }
  s->next = vm->signatures;
  vm->signatures = s;
  return s;
}

void signatures_free(Vm *vm) {
  while (vm->signatures != NULL) {
    Signature *next = vm->signatures->next;
    signature_free(vm, vm->signatures);
    vm->signatures = next;
  }
}

bool spread_open(Vm *vm, const Tuple *args, const Dict *kwargs, Spread *spread) {
  uint32_t keywords = kwargs == NULL ? 0 : kwargs->live;
  *spread = (Spread){.allocated = args->length + keywords};
  spread->values = memory_new(vm, spread->allocated * sizeof(Value));
  if (spread->values == NULL) {
    return false;
  }
  if (args->length > 0) {
    memcpy(spread->values, args->items, args->length * sizeof(Value));
  }
  if (keywords > 0) {
    spread->names = tuple_new(vm, keywords);
    if (spread->names == NULL) {
      memory_free(vm, spread->values, spread->allocated * sizeof(Value));
      return false;
    }
    uint32_t position = 0, i = 0;
    Value key, value;
    while (dict_next(kwargs, &position, &key, &value)) {
      spread->names->items[i] = value_retain(key);
      spread->values[args->length + i++] = value;
    }
  }
  for (uint32_t i = 0; i < spread->allocated; i++) {
    value_retain(spread->values[i]);
  }
  spread->arguments = (Arguments){spread->values, args->length, keywords, spread->names};
  return true;
}

void spread_close(Vm *vm, Spread *spread) {
  for (uint32_t i = 0; i < spread->allocated; i++) {
    value_release(vm, spread->values[i]);
  }
  memory_free(vm, spread->values, spread->allocated * sizeof(Value));
  object_release(vm, spread->names);
}
