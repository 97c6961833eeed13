// Mistakes inside expressions: a missing comma, "=" for "==", `print x`, a conditional without
// `else`.
#include "grammar/mistake.h"

#include "grammar.h"
#include "grammar/target.h"
#include <string.h>

// CPython keeps silent about a missing comma after a name that begins like one of its soft
// keywords.
static bool is_like_soft_keyword(const Token *token) {
  static const char *const words[] = {"_", "case", "match", "type"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    if (token->kind == TK_NAME && strncmp(words[i], token->start, (size_t)token->length) == 0) {
      return true;
    }
  }
  return false;
}

// Statements in Python 2.
static bool is_legacy_name(const Token *token) {
  return token->kind == TK_NAME && ((token->length == 5 && memcmp(token->start, "print", 5) == 0) ||
                                    (token->length == 4 && memcmp(token->start, "exec", 4) == 0));
}

// Are these names of parameters, of an import or a declaration, where no expression stands?
static bool is_list_of_names(const Mistake *mistake) {
  switch (mistake_kind(mistake, mistake->line)) {
  case TK_IMPORT:
  case TK_FROM:
  case TK_GLOBAL:
  case TK_NONLOCAL: return true;
  default: break;
  }
  int opener = mistake_opener(mistake, mistake->at);
  int before = mistake_kind(mistake, mistake->entry - 1);
  return (mistake_is_parameters(mistake, opener) ||
          mistake_kind(mistake, opener - 1) == TK_IMPORT) &&
         before != TK_ASSIGN && before != TK_COLON;
}

// `print x`.  Other names before an expression are looked at too: CPython reads that expression to
// its end, and may find the end of the text first.
static bool is_legacy_statement(Mistake *mistake) {
  int name = mistake->at - 1;
  if (name != mistake->entry || mistake_kind(mistake, name) != TK_NAME ||
      is_list_of_names(mistake)) {
    return false;
  }
  Node *arguments = NULL;
  if (parser_match(mistake->c, TK_START_STAR_EXPRESSIONS, mistake->at, &arguments) < 0 ||
      !is_legacy_name(&mistake->tokens[name])) {
    return false;
  }
  const Token *token = &mistake->tokens[name];
  Node from = {.line = token->line, .column = token->column};
  return mistake_from_node(mistake, &from, arguments,
                           "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                           token->length, token->start, token->length, token->start);
}

// `f(a b)`
static bool is_missing_comma(Mistake *mistake) {
  int entry = mistake->entry;
  bool is_prefixed =
      mistake_kind(mistake, entry) == TK_NAME && (mistake_kind(mistake, entry + 1) == TK_STRING ||
                                                  is_like_soft_keyword(&mistake->tokens[entry]));
  if (entry < 0 || is_prefixed || is_list_of_names(mistake)) {
    return false;
  }
  Node *first = NULL;
  Node *second = NULL;
  if (parser_match(mistake->c, TK_START_DISJUNCTION, entry, &first) != mistake->at) {
    return false;
  }
  int end = parser_match(mistake->c, TK_START_EXPRESSION, mistake->at, &second);
  if (end < 0 || mistake->depths[mistake->at] == 0) {
    return false; // outside of brackets it is something else
  }
  int opener = mistake_opener(mistake, mistake->at);
  bool is_second_key = mistake_kind(mistake, opener) == TK_LBRACE && entry > opener + 1 &&
                       mistake_kind(mistake, entry - 1) == TK_COMMA &&
                       parser_accepts(mistake->parser, TK_COLON) &&
                       !parser_accepts(mistake->parser, TK_COMMA);
  if (is_second_key) {
    return false; // the dict rule knows better
  }
  return mistake_from_node(mistake, build_inner(first), build_inner(second),
                           "invalid syntax. Perhaps you forgot a comma?");
}

// `f(a[])`: two expressions next to each other, the second an empty list.
static bool is_empty_subscript(Mistake *mistake) {
  int open = mistake->at - 1;
  if (mistake_kind(mistake, mistake->at) != TK_RSQB || !mistake_is_subscript(mistake, open)) {
    return false;
  }
  Mistake earlier = *mistake;
  earlier.at = open;
  mistake_find_entry(&earlier);
  return is_missing_comma(&earlier);
}

enum { CHAIN_MAX = 100 }; // more words in a row are no program anyway

// `f(a "b" c)`: about a name and a string CPython says nothing, but it asks the same of the string.
static bool is_later_in_chain(Mistake *mistake) {
  Mistake next = *mistake;
  for (int i = mistake->at; mistake_kind(mistake, i) == TK_NAME; i++) {
    mistake_look_at(mistake, i + 1); // as far as it would read
  }
  for (int i = 0; i < CHAIN_MAX; i++) {
    if (next.at != next.entry + 1 || mistake_kind(&next, next.entry) != TK_NAME) {
      return false;
    }
    Node *node = NULL;
    int end = parser_match(next.c, TK_START_DISJUNCTION, next.at, &node);
    if (end < 0) {
      return false;
    }
    next.entry = next.at;
    next.at = end;
    if (is_legacy_statement(&next) || is_missing_comma(&next)) {
      return true;
    }
  }
  return false;
}

// `x if y` without `else`: the refused token is the one that should be it.
static bool is_missing_else(Mistake *mistake) {
  if (mistake_kind(mistake, mistake->at) == TK_COLON || !parser_accepts(mistake->parser, TK_ELSE)) {
    return false;
  }
  Node *body = NULL;
  Node *test = NULL;
  int middle = parser_match(mistake->c, TK_START_DISJUNCTION, mistake->entry, &body);
  if (middle < 0 || mistake_kind(mistake, middle) != TK_IF ||
      parser_match(mistake->c, TK_START_DISJUNCTION, middle + 1, &test) != mistake->at) {
    return false;
  }
  return mistake_from_node(mistake, build_inner(body), build_inner(test),
                           "expected 'else' after 'if' expression");
}

// `a + not b`
static bool is_bare_not(Mistake *mistake) {
  if (mistake_kind(mistake, mistake->at) != TK_NOT) {
    return false;
  }
  switch (mistake_kind(mistake, mistake->at - 1)) {
  case TK_PLUS:
  case TK_MINUS:
  case TK_STAR:
  case TK_SLASH:
  case TK_PERCENT:
  case TK_DOUBLE_SLASH:
  case TK_AT:
  case TK_TILDE: break;
  default: return false;
  }
  Node *operand = NULL;
  if (parser_match(mistake->c, TK_START_INVERSION, mistake->at, &operand) < 0) {
    return false;
  }
  return mistake_from_node(mistake, operand, operand,
                           "'not' after an operator must be parenthesized");
}

// CPython asks only about what is not plainly meant as a target, or as a constant.
static bool is_left_alone(const Mistake *mistake, int entry) {
  Node *whole = NULL;
  int end = parser_match(mistake->c, TK_START_BITWISE_OR, entry, &whole);
  switch (mistake_kind(mistake, entry)) {
  case TK_TRUE:
  case TK_FALSE:
  case TK_NONE: return true;
  case TK_LPAR:
  case TK_LSQB: break;
  default: return false;
  }
  // Only if the brackets are all of it, or its beginning: `[1].x` begins with a list as well.
  int close = entry + 1;
  while (close < end && mistake->depths[close] > mistake->depths[entry]) {
    close++;
  }
  bool is_whole = close == end && end >= 0;
  int kind = is_whole ? build_inner(whole)->kind : NODE_LIST;
  bool is_group = is_whole && whole->kind == NODE_GROUP;
  return !is_group && (kind == NODE_LIST || kind == NODE_TUPLE || kind == NODE_GENERATOR_EXP);
}

// A plain name could also have meant `:=`; anything else could not.
bool mistake_of_equals(Mistake *mistake, int entry, const Node *left, const Node *right) {
  if (left->kind == NODE_NAME) {
    return mistake_from_node(mistake, left, right,
                             "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  }
  if (is_left_alone(mistake, entry)) {
    return false;
  }
  Node *inner = build_inner((Node *)left);
  return mistake_from_node(
      mistake, left->kind == NODE_GROUP ? inner : left, left->kind == NODE_GROUP ? inner : left,
      "cannot assign to %s here. Maybe you meant '==' instead of '='?", target_describe(inner));
}

// CPython points at the comma, which no node keeps.
void mistake_move_to_comma(const ParseContext *c, Node *place) {
  if (!c->is_reporting) {
    return;
  }
  for (int i = c->token_index; i > 0; i--) {
    const Token *token = &c->tokens[i];
    if (token->line == place->line && token->column == place->column) {
      build_start_token(place, &c->tokens[i - 1]);
      return;
    }
  }
}

// Where the last of the targets before the "=" at `assign` begins, if those are the statement's
// first; else -1.
static int find_target(const Mistake *mistake, int assign) {
  int entry = -1;
  int colon = -1;
  for (int i = assign - 1; i >= mistake->line; i--) {
    if (mistake->depths[i] > mistake->depths[assign]) {
      continue;
    }
    int kind = mistake_kind(mistake, i);
    if (kind == TK_ASSIGN) {
      return -1;
    }
    if (kind == TK_SEMI) {
      return entry >= 0 ? entry : i + 1;
    }
    if (kind == TK_COMMA && entry < 0) {
      entry = i + 1;
    }
    if (kind == TK_COLON && colon < 0) {
      colon = i; // of a header, or of a lambda
    }
    if (kind == TK_LAMBDA) {
      colon = -1;
    }
  }
  return entry >= 0 ? entry : colon >= 0 ? colon + 1 : mistake->line;
}

// Asked by target.c, which knows that the target is wrong but not what stands after it.
bool mistake_of_target(ParseContext *c) {
  Mistake mistake = mistake_begin(c, c->token_index);
  int assign = -1; // the statement's first
  for (int i = mistake.line; i <= c->token_index; i++) {
    int kind = mistake.depths[i] == 0 ? mistake_kind(&mistake, i) : 0;
    if (kind == TK_SEMI) {
      assign = -1;
    } else if (kind == TK_ASSIGN && assign < 0) {
      assign = i;
    }
  }
  if (assign < 0) {
    return false;
  }
  int entry = find_target(&mistake, assign);
  if (entry < 0) {
    return false;
  }
  Node *left = NULL;
  Node *right = NULL;
  if (parser_match(c, TK_START_BITWISE_OR, entry, &left) != assign) {
    return false;
  }
  int end = parser_match(c, TK_START_BITWISE_OR, assign + 1, &right);
  int next = mistake_kind(&mistake, end);
  return end >= 0 && next != TK_ASSIGN && next != TK_WALRUS &&
         mistake_of_equals(&mistake, entry, left, right);
}

// May `name := value` stand at the entry?
static bool is_named_entry(const Mistake *mistake) {
  if (mistake->entry < 0) {
    return false;
  }
  int before = mistake->entry - 1;
  int opener = mistake_opener(mistake, mistake->at);
  if (opener >= 0) {
    bool is_first = before == opener || mistake_kind(mistake, before) == TK_COMMA;
    return is_first && mistake_kind(mistake, opener) != TK_FIELD_OPEN &&
           !mistake_is_call(mistake, opener) && !mistake_is_parameters(mistake, opener);
  }
  if (mistake->entry == mistake->line) {
    return true;
  }
  switch (mistake_kind(mistake, before)) {
  case TK_IF:
  case TK_ELIF:
  case TK_WHILE:
  case TK_AT:
  case TK_SEMI: return true;
  default: return false;
  }
}

// `if x = 1:`
static bool is_assignment_in_expression(Mistake *mistake) {
  int at = mistake->at;
  if (mistake_kind(mistake, at) != TK_ASSIGN || !is_named_entry(mistake)) {
    return false;
  }
  Node *left = NULL;
  Node *right = NULL;
  if (parser_match(mistake->c, TK_START_BITWISE_OR, mistake->entry, &left) != at) {
    return false;
  }
  int end = parser_match(mistake->c, TK_START_BITWISE_OR, at + 1, &right);
  int next = mistake_kind(mistake, end);
  if (end < 0 || next == TK_ASSIGN || next == TK_WALRUS) {
    return false;
  }
  return mistake_of_equals(mistake, mistake->entry, left, right);
}

// `(x.y := 1)`
static bool is_walrus_to_expression(Mistake *mistake) {
  if (mistake_kind(mistake, mistake->at) != TK_WALRUS || !is_named_entry(mistake)) {
    return false;
  }
  Node *target = NULL;
  Node *value = NULL;
  if (parser_match(mistake->c, TK_START_EXPRESSION, mistake->entry, &target) != mistake->at ||
      parser_match(mistake->c, TK_START_EXPRESSION, mistake->at + 1, &value) < 0 ||
      target->kind == NODE_NAME) {
    return false;
  }
  return mistake_from_node(mistake, target, target, "cannot use assignment expressions with %s",
                           target_describe(build_inner(target)));
}

// From the narrowest rule to the widest.
bool mistake_of_expression(Mistake *mistake) {
  if (mistake_kind(mistake, mistake->at - 1) == TK_NOT) {
    // The parser took `a not` for the beginning of `a not in`: it may be two expressions.
    mistake->at--;
    bool is_told = is_legacy_statement(mistake) || is_missing_comma(mistake);
    mistake->at++;
    if (is_told) {
      return true;
    }
  }
  return is_legacy_statement(mistake) || is_missing_comma(mistake) || is_empty_subscript(mistake) ||
         is_later_in_chain(mistake) || is_missing_else(mistake) || is_bare_not(mistake) ||
         is_assignment_in_expression(mistake) || is_walrus_to_expression(mistake);
}
