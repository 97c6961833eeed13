// What is probably meant by a text that is not a program: CPython's words for the mistakes people
// make.
//
// The second parse reads all tokens into one array.  Where the parser would refuse a token, the
// rules in mistake_*.c look at what stands around it, each for one kind of mistake; the first that
// recognises its own reports it.  A rule may ask the parser itself whether an expression begins at
// some token.
#ifndef AWL_GRAMMAR_MISTAKE_H
#define AWL_GRAMMAR_MISTAKE_H

#include "grammar/build.h"

typedef struct Mistake {
  ParseContext *c;
  const Token *tokens;
  const int16_t *depths; // how many brackets are open before each token
  int count;
  int at;             // the token that the parser refuses
  int line;           // the first token of its logical line
  int entry;          // where the expression around it may begin (mistake_entry), or -1 for nowhere
  bool spoils_block;  // reported: and what is indented below makes no sense without it
  const void *parser; // a yyParser
} Mistake;

// Notes that CPython would have looked at this token before it gave its answer.
void mistake_look_at(Mistake *mistake, int index);

Mistake mistake_begin(ParseContext *c, int at);
void mistake_find_entry(Mistake *mistake);

// Reports what is wrong at token `at`.
void mistake_explain(Mistake *mistake);

// grammar.y's %code: would the parser accept a token of this kind?
bool parser_accepts(const void *parser, int kind);

// Reads the longest phrase of kind `start` (a TK_START_…) from token `from`.  Returns the index
// after it and the node, or -1.
int parser_match(ParseContext *c, int start, int from, Node **node);

// The kind of the token at `index`; 0 outside of the text.
static inline int mistake_kind(const Mistake *mistake, int index) {
  return index >= 0 && index < mistake->count ? mistake->tokens[index].kind : 0;
}

// Where the logical line around a token begins.
int mistake_find_line(const Mistake *mistake, int at);
// The bracket that is open before token `index`, or -1.
int mistake_opener(const Mistake *mistake, int index);

// Are the brackets that open at `opener` those of a call (or a class's bases), a subscript, a
// group?
bool mistake_is_call(const Mistake *mistake, int opener);
bool mistake_is_subscript(const Mistake *mistake, int opener);
bool mistake_is_parameters(const Mistake *mistake, int opener);

// The reports.  Positions are tokens'; ends are exclusive.
bool mistake_at(Mistake *mistake, int token, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool mistake_between(Mistake *mistake, int first, int last, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool mistake_from_node(Mistake *mistake, const Node *from, const Node *to, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool mistake_refuse(Mistake *mistake, int first, int last, const char *hint, const char *format,
                    ...) __attribute__((format(printf, 5, 6)));
bool mistake_indentation(Mistake *mistake, int token, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// The rules.  True: reported.
//
// `left = right` where a condition is wanted, or where `left` is no target; the whole begins at
// token `entry`.
bool mistake_of_equals(Mistake *mistake, int entry, const Node *left, const Node *right);
// Moves a place back to the comma before it.
void mistake_move_to_comma(const ParseContext *c, Node *place);
// The target before the "=" just read cannot be one: is "==" meant?
bool mistake_of_target(ParseContext *c);
bool mistake_of_expression(Mistake *mistake); // mistake_expression.c
bool mistake_of_for(Mistake *mistake);        // mistake_display.c
bool mistake_of_display(Mistake *mistake);
bool mistake_of_call(Mistake *mistake);
bool mistake_of_statement(Mistake *mistake); // mistake_statement.c
bool mistake_of_block(Mistake *mistake);
bool mistake_of_fstring(Mistake *mistake); // mistake_fstring.c

#endif
