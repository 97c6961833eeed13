// Disassembling: what an instruction looks like follows from its row in opcodes.def.
//
//     fib(n)  lesson.py:1
//        2 |   if n < 2:
//                 0  JUMP_LT_I           n 2 if false to L5
#include "vm/disassemble.h"
#include "vm/memory.h"
#include "vm/string.h"
#include "vm/vm.h"

typedef struct Listing {
  Vm *vm;
  const Code *code;
  const Source *text;
  FILE *out;
  bool *is_target; // of words: something jumps here
} Listing;

// ---- values and names ----

// Names may have letters beyond ASCII.
static bool print_string(const Listing *listing, Value string) {
  Utf8 utf8;
  if (!string_utf8(listing->vm, as_string(string), &utf8)) {
    return false;
  }
  fwrite(utf8.bytes, 1, utf8.length, listing->out);
  utf8_free(listing->vm, &utf8);
  return true;
}

// Nested code is listed on its own, so here only its name.
static bool print_value(const Listing *listing, Value value) {
  Value repr;
  if (value_has_shape(value, SHAPE_CODE)) {
    fputs("code of ", listing->out);
    return print_string(listing, OBJECT_AS(Code, value)->qualname);
  }
  if (!value_repr(listing->vm, value, &repr)) {
    return false;
  }
  bool ok = print_string(listing, repr);
  value_release(listing->vm, repr);
  return ok;
}

// A local by its name, a temporary by its number.
static bool print_register(const Listing *listing, int r) {
  const Code *code = listing->code;
  if (r >= code->local_count) {
    fprintf(listing->out, "t%d", r - code->local_count);
    return true;
  }
  if (code->local_names[r] == VALUE_UNBOUND) {
    bool is_namespace = r == 0 && (code->flags & CODE_CLASS);
    fprintf(listing->out, is_namespace ? "(namespace)" : "(hidden %d)", r);
    return true;
  }
  return print_string(listing, code->local_names[r]);
}

// ---- operands ----

// Forms of an instruction differ in the ends of their names.
static bool ends_with(const char *name, const char *end) {
  size_t a = strlen(name);
  size_t b = strlen(end);
  return a >= b && strcmp(name + a - b, end) == 0;
}

// Immediates that are small ints of the program are signed, and say so in their names.
static bool is_signed(const OpcodeInfo *info) {
  return ends_with(info->name, "_I") || ends_with(info->name, "_I_R");
}

// LOAD_SPECIAL has the bits of a Value as its operand.
static const char *special_name(int value) {
  switch ((Value)value) {
  case VALUE_NONE: return "None";
  case VALUE_FALSE: return "False";
  case VALUE_TRUE: return "True";
  case VALUE_ELLIPSIS: return "Ellipsis";
  default: return "unbound";
  }
}

// What a byte means is said by its kind in opcodes.def.
static bool print_operand(const Listing *listing, enum Opcode op, int position, OperandKind kind,
                          uint32_t byte, uint32_t word) {
  const OpcodeInfo *info = opcode_info(op);
  FILE *out = listing->out;
  switch (kind) {
  case OPERAND_D:
  case OPERAND_S:
  case OPERAND_T:
  case OPERAND_W: return print_register(listing, (int)byte);
  case OPERAND_K: return print_value(listing, listing->code->constants[word_bx(word)]);
  case OPERAND_F: return print_string(listing, listing->code->free_names[byte]);
  case OPERAND_I:
    if (op == OP_LOAD_SPECIAL || op == OP_LOAD_SPECIAL_R) {
      fputs(special_name((int)byte), out);
    } else if (op == OP_LOAD_INT || op == OP_LOAD_INT_R || op == OP_LOAD_INT_TURN) {
      fprintf(out, "%d", (int16_t)word_bx(word));
    } else if ((info->flags & OPFLAG_JUMP) && position == 2) { // the outcome that jumps
      fputs(byte ? "if true" : "if false", out);
    } else {
      fprintf(out, "%d", is_signed(info) ? (int8_t)byte : (int)byte);
    }
    return true;
  default: return true;
  }
}

// What the last word names: a constant tuple for CALL_KW, else a name.
static bool print_name(const Listing *listing, enum Opcode op, uint32_t index,
                       const OpcodeInfo *info) {
  const Code *code = listing->code;
  uint32_t number = word_bx(code->words[index + info->words - 1]);
  fputc(' ', listing->out);
  if (op == OP_CALL_METHOD_KW && !print_value(listing, code->constants[code->words[index + 1]])) {
    return false;
  }
  if (op == OP_CALL_MODULE &&
      !print_string(listing, code->names[code->words[index + info->words - 2]])) {
    return false;
  }
  if (op == OP_CALL_KW || op == OP_CALL_PREPARED_KW) {
    return print_value(listing, code->constants[number]);
  }
  fputc('.', listing->out);
  return print_string(listing, code->names[number]);
}

// Label, number of the word, name, operands, and what may happen.
static bool print_instruction(const Listing *listing, uint32_t index) {
  const Code *code = listing->code;
  FILE *out = listing->out;
  uint32_t word = code->words[index];
  enum Opcode op = (enum Opcode)word_op(word);
  const OpcodeInfo *info = opcode_info(op);
  const uint8_t kinds[3] = {info->a, info->b, info->c};
  const uint32_t bytes[3] = {word_a(word), word_b(word), word_c(word)};
  fprintf(out, "%s%8u  %-18s", listing->is_target[index] ? "L" : " ", (unsigned)index, info->name);
  for (int i = 0; i < 3; i++) {
    if (i == 1 && (info->flags & OPFLAG_JUMP) && is_signed(info)) { // JUMP_LT_I …
      fprintf(out, " %d", (int)(int32_t)code->words[index + 1]);
    }
    if (kinds[i] == OPERAND__) {
      continue;
    }
    fputc(' ', out);
    if (!print_operand(listing, op, i, (OperandKind)kinds[i], bytes[i], word)) {
      return false;
    }
  }
  if ((info->flags & OPFLAG_NAME) && !print_name(listing, op, index, info)) {
    return false;
  }
  if (info->flags & OPFLAG_JUMP) {
    fprintf(out, " to L%u", (unsigned)word_target(code->words, index, info));
  }
  fputs((info->flags & OPFLAG_SUSPENDS) ? "    <-- may suspend\n" : "\n", out);
  return true;
}

// ---- a whole Code ----

// So that places which are jumped to can be shown with an L.
static void mark_targets(const Listing *listing) {
  const Code *code = listing->code;
  for (uint32_t i = 0; i < code->word_count;) {
    const OpcodeInfo *info = opcode_info((enum Opcode)word_op(code->words[i]));
    if (info->flags & OPFLAG_JUMP) {
      listing->is_target[word_target(code->words, i, info)] = true;
    }
    i += info->words;
  }
  for (uint32_t i = 0; i < code->handler_count; i++) {
    listing->is_target[code->handlers[i].handler] = true;
  }
}

// The source stands above its instructions.
static void print_line(const Listing *listing, uint32_t line) {
  fprintf(listing->out, "%6u |", (unsigned)line);
  if (listing->text != NULL) {
    Text text = source_line(listing->text, (int)line);
    fprintf(listing->out, " %.*s", text.length, text.bytes);
  }
  fputc('\n', listing->out);
}

// The name with its parameters, where it comes from, and how large its frame is.
static bool print_heading(const Listing *listing) {
  const Code *code = listing->code;
  if (!print_string(listing, code->qualname)) {
    return false;
  }
  fputc('(', listing->out);
  for (int i = 0; i < code->parameter_count + code->keyword_only_count; i++) {
    fputs(i > 0 ? ", " : "", listing->out);
    if (!print_register(listing, i)) {
      return false;
    }
  }
  fputs(")  ", listing->out);
  if (!print_string(listing, code->filename)) {
    return false;
  }
  fprintf(listing->out, ":%u  %u locals, %u registers\n", (unsigned)code->first_line,
          (unsigned)code->local_count, (unsigned)code->register_count);
  return true;
}

// Instructions in order, then the table of handlers.
static bool print_instructions(const Listing *listing) {
  const Code *code = listing->code;
  uint32_t line = 0;
  for (uint32_t i = 0; i < code->word_count;) {
    CodePosition position = code_position(code, i);
    if (position.line != line) {
      line = position.line;
      print_line(listing, line);
    }
    if (!print_instruction(listing, i)) {
      return false;
    }
    i += opcode_info((enum Opcode)word_op(code->words[i]))->words;
  }
  for (uint32_t i = 0; i < code->handler_count; i++) {
    const CodeHandler *handler = &code->handlers[i];
    fprintf(listing->out, "  errors from %u to %u lead to L%u, exception in t%u\n",
            (unsigned)handler->start, (unsigned)(handler->end - 1), (unsigned)handler->handler,
            (unsigned)handler->depth);
  }
  return true;
}

// One Code without those inside it.
static bool list(Listing *listing) {
  Vm *vm = listing->vm;
  size_t size = listing->code->word_count + 1;
  listing->is_target = memory_new(vm, size);
  if (listing->is_target == NULL) {
    return false;
  }
  memset(listing->is_target, 0, size);
  mark_targets(listing);
  bool ok = print_heading(listing) && print_instructions(listing);
  memory_free(vm, listing->is_target, size);
  return ok;
}

bool code_disassemble(Vm *vm, const Code *code, const Source *text, FILE *out) {
  Listing listing = {.vm = vm, .code = code, .text = text, .out = out};
  if (!list(&listing)) {
    return false;
  }
  for (uint32_t i = 0; i < code->constant_count; i++) {
    if (value_has_shape(code->constants[i], SHAPE_CODE)) {
      fputc('\n', out);
      if (!code_disassemble(vm, OBJECT_AS(Code, code->constants[i]), text, out)) {
        return false;
      }
    }
  }
  return true;
}
