// Text files: a file of bytes seen through an encoding and a convention for line ends.
#ifndef AWL_RUNTIME_IO_TEXT_H
#define AWL_RUNTIME_IO_TEXT_H

#include "runtime/io_buffered.h"

typedef enum Newline {
  NEWLINE_UNIVERSAL, // None: \n, \r and \r\n all read as \n
  NEWLINE_KEEP,      // '': they all end lines and stay as they are
  NEWLINE_LF,
  NEWLINE_CR,
  NEWLINE_CRLF
} Newline;

// Reading goes chunk by chunk: bytes are decoded into `decoded`, of which `position` code points
// are taken.  Bytes that begin a character the chunk does not end wait in `tail`; a \r at the end
// of a chunk waits too, because a \n may follow.
typedef struct Text {
  Object head;
  Value buffer;           // Buffered
  Value encoding, errors; // str, as shown
  Value mode;             // str
  Newline newline;
  bool is_line_buffered; // a written line end flushes
  bool writes_through;   // every write flushes
  bool is_plain;         // written text is UTF-8 as it stands: see text_put_ascii
  bool has_started;      // the encoding's byte order mark is read or written
  bool is_big_endian;    // as the mark said
  bool has_carriage;
  bool cannot_tell; // iterating
  uint8_t seen;     // line ends: 1 \r, 2 \n, 4 \r\n
  uint8_t tail_length;
  uint8_t tail[8];
  Value decoded; // str or UNBOUND
  uint32_t position;
} Text;

static inline Buffered *text_buffered(const Text *f) {
  return OBJECT_AS(Buffered, f->buffer);
}

// `encoding` and `errors` are str; takes nothing.  LookupError for encodings that are not known.
MUST_CHECK bool text_new(Vm *vm, Value buffer, Value encoding, Value errors, Value mode,
                         Newline newline, bool is_line_buffered, Value *result);
bool value_is_text(const Vm *vm, Value v);
// The argument `newline` of open(): a str or None.
MUST_CHECK bool newline_argument(Vm *vm, Value v, Newline *newline);
// Has the encoding changed?  Sets what follows from it.
MUST_CHECK bool text_set_encoding(Vm *vm, Text *f, Value encoding, Value errors);

MUST_CHECK bool text_must_be_open(Vm *vm, const Text *f);
MUST_CHECK bool text_read(Vm *vm, Text *f, int64_t size, Value *result);
// Up to and with the next line end; "" at the end of the file.
MUST_CHECK bool text_readline(Vm *vm, Text *f, int64_t limit, Value *result);
MUST_CHECK bool text_write(Vm *vm, Text *f, const String *s);
// ASCII bytes, where is_plain holds.
MUST_CHECK bool text_put_ascii(Vm *vm, Text *f, const char *text, size_t length);
MUST_CHECK bool text_flush(Vm *vm, Text *f);
MUST_CHECK bool text_tell(Vm *vm, Text *f, int64_t *position);
MUST_CHECK bool text_seek(Vm *vm, Text *f, int64_t offset, int64_t whence, int64_t *position);

MUST_CHECK bool text_register(Vm *vm, IoState *io); // in io_text_class.c

#endif
