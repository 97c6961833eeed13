// The values of literals, made from the text of their tokens.
#ifndef AWL_GRAMMAR_LITERAL_H
#define AWL_GRAMMAR_LITERAL_H

#include "grammar/build.h"

Node *literal_number(ParseContext *c, const Token *token);
Node *literal_word(ParseContext *c, const Token *token); // True, False, None, ...
Node *literal_string(ParseContext *c, const Token *token);

// f-strings: the parts wait on the pending stack since `parts`.
Node *literal_fstring(ParseContext *c, const Token *start, int parts, const Token *end);
Node *literal_fstring_text(ParseContext *c, const Token *token);
void literal_push_field(ParseContext *c, const Token *open, Node *value, const Token *debug,
                        int conversion, Node *spec, const Token *close);
int literal_conversion(ParseContext *c, const Token *bang, const Token *name);
Node *literal_spec(ParseContext *c, const Token *colon, int parts);

// Adjacent literals since `strings` become one Constant or one JoinedStr.
Node *literal_join(ParseContext *c, int strings);

// Decodes what stands between a literal's quotes (literal_escape.c).  `is_fstring`: "{{" is "{".
typedef struct EscapeOptions {
  bool is_bytes, is_raw, has_doubled_braces;
} EscapeOptions;
Text literal_decode(ParseContext *c, const Token *token, const char *start, const char *end,
                    EscapeOptions options);

// The code point of a character's name, in any case; -1 if the table does not have it.
int32_t literal_find_character(Text name);

#endif
