// Mistakes of statements and of layout: a missing ":" or block, keywords used wrongly, what Awl
// refuses.
#include "grammar/mistake.h"

#include "grammar.h"
#include "grammar/target.h"
#include <string.h>

// The keyword a logical line begins with; `async` is looked through.
static int find_head(const Mistake *mistake, int line) {
  return mistake_kind(mistake, line) == TK_ASYNC ? line + 1 : line;
}

// CPython's words; NULL for what has no block.
static const char *describe_block(int head) {
  switch (head) {
  case TK_IF: return "'if' statement";
  case TK_ELIF: return "'elif' statement";
  case TK_ELSE: return "'else' statement";
  case TK_FOR: return "'for' statement";
  case TK_WHILE: return "'while' statement";
  case TK_WITH: return "'with' statement";
  case TK_TRY: return "'try' statement";
  case TK_EXCEPT: return "'except' statement";
  case TK_FINALLY: return "'finally' statement";
  case TK_DEF: return "function definition";
  case TK_CLASS: return "class definition";
  default: return NULL;
  }
}

// A header whose block is not indented, or not there at all.
static bool is_missing_block(Mistake *mistake) {
  int at = mistake->at;
  if (mistake_kind(mistake, at - 1) != TK_NEWLINE || !parser_accepts(mistake->parser, TK_INDENT)) {
    return false;
  }
  int head = find_head(mistake, mistake_find_line(mistake, at - 1));
  const char *what = describe_block(mistake_kind(mistake, head));
  if (what == NULL) {
    return false;
  }
  if (mistake_kind(mistake, head) == TK_EXCEPT && mistake_kind(mistake, head + 1) == TK_STAR) {
    what = "'except*' statement";
  }
  return mistake_indentation(mistake, at, "expected an indented block after %s on line %d", what,
                             mistake->tokens[head].line);
}

// ---- What Awl does not have ----

// Soft keywords are names to the lexer.
static bool is_word(const Token *token, const char *word) {
  return token->kind == TK_NAME && (size_t)token->length == strlen(word) &&
         memcmp(token->start, word, strlen(word)) == 0;
}

// The end of a logical line.
static int find_newline(const Mistake *mistake, int index) {
  while (index < mistake->count && mistake_kind(mistake, index) != TK_NEWLINE) {
    index++;
  }
  return index;
}

// `match x:` with a `case` below it.
static bool is_match(Mistake *mistake) {
  int line = mistake->line;
  if (!is_word(&mistake->tokens[line], "match")) {
    return false;
  }
  int newline = find_newline(mistake, line);
  int next = newline + 1 + (mistake_kind(mistake, newline + 1) == TK_INDENT);
  if (next >= mistake->count || !is_word(&mistake->tokens[next], "case")) {
    return false;
  }
  if (mistake_kind(mistake, newline - 1) != TK_COLON) {
    mistake->spoils_block = true;
    return mistake_at(mistake, newline, "expected ':'");
  }
  mistake->spoils_block = true;
  return mistake_refuse(mistake, line, newline - 1,
                        "use if and elif, with isinstance() and == for what the cases test",
                        "the match statement is not part of Awl");
}

// `type X = …`
static bool is_type_alias(Mistake *mistake) {
  int line = mistake->line;
  int after = mistake_kind(mistake, line + 2);
  if (!is_word(&mistake->tokens[line], "type") || mistake_kind(mistake, line + 1) != TK_NAME ||
      (after != TK_ASSIGN && after != TK_LSQB)) {
    return false;
  }
  return mistake_refuse(mistake, line, find_newline(mistake, line) - 1,
                        "assign it: a type alias is an ordinary name",
                        "the type statement is not part of Awl");
}

// `def f[T](x):`, `class A[T]:`
static bool is_generic(Mistake *mistake) {
  int definition = mistake_kind(mistake, mistake->at - 2);
  if (mistake_kind(mistake, mistake->at) != TK_LSQB ||
      mistake_kind(mistake, mistake->at - 1) != TK_NAME ||
      (definition != TK_DEF && definition != TK_CLASS)) {
    return false;
  }
  int close = mistake->at + 1;
  while (close < mistake->count && mistake->depths[close] > mistake->depths[mistake->at]) {
    close++;
  }
  return mistake_refuse(mistake, mistake->at, close - 1,
                        "leave them out: Awl never evaluates type hints",
                        "type parameters are not part of Awl");
}

// A `try` block must be followed by one of its clauses; the parser says so by what it would accept.
static bool is_lonely_try(Mistake *mistake) {
  return mistake_kind(mistake, mistake->at - 1) != TK_COLON &&
         parser_accepts(mistake->parser, TK_EXCEPT) &&
         parser_accepts(mistake->parser, TK_FINALLY) && !parser_accepts(mistake->parser, TK_PASS) &&
         mistake_at(mistake, mistake->at, "expected 'except' or 'finally' block");
}

// Before all others: what the layout says is surest.
bool mistake_of_block(Mistake *mistake) {
  if (is_match(mistake) || is_type_alias(mistake) || is_generic(mistake)) {
    return true;
  }
  if (is_missing_block(mistake) || is_lonely_try(mistake)) {
    return true;
  }
  int kind = mistake_kind(mistake, mistake->at);
  if (kind == TK_INDENT) {
    return mistake_indentation(mistake, mistake->at, "unexpected indent");
  }
  return false;
}

// ---- A missing ":" ----

// The arrow of a header before token `at`, or -1.
static int find_arrow(const Mistake *mistake, int at) {
  for (int i = at - 1; i > mistake->line; i--) {
    if (mistake->depths[i] == 0 && mistake_kind(mistake, i) == TK_ARROW) {
      return i;
    }
    if (mistake->depths[i] == 0 && mistake_kind(mistake, i) == TK_COLON) {
      return -1;
    }
  }
  return -1;
}

// Where the ":" should be: behind the arrow's type, and without one, in place of the arrow.
static int end_of_arrow(const Mistake *mistake, int arrow) {
  Node *type = NULL;
  int end = parser_match(mistake->c, TK_START_EXPRESSION, arrow + 1, &type);
  return end < 0 ? arrow : end;
}

// A header that has its colon fails for another reason.
static bool has_colon(const Mistake *mistake) {
  for (int i = mistake->line; i < mistake->at; i++) {
    if (mistake->depths[i] == 0 && mistake_kind(mistake, i) == TK_COLON) {
      return true;
    }
  }
  return false;
}

// Some statements want it whatever follows; others are only sure of it at the end of the line.
static bool is_missing_colon(Mistake *mistake) {
  int at = mistake->at;
  int head = find_head(mistake, mistake->line);
  int kind = mistake_kind(mistake, head);
  bool accepts_colon = mistake->depths[at] == 0 && parser_accepts(mistake->parser, TK_COLON);
  bool is_at_newline = mistake_kind(mistake, at) == TK_NEWLINE;
  switch (kind) {
  case TK_ELSE:
  case TK_TRY:
  case TK_FINALLY: return at == head + 1 && mistake_at(mistake, at, "expected ':'");
  case TK_DEF:
    if (find_arrow(mistake, at) > 0) {
      return mistake_at(mistake, end_of_arrow(mistake, find_arrow(mistake, at)), "expected ':'");
    }
    if (at == head + 2 && mistake_kind(mistake, head + 1) == TK_NAME) {
      return mistake_at(mistake, at, "expected '('");
    }
    return accepts_colon && !has_colon(mistake) && mistake_at(mistake, at, "expected ':'");
  case TK_IF:
  case TK_ELIF:
  case TK_WHILE: {
    Node *test = NULL;
    return accepts_colon && is_at_newline &&
           parser_match(mistake->c, TK_START_NAMED_EXPRESSION, head + 1, &test) == at &&
           mistake_at(mistake, at, "expected ':'");
  }
  case TK_FOR:
  case TK_WITH:
  case TK_CLASS: return accepts_colon && is_at_newline && mistake_at(mistake, at, "expected ':'");
  default: return false;
  }
}

// ---- try and except ----

// Python 2 wrote a comma where Python 3 writes `as`.
static bool is_broken_except(Mistake *mistake) {
  int at = mistake->at;
  int head = mistake->line;
  if (mistake_kind(mistake, head) != TK_EXCEPT) {
    return false;
  }
  bool is_star = mistake_kind(mistake, head + 1) == TK_STAR;
  int type = head + 1 + is_star;
  int kind = mistake_kind(mistake, at);
  if (is_star && at == type && (kind == TK_NEWLINE || kind == TK_COLON)) {
    return mistake_at(mistake, at, "expected one or more exception types");
  }
  if (kind == TK_NEWLINE && parser_accepts(mistake->parser, TK_COLON)) {
    return mistake_at(mistake, at, "expected ':'");
  }
  if (kind != TK_COMMA) {
    return false;
  }
  // `except A, B:` wants parentheses, with or without a name after it.
  Node *types = NULL;
  int end = parser_match(mistake->c, TK_START_STAR_EXPRESSIONS, type, &types);
  if (mistake_kind(mistake, end) == TK_AS && mistake_kind(mistake, end + 1) == TK_NAME) {
    end += 2;
  }
  return end > at && mistake_kind(mistake, end) == TK_COLON &&
         mistake_between(mistake, type, end - 1, "multiple exception types must be parenthesized");
}

// ---- Imports ----

// Three mistakes that have words of their own.
static bool is_broken_import(Mistake *mistake) {
  int at = mistake->at;
  int kind = mistake_kind(mistake, at);
  int before = mistake_kind(mistake, at - 1);
  if (kind == TK_NEWLINE && before == TK_IMPORT) {
    Node place = {.line = mistake->tokens[at].line, .column = mistake->tokens[at].column};
    return mistake_from_node(mistake, &place, &place, "Expected one or more names after 'import'");
  }
  int head = mistake_kind(mistake, mistake->line);
  if (kind == TK_NEWLINE && before == TK_COMMA && head == TK_FROM && mistake->depths[at] == 0) {
    return mistake_at(mistake, at, "trailing comma not allowed without surrounding parentheses");
  }
  if (kind == TK_FROM && head == TK_IMPORT && mistake_kind(mistake, at + 1) == TK_NAME) {
    int end = at + 1;
    while (mistake_kind(mistake, end + 1) == TK_DOT && mistake_kind(mistake, end + 2) == TK_NAME) {
      end += 2;
    }
    for (int i = mistake->line; i < at; i++) {
      if (mistake_kind(mistake, i) == TK_AS) {
        return false;
      }
    }
    Node from = {.line = mistake->tokens[mistake->line].line,
                 .column = mistake->tokens[mistake->line].column};
    Node to = {0};
    build_end_token(&to, &mistake->tokens[end + 1]); // CPython has read one token more
    to.end_column--;
    return mistake_from_node(mistake, &from, &to,
                             "Did you mean to use 'from ... import ...' instead?");
  }
  return false;
}

// ---- Parameters in parentheses: `def f((a, b)):`, `lambda (a, b): 1` ----

// Between `lambda` and its colon.
static bool is_in_lambda(const Mistake *mistake) {
  int depth = mistake->depths[mistake->at];
  for (int i = mistake->at - 1; i >= mistake->line && mistake->depths[i] >= depth; i--) {
    if (mistake->depths[i] == depth && mistake_kind(mistake, i) == TK_LAMBDA) {
      return true;
    }
    if (mistake->depths[i] == depth && mistake_kind(mistake, i) == TK_COLON) {
      return false;
    }
  }
  return false;
}

// Python 2 could unpack a parameter.
static bool is_parenthesised_parameter(Mistake *mistake) {
  int at = mistake->at;
  if (mistake_kind(mistake, at) != TK_LPAR) {
    return false;
  }
  bool is_function = mistake_is_parameters(mistake, mistake_opener(mistake, at));
  int before = mistake_kind(mistake, at - 1);
  bool may_begin = before == TK_COMMA || before == TK_LPAR || before == TK_LAMBDA;
  if (!may_begin || (!is_function && !is_in_lambda(mistake))) {
    return false;
  }
  // CPython has words for it only after plain parameters.
  for (int i = at - 1; i > mistake->line && mistake->depths[i] >= mistake->depths[at]; i--) {
    int kind = mistake_kind(mistake, i);
    if (kind == TK_STAR || kind == TK_DOUBLE_STAR || kind == TK_ASSIGN || kind == TK_SLASH) {
      return false;
    }
  }
  int i = at + 1;
  while (mistake_kind(mistake, i) == TK_NAME) {
    i++;
    if (mistake_kind(mistake, i) != TK_COMMA) {
      break;
    }
    i++;
  }
  return i > at + 1 && mistake_kind(mistake, i) == TK_RPAR &&
         mistake_between(mistake, at, i, "%s parameters cannot be parenthesized",
                         is_function ? "Function" : "Lambda expression");
}

// The first token of this kind outside of brackets between the line's start and the refused token.
static int find_in_line(const Mistake *mistake, int kind) {
  for (int i = mistake->line; i < mistake->at; i++) {
    if (mistake->depths[i] == 0 && mistake_kind(mistake, i) == kind) {
      return i;
    }
  }
  return -1;
}

// `x + 1: int y`: only a target could be annotated.  With nothing after it, the ":" is what is
// wrong.
static bool is_annotated_expression(Mistake *mistake) {
  int colon = find_in_line(mistake, TK_COLON);
  Node *target = NULL;
  Node *annotation = NULL;
  if (colon <= mistake->line ||
      parser_match(mistake->c, TK_START_ANNOTATED_RHS, mistake->line, &target) != colon) {
    return false;
  }
  const Node *node = build_inner(target);
  if (node->kind == NODE_NAME || node->kind == NODE_ATTRIBUTE || node->kind == NODE_SUBSCRIPT) {
    return false;
  }
  if (parser_match(mistake->c, TK_START_EXPRESSION, colon + 1, &annotation) < 0) {
    return mistake->at == colon + 1 && mistake_at(mistake, colon, "invalid syntax");
  }
  const Node *place = target_annotation_place(node);
  if (node->kind == NODE_LIST || node->kind == NODE_TUPLE) {
    return mistake_from_node(mistake, place, place, "only single target (not %s) can be annotated",
                             target_describe(node));
  }
  return mistake_from_node(mistake, place, place, "illegal target for annotation");
}

// `3 =` and `f() = x y`: the target is wrong already.
static bool is_assigned_value(Mistake *mistake) {
  int assign = find_in_line(mistake, TK_ASSIGN);
  Node *target = NULL;
  if (assign <= mistake->line ||
      parser_match(mistake->c, TK_START_STAR_EXPRESSIONS, mistake->line, &target) != assign) {
    return false;
  }
  const Node *invalid = target_find_invalid(target, TARGET_STAR);
  return invalid != NULL && mistake_from_node(mistake, invalid, invalid, "cannot assign to %s",
                                              target_describe(invalid));
}

// `def f(a, / *, b)`, `lambda a=, b: 1`, `def f(*a: int = 1)`
static bool is_broken_parameter(Mistake *mistake) {
  int at = mistake->at;
  int kind = mistake_kind(mistake, at);
  int before = mistake_kind(mistake, at - 1);
  bool is_function = mistake_is_parameters(mistake, mistake_opener(mistake, at));
  if (!is_function && !is_in_lambda(mistake)) {
    return false;
  }
  if (kind == TK_STAR && before == TK_SLASH) {
    return mistake_at(mistake, at, "expected comma between / and *");
  }
  if (before == TK_ASSIGN && (kind == TK_COMMA || kind == TK_RPAR)) {
    return mistake_at(mistake, at - 1, "expected default value expression");
  }
  if (kind == TK_ASSIGN) {
    int first = at;
    while (first - 1 > mistake->line && mistake->depths[first - 1] >= mistake->depths[at] &&
           mistake_kind(mistake, first - 1) != TK_COMMA) {
      first--;
    }
    int star = mistake_kind(mistake, first);
    if ((star == TK_STAR || star == TK_DOUBLE_STAR) &&
        mistake_kind(mistake, first + 1) == TK_NAME) {
      return mistake_at(mistake, at, "var-%s argument cannot have default value",
                        star == TK_STAR ? "positional" : "keyword");
    }
  }
  return false;
}

// What is left: whole statements.
bool mistake_of_statement(Mistake *mistake) {
  return is_annotated_expression(mistake) || is_assigned_value(mistake) ||
         is_missing_colon(mistake) || is_broken_except(mistake) || is_broken_import(mistake) ||
         is_parenthesised_parameter(mistake) || is_broken_parameter(mistake);
}
