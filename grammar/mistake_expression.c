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

static bool is_legacy_name(const Token *token) {
  return token->kind == TK_NAME && ((token->length == 5 && memcmp(token->start, "print", 5) == 0) ||
                                    (token->length == 4 && memcmp(token->start, "exec", 4) == 0));
}

// `print x`
static bool is_legacy_statement(Mistake *mistake) {
  int name = mistake->at - 1;
  if (name != mistake->entry || !is_legacy_name(&mistake->tokens[name])) {
    return false;
  }
  Node *arguments = NULL;
  if (parser_match(mistake->c, TK_START_STAR_EXPRESSIONS, mistake->at, &arguments) < 0) {
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
  if (is_prefixed || mistake->depths[mistake->at] == 0) {
    return false;
  }
  Node *first = NULL;
  Node *second = NULL;
  if (parser_match(mistake->c, TK_START_DISJUNCTION, entry, &first) != mistake->at ||
      parser_match(mistake->c, TK_START_EXPRESSION, mistake->at, &second) < 0) {
    return false;
  }
  int opener = mistake_opener(mistake, mistake->at);
  bool is_second_key = mistake_kind(mistake, opener) == TK_LBRACE && entry > opener + 1 &&
                       mistake_kind(mistake, entry - 1) == TK_COMMA &&
                       parser_accepts(mistake->parser, TK_COLON) &&
                       !parser_accepts(mistake->parser, TK_COMMA);
  if (is_second_key) {
    return false; // the dict rule knows better
  }
  return mistake_from_node(mistake, first, second, "invalid syntax. Perhaps you forgot a comma?");
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
  return mistake_from_node(mistake, body, test, "expected 'else' after 'if' expression");
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

bool mistake_of_target(ParseContext *c) {
  Mistake mistake = mistake_begin(c, c->token_index);
  while (mistake.at > mistake.line && mistake_kind(&mistake, mistake.at) != TK_ASSIGN) {
    mistake.at--;
  }
  mistake_find_entry(&mistake);
  if (mistake_kind(&mistake, mistake.entry - 1) == TK_ASSIGN && mistake.entry > mistake.line) {
    return false; // not the first target
  }
  Node *left = NULL;
  Node *right = NULL;
  if (parser_match(c, TK_START_BITWISE_OR, mistake.entry, &left) != mistake.at) {
    return false;
  }
  int end = parser_match(c, TK_START_BITWISE_OR, mistake.at + 1, &right);
  int next = mistake_kind(&mistake, end);
  return end >= 0 && next != TK_ASSIGN && next != TK_WALRUS &&
         mistake_of_equals(&mistake, mistake.entry, left, right);
}

// May `name := value` stand at the entry?
static bool is_named_entry(const Mistake *mistake) {
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

bool mistake_of_expression(Mistake *mistake) {
  return is_legacy_statement(mistake) || is_missing_comma(mistake) || is_missing_else(mistake) ||
         is_bare_not(mistake) || is_assignment_in_expression(mistake) ||
         is_walrus_to_expression(mistake);
}
