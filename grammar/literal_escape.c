// Escapes in string literals, line endings inside them, and what can be wrong with either.
#include "grammar/literal.h"

#include <stdio.h>
#include <string.h>

// Decoding one literal, from `at` to `end`, into `out`.
typedef struct Decoder {
  ParseContext *c;
  const Token *token;
  EscapeOptions options;
  const char *start, *at, *end;
  char *out;
  bool has_failed, has_warned;
} Decoder;

// If not, the text is used where it stands in the source.
static bool needs_decoding(const char *start, const char *end, EscapeOptions options) {
  size_t length = (size_t)(end - start);
  if (memchr(start, '\r', length) != NULL) {
    return true;
  }
  if (options.has_doubled_braces &&
      (memchr(start, '{', length) != NULL || memchr(start, '}', length) != NULL)) {
    return true;
  }
  return !options.is_raw && memchr(start, '\\', length) != NULL;
}

// One code point as UTF-8; a surrogate too, as three bytes.
static void put_code_point(Decoder *decoder, uint32_t code) {
  char *out = decoder->out;
  if (code < 0x80) {
    *out++ = (char)code;
  } else if (code < 0x800) {
    *out++ = (char)(0xc0 | code >> 6);
    *out++ = (char)(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    *out++ = (char)(0xe0 | code >> 12);
    *out++ = (char)(0x80 | (code >> 6 & 0x3f));
    *out++ = (char)(0x80 | (code & 0x3f));
  } else {
    *out++ = (char)(0xf0 | code >> 18);
    *out++ = (char)(0x80 | (code >> 12 & 0x3f));
    *out++ = (char)(0x80 | (code >> 6 & 0x3f));
    *out++ = (char)(0x80 | (code & 0x3f));
  }
  decoder->out = out;
}

// CPython counts positions in a text where each character beyond ASCII is written "\UXXXXXXXX".
static int position_of(const Decoder *decoder, const char *place) {
  int position = 0;
  for (const char *at = decoder->start; at < place; at++) {
    unsigned char byte = (unsigned char)*at;
    position += byte < 0x80 ? 1 : (byte & 0xc0) == 0x80 ? 0 : 10;
  }
  return position;
}

// In an f-string the words are kept back until its end has been read.
static void fail(Decoder *decoder, const char *from, const char *to, const char *reason) {
  decoder->has_failed = true;
  if (decoder->c->is_in_fstring) {
    char text[120];
    int length =
        snprintf(text, sizeof text,
                 "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                 position_of(decoder, from), position_of(decoder, to) - 1, reason);
    decoder->c->string_error = arena_copy(decoder->c->arena, text, (size_t)length);
    return;
  }
  build_fail_token(decoder->c, decoder->token,
                   "(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s",
                   position_of(decoder, from), position_of(decoder, to) - 1, reason);
}

// -1 for what is no digit.
static int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

// \xHH, \uHHHH, \UHHHHHHHH: `escape` is at the backslash, `at` after the letter.
static void decode_hex(Decoder *decoder, const char *escape, int count) {
  uint32_t code = 0;
  for (int i = 0; i < count; i++) {
    int value = decoder->at < decoder->end ? hex_value(*decoder->at) : -1;
    if (value < 0) {
      if (decoder->options.is_bytes) {
        decoder->has_failed = true;
        build_fail_token(decoder->c, decoder->token,
                         "(value error) invalid \\x escape at position %d",
                         position_of(decoder, escape));
      } else {
        fail(decoder, escape, decoder->at,
             count == 2   ? "truncated \\xXX escape"
             : count == 4 ? "truncated \\uXXXX escape"
                          : "truncated \\UXXXXXXXX escape");
      }
      return;
    }
    code = code << 4 | (uint32_t)value;
    decoder->at++;
  }
  if (decoder->options.is_bytes) {
    *decoder->out++ = (char)code;
  } else if (code > 0x10ffff) {
    fail(decoder, escape, decoder->at, "illegal Unicode character");
  } else {
    put_code_point(decoder, code);
  }
}

// Only the first bad escape of a literal is told of.
static void warn(Decoder *decoder, const char *format, int length, const char *escape) {
  if (decoder->has_warned) {
    return;
  }
  decoder->has_warned = true;
  diagnostics_warn(decoder->c->diagnostics, decoder->token->line, decoder->token->column, format,
                   length, escape);
}

// Up to three digits; CPython warns of those beyond a byte.
static void decode_octal(Decoder *decoder, const char *escape) {
  uint32_t code = 0;
  for (int i = 0; i < 3 && decoder->at < decoder->end; i++) {
    if (*decoder->at < '0' || *decoder->at > '7') {
      break;
    }
    code = code << 3 | (uint32_t)(*decoder->at++ - '0');
  }
  if (code > 0377) {
    warn(decoder, "invalid octal escape sequence '%.*s'", (int)(decoder->at - escape), escape);
  }
  if (decoder->options.is_bytes) {
    *decoder->out++ = (char)code;
  } else {
    put_code_point(decoder, code);
  }
}

// \N{NAME}: `at` is after the letter.  What is not even well formed gets CPython's words.
static void decode_named(Decoder *decoder, const char *escape) {
  const char *open = ++decoder->at;
  bool has_brace = open < decoder->end && *open == '{';
  const char *close = has_brace ? memchr(open, '}', (size_t)(decoder->end - open)) : NULL;
  if (close == NULL || close == open + 1) {
    fail(decoder, escape,
         close != NULL ? close + 1
         : has_brace   ? decoder->end
                       : open,
         "malformed \\N character escape");
    return;
  }
  int32_t code = literal_find_character((Text){open + 1, (int)(close - open) - 1});
  decoder->at = close + 1;
  if (code >= 0) {
    put_code_point(decoder, (uint32_t)code);
    return;
  }
  Node place = {0};
  build_span_token(&place, decoder->token);
  decoder->has_failed = true;
  build_refuse(decoder->c, &place, "write the character itself, or its code as \\uXXXX",
               "Awl does not know the character name '%.*s'", (int)(close - open) - 1, open + 1);
}

// What a letter after the backslash stands for; 0 if it stands for itself.
static char simple_escape(char letter) {
  switch (letter) {
  case '\\': return '\\';
  case '\'': return '\'';
  case '"': return '"';
  case 'a': return '\a';
  case 'b': return '\b';
  case 'f': return '\f';
  case 'n': return '\n';
  case 'r': return '\r';
  case 't': return '\t';
  case 'v': return '\v';
  default: return 0;
  }
}

// A message must not cut a character in two.
static int character_length(const char *at, const char *end) {
  int length = 1;
  while (at + length < end && ((unsigned char)at[length] & 0xc0) == 0x80) {
    length++;
  }
  return length;
}

// `at` is at the backslash.
static void decode_escape(Decoder *decoder) {
  const char *escape = decoder->at++;
  char letter = decoder->at < decoder->end ? *decoder->at : '\0';
  bool is_text = !decoder->options.is_bytes;
  char simple = simple_escape(letter);
  if (simple != 0) {
    *decoder->out++ = simple;
    decoder->at++;
  } else if (letter == '\n' || letter == '\r') {
    decoder->at +=
        letter == '\r' && decoder->at + 1 < decoder->end && decoder->at[1] == '\n' ? 2 : 1;
  } else if (letter >= '0' && letter <= '7') {
    decode_octal(decoder, escape);
  } else if (letter == 'x' || (is_text && (letter == 'u' || letter == 'U'))) {
    decoder->at++;
    decode_hex(decoder, escape, letter == 'x' ? 2 : letter == 'u' ? 4 : 8);
  } else if (is_text && letter == 'N') {
    decode_named(decoder, escape);
  } else {
    *decoder->out++ = '\\';
    int length = character_length(decoder->at, decoder->end);
    warn(decoder, "invalid escape sequence '%.*s'", length + 1, escape);
  }
}

// Line endings become newlines, in raw literals too.
Text literal_decode(ParseContext *c, const Token *token, const char *start, const char *end,
                    EscapeOptions options) {
  if (options.is_bytes) {
    for (const char *at = start; at < end; at++) {
      if ((unsigned char)*at >= 0x80) {
        build_fail_token(c, token, "bytes can only contain ASCII literal characters");
        return (Text){start, 0};
      }
    }
  }
  if (!needs_decoding(start, end, options)) {
    return (Text){start, (int)(end - start)};
  }
  // No escape is shorter than what it stands for, so the text never grows.
  char *bytes = arena_take_raw(c->nodes, (size_t)(end - start) + 1);
  if (bytes == NULL) {
    return (Text){start, 0};
  }
  Decoder decoder = {c, token, options, start, start, end, bytes, false, false};
  while (decoder.at < end && !decoder.has_failed) {
    char next = *decoder.at;
    if (next == '\\' && !options.is_raw) {
      decode_escape(&decoder);
    } else if (next == '\r') {
      *decoder.out++ = '\n';
      decoder.at += decoder.at + 1 < end && decoder.at[1] == '\n' ? 2 : 1;
    } else {
      *decoder.out++ = next;
      bool is_doubled = options.has_doubled_braces && (next == '{' || next == '}');
      decoder.at += is_doubled && decoder.at + 1 < end && decoder.at[1] == next ? 2 : 1;
    }
  }
  *decoder.out = '\0';
  return (Text){bytes, (int)(decoder.out - bytes)};
}
