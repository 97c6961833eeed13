// Mistakes in lists, dicts, sets and comprehensions, and in calls.
#include "grammar/mistake.h"

#include "grammar.h"
#include "grammar/target.h"

// All its clauses must be right: half a comprehension is another mistake.
static bool begins_comprehension(const Mistake *mistake) {
  int kind = mistake_kind(mistake, mistake->at);
  Node *node = NULL;
  return (kind == TK_FOR || kind == TK_ASYNC) &&
         parser_match(mistake->c, TK_START_COMPREHENSIONS, mistake->at, &node) >= 0;
}

// Tokens inside inner brackets belong to somebody else.
static int count_at_depth(const Mistake *mistake, int from, int to, int kind) {
  int count = 0;
  for (int i = from; i < to; i++) {
    count += mistake->depths[i] == mistake->depths[from] && mistake_kind(mistake, i) == kind;
  }
  return count;
}

// `[x, y for x, y in z]`
static bool is_bare_tuple_comprehension(Mistake *mistake, int opener) {
  int open_kind = mistake_kind(mistake, opener);
  if ((open_kind != TK_LSQB && open_kind != TK_LBRACE) || !begins_comprehension(mistake)) {
    return false;
  }
  int commas = count_at_depth(mistake, opener + 1, mistake->at, TK_COMMA);
  if (commas == 0 || count_at_depth(mistake, opener + 1, mistake->at, TK_COLON) > 0) {
    return false;
  }
  int last = mistake->at - 1;
  if (mistake_kind(mistake, last) == TK_COMMA && commas > 1) {
    last--;
  }
  return mistake_between(mistake, opener + 1, last,
                         "did you forget parentheses around the comprehension target?");
}

// The `for` whose targets the refused token would end or belong to, or -1.
static int find_for(const Mistake *mistake) {
  int depth = mistake->depths[mistake->at];
  for (int i = mistake->at - 1; i >= mistake->line; i--) {
    if (mistake->depths[i] < depth) {
      return -1;
    }
    int kind = mistake_kind(mistake, i);
    if (mistake->depths[i] == depth && (kind == TK_FOR || kind == TK_IN)) {
      return kind == TK_FOR ? i : -1;
    }
  }
  return -1;
}

// Binary operators of values; the star may begin a target.
static bool is_operator(int kind) {
  return kind >= TK_PLUS && kind <= TK_NOT_EQUAL && kind != TK_STAR;
}

// `[x for x y]`, `[x for x * in y]`
static bool is_missing_in(Mistake *mistake, int begin) {
  Node *targets = NULL;
  int end = parser_match(mistake->c, TK_START_TARGETS, begin + 1, &targets);
  return end >= 0 && mistake_kind(mistake, end) != TK_IN &&
         mistake_at(mistake, mistake->at, "'in' expected after for-loop variables");
}

// `for x + y in z`, `for f() z`
bool mistake_of_for(Mistake *mistake) {
  int begin = find_for(mistake);
  if (begin < 0) {
    return false;
  }
  bool is_statement = begin == mistake->line ||
                      (begin == mistake->line + 1 && mistake_kind(mistake, begin - 1) == TK_ASYNC);
  if (!is_statement && is_missing_in(mistake, begin)) {
    return true;
  }
  Node *targets = NULL;
  int end = parser_match(mistake->c, TK_START_STAR_EXPRESSIONS, begin + 1, &targets);
  if (end >= 0 && build_inner(targets)->kind != NODE_COMPARE) {
    Node *invalid = target_find_invalid(targets, TARGET_FOR);
    if (invalid != NULL) {
      return mistake_from_node(mistake, invalid, invalid, "cannot assign to %s",
                               target_describe(invalid));
    }
  }
  // Targets have no operators, so CPython stops at the first.
  for (int i = begin + 1; i < mistake->at; i++) {
    if (mistake->depths[i] == mistake->depths[mistake->at] &&
        is_operator(mistake_kind(mistake, i))) {
      return mistake_at(mistake, i, "invalid syntax");
    }
  }
  return false;
}

// `{1: 2, 3}`, `{1: }`, `{1: *a}`
static bool is_broken_pair(Mistake *mistake, int opener) {
  int at = mistake->at;
  int kind = mistake_kind(mistake, at);
  if (mistake_kind(mistake, opener) != TK_LBRACE) {
    return false;
  }
  Node *node = NULL;
  if (mistake_kind(mistake, at - 1) == TK_COLON && mistake->depths[at - 1] == mistake->depths[at]) {
    if (kind == TK_RBRACE || kind == TK_COMMA) {
      return mistake_at(mistake, at - 1, "expression expected after dictionary key and ':'");
    }
    if (kind == TK_STAR && parser_match(mistake->c, TK_START_BITWISE_OR, at + 1, &node) >= 0) {
      Node from = {.line = mistake->tokens[at].line, .column = mistake->tokens[at].column};
      return mistake_from_node(mistake, &from, node,
                               "cannot use a starred expression in a dictionary value");
    }
    return false;
  }
  bool is_key = mistake->entry > opener + 1 && parser_accepts(mistake->parser, TK_COLON) &&
                !parser_accepts(mistake->parser, TK_COMMA);
  if (is_key && parser_match(mistake->c, TK_START_EXPRESSION, mistake->entry, &node) == at) {
    Node place = {.line = node->line, .column = node->end_column - 1};
    return mistake_from_node(mistake, &place, &place, "':' expected after dictionary key");
  }
  return false;
}

// `(**a)`
static bool is_double_starred_group(Mistake *mistake, int opener) {
  int at = mistake->at;
  if (mistake_kind(mistake, at) != TK_DOUBLE_STAR || opener != at - 1 ||
      mistake_kind(mistake, opener) != TK_LPAR || mistake_is_call(mistake, opener) ||
      mistake_is_parameters(mistake, opener)) {
    return false;
  }
  Node *node = NULL;
  int end = parser_match(mistake->c, TK_START_EXPRESSION, at + 1, &node);
  return mistake_kind(mistake, end) == TK_RPAR &&
         mistake_at(mistake, at, "cannot use double starred expression here");
}

// What stands in brackets.
bool mistake_of_display(Mistake *mistake) {
  int opener = mistake_opener(mistake, mistake->at);
  if (opener < 0) {
    return false;
  }
  return is_bare_tuple_comprehension(mistake, opener) || is_broken_pair(mistake, opener) ||
         is_double_starred_group(mistake, opener);
}

// ---- Calls ----

// Directly after the bracket or a comma.
static bool begins_argument(const Mistake *mistake, int index, int opener) {
  return index - 1 == opener || mistake_kind(mistake, index - 1) == TK_COMMA;
}

// `f(a=)` and `def f(a=)`
static bool is_missing_value(Mistake *mistake, int opener) {
  int at = mistake->at;
  int kind = mistake_kind(mistake, at);
  if ((kind != TK_COMMA && kind != TK_RPAR) || mistake_kind(mistake, at - 1) != TK_ASSIGN) {
    return false;
  }
  if (mistake_is_parameters(mistake, opener)) {
    return mistake_at(mistake, at - 1, "expected default value expression");
  }
  return mistake_is_call(mistake, opener) && mistake_kind(mistake, at - 2) == TK_NAME &&
         begins_argument(mistake, at - 2, opener) &&
         mistake_between(mistake, at - 2, at - 1, "expected argument value expression");
}

// `f(a=b for b in c)`
static bool is_keyword_comprehension(Mistake *mistake, int opener) {
  int entry = mistake->entry;
  return mistake_is_call(mistake, opener) && mistake_kind(mistake, entry - 1) == TK_ASSIGN &&
         mistake_kind(mistake, entry - 2) == TK_NAME &&
         begins_argument(mistake, entry - 2, opener) && begins_comprehension(mistake) &&
         mistake_between(mistake, entry - 2, entry - 1,
                         "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

// `f(a + b = c d)`: what is assigned to is no name, whatever follows.
static bool is_assigned_expression(Mistake *mistake, int opener) {
  int assign = mistake->entry - 1;
  if (mistake_kind(mistake, assign) != TK_ASSIGN || !mistake_is_call(mistake, opener)) {
    return false;
  }
  int first = assign;
  while (first - 1 > opener && !(mistake->depths[first - 1] == mistake->depths[assign] &&
                                 mistake_kind(mistake, first - 1) == TK_COMMA)) {
    first--;
  }
  int kind = mistake_kind(mistake, first);
  Node *target = NULL;
  if (first == assign || kind == TK_STAR || kind == TK_DOUBLE_STAR ||
      (first + 1 == assign && kind == TK_NAME) ||
      parser_match(mistake->c, TK_START_EXPRESSION, first, &target) != assign) {
    return false;
  }
  if (first + 1 == assign && (kind == TK_TRUE || kind == TK_FALSE || kind == TK_NONE)) {
    return mistake_between(mistake, first, assign, "cannot assign to %s", token_spelling(kind));
  }
  return mistake_between(mistake, first, assign,
                         "expression cannot contain assignment, perhaps you meant \"==\"?");
}

// `f(*a=1)`
static bool is_assigned_unpacking(Mistake *mistake, int opener) {
  int star = mistake->entry - 1;
  int kind = mistake_kind(mistake, star);
  Node *value = NULL;
  if (mistake_kind(mistake, mistake->at) != TK_ASSIGN || !mistake_is_call(mistake, opener) ||
      (kind != TK_STAR && kind != TK_DOUBLE_STAR) ||
      parser_match(mistake->c, TK_START_EXPRESSION, mistake->at + 1, &value) < 0) {
    return false;
  }
  Node from = {.line = mistake->tokens[star].line, .column = mistake->tokens[star].column};
  return mistake_from_node(mistake, &from, value, "cannot assign to %s argument unpacking",
                           kind == TK_STAR ? "iterable" : "keyword");
}

// What stands between the parentheses of a call.
bool mistake_of_call(Mistake *mistake) {
  int opener = mistake_opener(mistake, mistake->at);
  if (opener < 0) {
    return false;
  }
  if (is_missing_value(mistake, opener) || is_keyword_comprehension(mistake, opener) ||
      is_assigned_unpacking(mistake, opener) || is_assigned_expression(mistake, opener)) {
    return true;
  }
  int before = mistake->at - 1;
  bool is_starred = mistake_kind(mistake, before) == TK_STAR &&
                    (before - 1 == opener || (mistake_kind(mistake, before - 1) == TK_COMMA &&
                                              mistake_is_call(mistake, opener)));
  return is_starred && !mistake_is_parameters(mistake, opener) &&
         mistake_at(mistake, mistake->at, "Invalid star expression");
}
