// `awl --ast`: the tree in the form of Python's ast.dump(tree, indent=2).
#include "grammar/ast_print.h"

#include "grammar/lexer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

typedef enum FieldKind {
  FIELD_CHILD,
  FIELD_LIST,
  FIELD_NAME,
  FIELD_NAMES,
  FIELD_INTEGER,
  FIELD_OPERATOR,
  FIELD_OPERATORS,
  FIELD_CONTEXT,
  FIELD_CONSTANT,
  FIELD_KIND // Constant.kind, which is a part of the value here
} FieldKind;

typedef struct Field {
  const char *name; // NULL ends a node's fields
  FieldKind kind;
  size_t offset;
} Field;

enum { FIELDS_MAX = 10 };

#define FIELD(field, kind) {#field, kind, offsetof(Fields, field)},

// The rows name their struct through a type that each row declares: `Fields` is the node's own.
#define NODE(type, kind)                                                                           \
  static const Field *fields_of_##type(void) {                                                     \
    typedef type##Node Fields;                                                                     \
    static const Field fields[] = {
#define CHILD(field) FIELD(field, FIELD_CHILD)
#define OPTION(field) FIELD(field, FIELD_CHILD)
#define LIST(field) FIELD(field, FIELD_LIST)
#define NAME(field) FIELD(field, FIELD_NAME)
#define NAMES(field) FIELD(field, FIELD_NAMES)
#define INTEGER(field) FIELD(field, FIELD_INTEGER)
#define OPERATOR(field) FIELD(field, FIELD_OPERATOR)
#define OPERATORS(field) FIELD(field, FIELD_OPERATORS)
#define CONTEXT(field) FIELD(field, FIELD_CONTEXT)
#define CONSTANT(field) FIELD(field, FIELD_CONSTANT){"kind", FIELD_KIND, offsetof(Fields, field)},
#define END(type)                                                                                  \
  { NULL, FIELD_CHILD, sizeof(Fields) }                                                            \
  }                                                                                                \
  ;                                                                                                \
  return fields;                                                                                   \
  }
#include "grammar/nodes.def"

// The one place that turns a kind into the list of its fields.
static const Field *fields_of(const Node *node) {
  switch ((NodeKind)node->kind) {
#define NODE(type, kind)                                                                           \
  case NODE_##kind:                                                                                \
    return fields_of_##type();
#include "grammar/nodes.def"
  case NODE_KIND_COUNT: break;
  }
  return NULL;
}

typedef struct Printer {
  FILE *out;
  bool with_positions;
} Printer;

// Two spaces a level, as indent=2 has it.
static void new_line(Printer *printer, int level) {
  fputc('\n', printer->out);
  for (int i = 0; i < level; i++) {
    fputs("  ", printer->out);
  }
}

// The shortest digits that read back as the same number, in Python's form.
static void print_float(Printer *printer, double value) {
  if (isinf(value)) {
    fputs("1e309", printer->out); // as Python's own unparser writes a literal too large
    return;
  }
  char text[40];
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(text, sizeof text, "%.*e", digits - 1, value);
    if (strtod(text, NULL) == value) {
      break;
    }
  }
  char *exponent_text = strchr(text, 'e');
  int exponent = atoi(exponent_text + 1);
  *exponent_text = '\0';
  if (exponent >= 16 || exponent < -4) {
    fprintf(printer->out, "%se%c%02d", text, exponent < 0 ? '-' : '+', abs(exponent));
    return;
  }
  int digits = (int)strlen(text) - (strchr(text, '.') != NULL ? 1 : 0);
  int decimals = digits - 1 - exponent;
  fprintf(printer->out, "%.*f", decimals > 1 ? decimals : 1, value);
}

// The shortest of Python's escapes for a character that cannot stand for itself.
static void print_escaped(Printer *printer, int32_t code, char quote) {
  FILE *out = printer->out;
  if (code == '\n' || code == '\r' || code == '\t' || code == '\\' || code == quote) {
    fputc('\\', out);
    fputc(code == '\n' ? 'n' : code == '\r' ? 'r' : code == '\t' ? 't' : (int)code, out);
  } else if (code < 0x20 || (code >= 0x7f && code <= 0xff)) {
    fprintf(out, "\\x%02x", (unsigned)code);
  } else if (code < 0x7f) {
    fputc((int)code, out);
  } else {
    fprintf(out, code <= 0xffff ? "\\u%04x" : "\\U%08x", (unsigned)code);
  }
}

// Double quotes only if that saves an escape.
static char quote_for(Text text) {
  bool has_single = text.length > 0 && memchr(text.bytes, '\'', (size_t)text.length) != NULL;
  bool has_double = text.length > 0 && memchr(text.bytes, '"', (size_t)text.length) != NULL;
  return has_single && !has_double ? '"' : '\'';
}

// A repr, so that the printed tree can be compared with Python's byte for byte.
static void print_string(Printer *printer, Text text) {
  char quote = quote_for(text);
  fputc(quote, printer->out);
  int at = 0;
  while (at < text.length) {
    const unsigned char *bytes = (const unsigned char *)text.bytes + at;
    int32_t code = bytes[0];
    int size = 1;
    if (code >= 0x80) {
      size = (int)utf8proc_iterate(bytes, text.length - at, &code);
      if (size <= 0) { // a surrogate, which utf8proc refuses
        code = (bytes[0] & 0x0f) << 12 | (bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
        size = 3;
      }
    }
    if (code > 0x7f && character_is_printable(code)) {
      fwrite(bytes, 1, (size_t)size, printer->out);
    } else {
      print_escaped(printer, code, quote);
    }
    at += size;
  }
  fputc(quote, printer->out);
}

// Bytes have no characters beyond ASCII: all of them go through the escapes.
static void print_bytes(Printer *printer, Text text) {
  char quote = quote_for(text);
  fprintf(printer->out, "b%c", quote);
  for (int i = 0; i < text.length; i++) {
    print_escaped(printer, (unsigned char)text.bytes[i], quote);
  }
  fputc(quote, printer->out);
}

// Large integers are printed as they were written, in their base: converting them is the VM's
// work.
static void print_constant(Printer *printer, const ConstantValue *value) {
  FILE *out = printer->out;
  switch (value->kind) {
  case CONSTANT_NONE: fputs("None", out); break;
  case CONSTANT_FALSE: fputs("False", out); break;
  case CONSTANT_TRUE: fputs("True", out); break;
  case CONSTANT_ELLIPSIS: fputs("Ellipsis", out); break;
  case CONSTANT_INT: fprintf(out, "%lld", (long long)value->integer); break;
  case CONSTANT_BIG_INT:
    fputs(value->base == 16 ? "0x" : value->base == 8 ? "0o" : value->base == 2 ? "0b" : "", out);
    fwrite(value->text.bytes, 1, (size_t)value->text.length, out);
    break;
  case CONSTANT_FLOAT: print_float(printer, value->real); break;
  case CONSTANT_STR: print_string(printer, value->text); break;
  case CONSTANT_BYTES: print_bytes(printer, value->text); break;
  }
}

// Offsets instead of member names are what lets one printer serve all nodes.
static const void *field_address(const Node *node, const Field *field) {
  return (const char *)node + field->offset;
}

// ast.dump leaves out what is absent or an empty list.
static bool is_shown(const Node *node, const Field *field) {
  const void *at = field_address(node, field);
  switch (field->kind) {
  case FIELD_CHILD: return *(Node *const *)at != NULL;
  case FIELD_LIST: return ((const NodeList *)at)->count > 0;
  case FIELD_NAME: return *(const Name *const *)at != NULL;
  case FIELD_NAMES: return ((const NameList *)at)->count > 0;
  case FIELD_KIND: return ((const ConstantValue *)at)->has_u_prefix;
  case FIELD_INTEGER:
  case FIELD_OPERATOR:
  case FIELD_OPERATORS:
  case FIELD_CONTEXT:
  case FIELD_CONSTANT: break;
  }
  return true;
}

// CPython's Module, arguments, comprehension and withitem have no positions to show.
static bool has_positions(const Printer *printer, const Node *node) {
  return printer->with_positions && node->kind != NODE_MODULE && node->kind != NODE_ARGUMENTS &&
         node->kind != NODE_COMPREHENSION && node->kind != NODE_WITHITEM;
}

// A node without any field shown is printed like a plain value.
static bool is_plain(const Printer *printer, const Node *node) {
  for (const Field *field = fields_of(node); field->name != NULL; field++) {
    if (is_shown(node, field)) {
      return false;
    }
  }
  return !has_positions(printer, node);
}

// Few and plain fields go on one line.
static bool fits_line(const Printer *printer, const Node *node) {
  int count = has_positions(printer, node) ? 4 : 0;
  for (const Field *field = fields_of(node); field->name != NULL; field++) {
    if (!is_shown(node, field)) {
      continue;
    }
    count++;
    if (field->kind == FIELD_LIST || field->kind == FIELD_NAMES || field->kind == FIELD_OPERATORS ||
        (field->kind == FIELD_CHILD &&
         !is_plain(printer, *(Node *const *)field_address(node, field)))) {
      return false;
    }
  }
  return count <= 3;
}

static void print_node(Printer *printer, const Node *node, int level);

// One item a line, even a single one, as ast.dump does.
static void print_list(Printer *printer, const NodeList *list, int level) {
  fputc('[', printer->out);
  for (int i = 0; i < list->count; i++) {
    new_line(printer, level + 1);
    if (list->items[i] == NULL) {
      fputs("None", printer->out);
    } else {
      print_node(printer, list->items[i], level + 1);
    }
    fputs(i + 1 < list->count ? "," : "]", printer->out);
  }
}

// The value of a field by its kind.
static void print_field(Printer *printer, const Node *node, const Field *field, int level) {
  static const char *const contexts[] = {"Load()", "Store()", "Del()"};
  const void *at = field_address(node, field);
  FILE *out = printer->out;
  fprintf(out, "%s=", field->name);
  switch (field->kind) {
  case FIELD_CHILD: print_node(printer, *(Node *const *)at, level); break;
  case FIELD_LIST: print_list(printer, at, level); break;
  case FIELD_NAME: {
    const Name *name = *(const Name *const *)at;
    print_string(printer, (Text){name->text, name->length});
    break;
  }
  case FIELD_NAMES: {
    const NameList *names = at;
    fputc('[', out);
    for (int i = 0; i < names->count; i++) {
      new_line(printer, level + 1);
      print_string(printer, (Text){names->items[i]->text, names->items[i]->length});
      fputs(i + 1 < names->count ? "," : "]", out);
    }
    break;
  }
  case FIELD_INTEGER: fprintf(out, "%d", *(const int *)at); break;
  case FIELD_OPERATOR: fprintf(out, "%s()", operator_name(*(const Operator *)at)); break;
  case FIELD_OPERATORS: {
    const OperatorList *ops = at;
    fputc('[', out);
    for (int i = 0; i < ops->count; i++) {
      new_line(printer, level + 1);
      fprintf(out, "%s()%s", operator_name((Operator)ops->items[i]),
              i + 1 < ops->count ? "," : "]");
    }
    break;
  }
  case FIELD_CONTEXT: fputs(contexts[*(const ExprContext *)at], out); break;
  case FIELD_CONSTANT: print_constant(printer, at); break;
  case FIELD_KIND: fputs("'u'", out); break;
  }
}

// The height limit bounds this recursion.
static void print_node(Printer *printer, const Node *node, int level) {
  bool is_one_line = fits_line(printer, node);
  const char *separator = "";
  fprintf(printer->out, "%s(", node_kind_name((NodeKind)node->kind));
  for (const Field *field = fields_of(node); field->name != NULL; field++) {
    if (!is_shown(node, field)) {
      continue;
    }
    fputs(separator, printer->out);
    if (!is_one_line) {
      new_line(printer, level + 1);
    }
    separator = is_one_line ? ", " : ",";
    print_field(printer, node, field, level + 1);
  }
  if (has_positions(printer, node)) {
    const char *names[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    int values[] = {node->line, node->column, node->end_line, node->end_column};
    for (int i = 0; i < 4; i++) {
      fputs(separator, printer->out);
      new_line(printer, level + 1);
      separator = ",";
      fprintf(printer->out, "%s=%d", names[i], values[i]);
    }
  }
  fputc(')', printer->out);
}

// A newline ends it, so that tools can diff whole files.
void ast_print_node(const Node *node, bool with_positions, FILE *out) {
  Printer printer = {out, with_positions};
  print_node(&printer, node, 0);
  fputc('\n', out);
}

// Positions are left out: learners look at the shape.
void ast_print(const ModuleNode *module, FILE *out) {
  ast_print_node(&module->base, false, out);
}
