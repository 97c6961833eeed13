// Code: what the compiler makes of a function, class body or module, and all its tables.
#ifndef AWL_VM_CODE_H
#define AWL_VM_CODE_H

#include "vm/object.h"

enum Opcode {
#define OP(NAME, words, a, b, c, flags, text) OP_##NAME,
#include "vm/opcodes.def"
#undef OP
  OP_COUNT
};

enum CodeFlags {
  CODE_GENERATOR = 1u << 0,
  CODE_COROUTINE = 1u << 1,
  CODE_ASYNC_GENERATOR = 1u << 2,
  CODE_HEAP_FRAME = CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR,
  CODE_VARARGS = 1u << 3,      // has *args
  CODE_VARKEYWORDS = 1u << 4,  // has **kwargs
  CODE_MODULE = 1u << 6,
  CODE_CLASS = 1u << 7,        // local 0 is the namespace
  CODE_NESTED = 1u << 8,
  CODE_LIBRARY = 1u << 9,      // of a library module: tracebacks leave it out
  CODE_ITERABLE_COROUTINE = 1u << 10, // generator marked by types.coroutine
  CODE_COMPREHENSION = 1u << 11, // a generator expression or comprehension function
  CODE_FROM_IMAGE = 1u << 13 // of the library's image, which holds its depths, positions, captures
                             // and local_is_cell: see vm/image.h
};

// Where in the source an instruction comes from: the innermost expression's span, for carets.
// Sorted by `word`; an entry holds until the next one.  Lines are 1-based, columns are byte
// offsets.
typedef struct CodePosition {
  uint32_t word;
  uint32_t line, end_line;
  uint16_t column, end_column; // saturate at 65535
} CodePosition;

// If an instruction whose first word is in [start, end) raises, release the temporaries above
// `depth`, put the exception in the temporary number `depth`, and go on at `handler`.  Inner
// entries come before outer ones.
typedef struct CodeHandler {
  uint32_t start, end;
  uint32_t handler;
  uint32_t depth;
} CodeHandler;

// How MAKE_FUNCTION finds the cells of a new function's closure.
typedef struct CodeCapture {
  bool from_cell; // a cell in the maker's local `index`; else the maker's own closure[index]
  uint8_t index;
} CodeCapture;

struct Code {
  Object head;
  uint32_t *words;
  uint32_t word_count;
  uint32_t flags;
  uint8_t *depths;         // word_count: temporaries live if that word's instruction raises
  Value *constants;
  uint32_t constant_count;
  Value *names;            // interned str
  uint32_t name_count;
  CodePosition *positions;
  uint32_t position_count;
  CodeHandler *handlers;
  uint32_t handler_count;
  CodeCapture *captures;   // one per free variable
  uint16_t free_count;
  uint16_t local_count;    // registers of locals; temporaries follow
  uint16_t register_count; // all registers a frame needs, call windows included
  uint16_t parameter_count; // positional parameters
  uint32_t plain_count;     // the same, if a call with so many arguments need not look at anything
                            // else: a plain function, positional parameters only; else UINT32_MAX
  uint16_t positional_only_count;
  uint16_t keyword_only_count; // then *args, then **kwargs: registers in the order of Python's
                               // co_varnames: positional, keyword-only, *args, **kwargs
  uint16_t attribute_count;    // class bodies: how many self.NAME its methods assign
  uint16_t accelerator;        // the number of its native twin, and then plain_count is UINT32_MAX;
                               // 0: it has none.  See vm/accelerator.h
  Value *local_names;      // local_count interned str: names of locals and cells; UNBOUND if hidden
  Value *free_names;       // free_count
  bool *local_is_cell;     // local_count: register holds a Cell after the prologue
  Value annotations;       // tuple name, text, name, text … ("return" last) or None
  Value doc;               // str or None
  Value name, qualname;    // str
  Value filename;          // str
  Value source;            // SourceText object kept for tracebacks, or None
  uint32_t first_line;
  const uint8_t *image;    // where its body is to be read from (vm/image.h); NULL: it is all there
  const uint8_t *outline;  // of CODE_FROM_IMAGE
};

// The table of the instructions, for the verifier, disassembler and others.
enum OpcodeFlags {
  OPFLAG_JUMP = 1,
  OPFLAG_NAME = 2,
  OPFLAG_CALLS = 4,
  OPFLAG_SUSPENDS = 8,
  OPFLAG_ENDS = 16,
  OPFLAG_CONSUMES = 32,
  OPFLAG_INTERNAL = 64
};
typedef enum OperandKind {
  OPERAND__,
  OPERAND_D,
  OPERAND_S,
  OPERAND_T,
  OPERAND_I,
  OPERAND_K,
  OPERAND_N,
  OPERAND_F,
  OPERAND_W
} OperandKind;
typedef struct OpcodeInfo {
  const char *name;
  uint8_t words;
  uint8_t a, b, c;
  uint8_t flags;
  const char *text;
} OpcodeInfo;
const OpcodeInfo *opcode_info(enum Opcode op);

// How far the first argument of a call is from its callable.  Where the caller's frame is on the
// stack, the callee's lies on top of it, its header over the callable.  A frame on the heap is laid
// out more closely: what it calls has its frame elsewhere.
enum { STACK_WINDOW = 3, HEAP_WINDOW = 1 };

static inline uint32_t code_window(const Code *code) {
  return (code->flags & CODE_HEAP_FRAME) != 0 ? HEAP_WINDOW : STACK_WINDOW;
}

static inline uint8_t word_op(uint32_t w) {
  return (uint8_t)w;
}
static inline uint8_t word_a(uint32_t w) {
  return (uint8_t)(w >> 8);
}
static inline uint8_t word_b(uint32_t w) {
  return (uint8_t)(w >> 16);
}
static inline uint8_t word_c(uint32_t w) {
  return (uint8_t)(w >> 24);
}
static inline uint32_t word_bx(uint32_t w) {
  return w >> 16;
}
// Does the FOR_ITER, in whichever form, put its items into a live register?
static inline bool word_gives_to_live(uint32_t w) {
  return word_op(w) == OP_FOR_ITER_R || word_op(w) == OP_FOR_GENERATOR_R;
}
// Where the jump that begins at a word goes: offsets count from behind the instruction.
static inline uint32_t word_target(const uint32_t *words, uint32_t index, const OpcodeInfo *info) {
  uint32_t behind = index + info->words;
  return (uint32_t)((int64_t)behind + (int32_t)words[behind - 1]);
}
static inline uint32_t word_make(unsigned op, unsigned a, unsigned b, unsigned c) {
  return (uint32_t)(op & 0xFF) | (uint32_t)(a & 0xFF) << 8 | (uint32_t)(b & 0xFF) << 16 |
         (uint32_t)(c & 0xFF) << 24;
}

// Registers that a call fills.
static inline uint32_t code_parameters(const Code *code) {
  return (uint32_t)code->parameter_count + code->keyword_only_count +
         ((code->flags & CODE_VARARGS) != 0) + ((code->flags & CODE_VARKEYWORDS) != 0);
}

// A coroutine function whose parameters are its arguments: where it is awaited, its frame can be
// entered at once.  See await_enter.
static inline bool code_enters_awaited(const Code *code) {
  return (code->flags & (CODE_COROUTINE | CODE_VARARGS | CODE_VARKEYWORDS)) == CODE_COROUTINE &&
         code->keyword_only_count == 0 && code->image == NULL;
}

// With how many arguments an awaited call need not look at anything else.
static inline uint32_t code_awaited_count(const Code *code) {
  return code_enters_awaited(code) && code->accelerator == 0 ? code->parameter_count : UINT32_MAX;
}

// The innermost handler of what the instruction at `index` raises; NULL: the frame is left.
static inline const CodeHandler *code_handler(const Code *code, uint32_t index) {
  for (uint32_t i = 0; i < code->handler_count; i++) {
    if (index >= code->handlers[i].start && index < code->handlers[i].end) {
      return &code->handlers[i];
    }
  }
  return NULL;
}
// The position of the instruction that word `index` belongs to.
CodePosition code_position(const Code *code, uint32_t index);

// An empty Code object with every field safe; the compiler fills it.  NULL: MemoryError raised.
Code *code_new(Vm *vm);
// Back to what code_from_image made: tables and texts go.
void code_drop_body(Vm *vm, Code *code);
void code_register(Vm *vm);

#endif
