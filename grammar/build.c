// The raw material of constructors: nodes, lists, heights, and the errors constructors find.
#include "grammar/build.h"

#include <stdarg.h>
#include <string.h>

enum { HEIGHT_SATURATED = 60000, FIRST_PENDING = 256 };

// The first parse only needs to know that something is wrong; words cost time and are for the
// second.
static void fail_span(ParseContext *c, const Node *from, const Node *to, DiagnosticKind kind,
                      const char *hint, const char *format, va_list arguments) {
  c->has_failed = true;
  if (!c->is_reporting) {
    return;
  }
  Diagnostic *diagnostic = diagnostics_add_va(c->diagnostics, kind, from->line, from->column,
                                              to->end_line, to->end_column, format, arguments);
  if (diagnostic != NULL) {
    diagnostic->hint = hint;
  }
}

// An error about one node.
void build_fail(ParseContext *c, const Node *node, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fail_span(c, node, node, DIAGNOSTIC_SYNTAX, NULL, format, arguments);
  va_end(arguments);
}

// An error about everything from one node to another.
void build_fail_range(ParseContext *c, const Node *from, const Node *to, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fail_span(c, from, to, DIAGNOSTIC_SYNTAX, NULL, format, arguments);
  va_end(arguments);
}

// An error about a token that no node was made of.
void build_fail_token(ParseContext *c, const Token *token, const char *format, ...) {
  Node place = {0};
  build_span_token(&place, token);
  va_list arguments;
  va_start(arguments, format);
  fail_span(c, &place, &place, DIAGNOSTIC_SYNTAX, NULL, format, arguments);
  va_end(arguments);
}

// CPython reports some errors where its tokenizer happens to be, which is one token further.
void build_fail_next(ParseContext *c, const char *format, ...) {
  Node place = {0};
  if (c->is_reporting) {
    build_span_token(&place, &c->tokens[c->token_index]);
  }
  va_list arguments;
  va_start(arguments, format);
  fail_span(c, &place, &place, DIAGNOSTIC_SYNTAX, NULL, format, arguments);
  va_end(arguments);
}

// Valid Python that Awl does not have.
void build_refuse(ParseContext *c, const Node *node, const char *hint, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fail_span(c, node, node, DIAGNOSTIC_REFUSAL, hint, format, arguments);
  va_end(arguments);
}

// Once is enough: everything around the node that is too high is too high as well.
void build_fail_depth(ParseContext *c) {
  if (c->is_too_deep) {
    return;
  }
  c->is_too_deep = true;
  c->has_failed = true;
  if (c->is_reporting) {
    const Token *token = &c->tokens[c->token_index];
    diagnostics_add(c->diagnostics, DIAGNOSTIC_DEPTH, token->line, token->column, token->end_line,
                    token->end_column, "maximum recursion depth exceeded during compilation");
  }
}

// The stack grows in the arena by doubling; its old copies are lost until the parse is over.
void build_push_tagged(ParseContext *c, Node *node, int tag) {
  if (c->pending_count == c->pending_capacity) {
    int capacity = c->pending_capacity > 0 ? c->pending_capacity * 2 : FIRST_PENDING;
    Pending *pending = arena_grow(c->arena, c->pending, (size_t)c->pending_count * sizeof(Pending),
                                  (size_t)capacity * sizeof(Pending));
    if (pending == NULL) {
      return;
    }
    c->pending = pending;
    c->pending_capacity = capacity;
  }
  c->pending[c->pending_count++] = (Pending){node, tag};
}

// A list begins with its second item: before that it is not known to be one.
int build_push_two(ParseContext *c, Node *first, Node *second) {
  int mark = c->pending_count;
  build_push(c, first);
  build_push(c, second);
  return mark;
}

// Parentheses matter for positions and for a few checks, never for the meaning of the tree.
Node *build_inner(Node *node) {
  if (node == NULL || node->kind != NODE_GROUP) {
    return node;
  }
  Node *inner = ((GroupNode *)node)->inner;
  return inner != NULL ? inner : node; // memory has run out: a group that lost what was in it
}

// Copies the items to their final, exact size and gives their places on the stack back.
NodeList build_list(ParseContext *c, int mark) {
  NodeList list = {NULL, 0};
  int count = c->pending_count - mark;
  if (count > 0) {
    list.items = arena_take_raw(c->nodes, (size_t)count * sizeof(Node *));
    if (list.items != NULL) {
      list.count = count;
      for (int i = 0; i < count; i++) {
        list.items[i] = build_inner(c->pending[mark + i].node);
      }
    }
    c->pending_count = mark;
  }
  return list;
}

// The driver will see that memory ran out; until then there must be something to write to.
Node *build_sink(ParseContext *c) {
  memset(&c->sink, 0, sizeof c->sink);
  return &c->sink.base;
}

// Counted while building, because a walk to measure the height would be the recursion it must
// bound.
static void raise_height(ParseContext *c, Node *parent, const Node *child) {
  if (child->height < parent->height) {
    return;
  }
  parent->height =
      child->height < HEIGHT_SATURATED ? (uint16_t)(child->height + 1) : HEIGHT_SATURATED;
  if (parent->height > AST_HEIGHT_MAX) {
    build_fail_depth(c);
  }
}

// Every child goes through here, so no height is ever forgotten.
Node *build_adopt(ParseContext *c, Node *parent, Node *child) {
  Node *inner = build_inner(child);
  if (inner != NULL) {
    raise_height(c, parent, inner);
  }
  return inner;
}

// For lists that have been taken off the stack already.
void build_adopted(ParseContext *c, Node *parent, NodeList list) {
  for (int i = 0; i < list.count; i++) {
    if (list.items[i] != NULL) {
      raise_height(c, parent, list.items[i]);
    }
  }
}

// Takes a list off the stack and makes its items children.
NodeList build_adopt_list(ParseContext *c, Node *parent, int mark) {
  NodeList list = build_list(c, mark);
  build_adopted(c, parent, list);
  return list;
}
