// Constructors of compound statements.  Each ends where the last statement of its last block ends.
#include "grammar/build.h"

#include "grammar.h"
#include "grammar/target.h"

// Blocks are only empty in a text with errors; then the header's end will do.
static void end_at_block(Node *node, NodeList block) {
  if (block.count > 0) {
    build_end_at(node, block.items[block.count - 1]);
  }
}

// Called for each block in the order of the text, so the last one decides the end.
static NodeList adopt_block(ParseContext *c, Node *node, NodeList block) {
  build_adopted(c, node, block);
  end_at_block(node, block);
  return block;
}

// The module ends where the lexer is, behind the last line.
void build_module(ParseContext *c, int statements) {
  ModuleNode *node = NEW(Module, MODULE);
  node->base.line = 1;
  node->base.end_line = c->lexer->line;
  node->body = build_adopt_list(c, &node->base, statements);
  c->module = node;
}

// AsyncFunctionDef has FunctionDef's layout, so one kind can become the other.
_Static_assert(sizeof(FunctionDefNode) == sizeof(AsyncFunctionDefNode), "same fields");
_Static_assert(sizeof(ForNode) == sizeof(AsyncForNode), "same fields");
_Static_assert(sizeof(WithNode) == sizeof(AsyncWithNode), "same fields");

// The statement was built as if the word were not there; now it moves its beginning.
Node *build_async(ParseContext *c, const Token *token, Node *statement) {
  (void)c;
  build_start_token(statement, token);
  if (statement->kind == NODE_FUNCTION_DEF) {
    statement->kind = NODE_ASYNC_FUNCTION_DEF;
  } else if (statement->kind == NODE_FOR) {
    statement->kind = NODE_ASYNC_FOR;
  } else if (statement->kind == NODE_WITH) {
    statement->kind = NODE_ASYNC_WITH;
  }
  return statement;
}

// Decorators come first in the text but last in the making: the definition's own line is kept.
Node *build_decorated(ParseContext *c, int decorators, Node *definition) {
  NodeList list = build_adopt_list(c, definition, decorators);
  if (definition->kind == NODE_CLASS_DEF) {
    AS(ClassDef, definition)->decorator_list = list;
  } else {
    AS(FunctionDef, definition)->decorator_list = list;
  }
  return definition;
}

// Annotations are kept in the tree and never looked at again.
Node *build_function(ParseContext *c, const Token *token, const Token *name, Node *args,
                     Node *returns) {
  FunctionDefNode *node = NEW(FunctionDef, FUNCTION_DEF);
  build_span_token(&node->base, token);
  node->name = name->name;
  node->args = build_adopt(c, &node->base, args);
  node->returns = returns != NULL ? build_adopt(c, &node->base, returns) : NULL;
  build_enter_body(c, &node->base);
  return &node->base;
}

// The header is complete before the body begins, so that it can stay when the body goes.
Node *build_function_body(ParseContext *c, Node *definition, NodeList body) {
  AS(FunctionDef, definition)->body = adopt_block(c, definition, body);
  build_leave_body(c);
  return definition;
}

// `class A(x for x in y)` is no class: the grammar takes it for the arguments of a call.
static void refuse_bare_generator(ParseContext *c, int arguments) {
  const Node *first = c->pending_count == arguments + 1 ? c->pending[arguments].node : NULL;
  if (first != NULL && first->kind == NODE_GENERATOR_EXP && !first->is_parenthesised) {
    Node place = *AS(GeneratorExp, first)->generators.items[0];
    place.end_line = place.line;
    place.end_column = place.column + 3; // "for"
    build_fail(c, &place, "invalid syntax");
  }
}

// Bases and keywords are read like the arguments of a call.
Node *build_class(ParseContext *c, const Token *token, const Token *name, int arguments,
                  const Token *close) {
  ClassDefNode *node = NEW(ClassDef, CLASS_DEF);
  build_span_token(&node->base, token);
  node->name = name->name;
  if (arguments >= 0) {
    refuse_bare_generator(c, arguments);
    build_arguments(c, &node->base, arguments, close, &node->bases, &node->keywords);
  }
  build_enter_body(c, &node->base);
  return &node->base;
}

// The bases are complete before the body begins, and so are the errors in them.
Node *build_class_body(ParseContext *c, Node *definition, NodeList body) {
  AS(ClassDef, definition)->body = adopt_block(c, definition, body);
  build_leave_body(c);
  return definition;
}

// An `elif` is an `if` that waits to become the `else` of another.
Node *build_elif(ParseContext *c, const Token *token, Node *test, NodeList body) {
  IfNode *node = NEW(If, IF);
  build_span_token(&node->base, token);
  node->test = build_adopt(c, &node->base, test);
  node->body = adopt_block(c, &node->base, body);
  return &node->base;
}

// Each `elif` is the only statement in the `else` of the one before it, so they are linked
// backwards.
Node *build_if(ParseContext *c, const Token *token, Node *test, NodeList body, int elifs,
               NodeList orelse) {
  while (c->pending_count > elifs) {
    IfNode *last = AS(If, c->pending[c->pending_count - 1].node);
    last->orelse = adopt_block(c, &last->base, orelse);
    orelse = build_list(c, c->pending_count - 1);
  }
  IfNode *node = AS(If, build_elif(c, token, test, body));
  node->orelse = adopt_block(c, &node->base, orelse);
  return &node->base;
}

// A loop's `else` is a block like any other.
Node *build_while(ParseContext *c, const Token *token, Node *test, NodeList body, NodeList orelse) {
  WhileNode *node = NEW(While, WHILE);
  build_span_token(&node->base, token);
  node->test = build_adopt(c, &node->base, test);
  node->body = adopt_block(c, &node->base, body);
  node->orelse = adopt_block(c, &node->base, orelse);
  return &node->base;
}

// The target has been checked and marked when its list was complete.
Node *build_for(ParseContext *c, const Token *token, Node *target, Node *iter, NodeList body,
                NodeList orelse) {
  ForNode *node = NEW(For, FOR);
  build_span_token(&node->base, token);
  node->target = build_adopt(c, &node->base, target);
  node->iter = build_adopt(c, &node->base, iter);
  node->body = adopt_block(c, &node->base, body);
  node->orelse = adopt_block(c, &node->base, orelse);
  return &node->base;
}

// One item; without `as` it has no variables.
Node *build_withitem(ParseContext *c, Node *context_expr, Node *optional_vars) {
  withitemNode *node = NEW(withitem, WITHITEM);
  build_start_at(&node->base, context_expr);
  build_end_at(&node->base, optional_vars != NULL ? optional_vars : context_expr);
  node->context_expr = build_adopt(c, &node->base, context_expr);
  if (optional_vars != NULL) {
    node->optional_vars = build_adopt(c, &node->base, target_store(c, optional_vars, TARGET_WITH));
  }
  return &node->base;
}

// The place of `as` is remembered for the message in case no `with` takes the item.
Node *build_paren_withitem(ParseContext *c, Node *context_expr, const Token *as, Node *vars) {
  c->with_as = *as;
  return build_withitem(c, context_expr, vars);
}

// `with (a, b):` has two items, though it was read as one, a tuple.  Not so if the tuple is empty,
// or has an element that could not be an item: then the tuple itself is the context manager.
static bool is_items(const Node *expression) {
  if (expression->kind != NODE_TUPLE || !expression->is_parenthesised) {
    return expression->kind == NODE_WITHITEM;
  }
  NodeList elts = AS(Tuple, expression)->elts;
  for (int i = 0; i < elts.count; i++) {
    const Node *elt = elts.items[i];
    if (elt->kind == NODE_STARRED || (elt->kind == NODE_NAMED_EXPR && !elt->is_parenthesised)) {
      return false;
    }
  }
  return elts.count > 0;
}

// The elements of the tuple become items where they are none already.
static NodeList paren_items(ParseContext *c, Node *expression) {
  int mark = build_mark(c);
  if (expression->kind == NODE_WITHITEM) {
    build_push(c, expression);
    return build_list(c, mark);
  }
  NodeList elts = AS(Tuple, expression)->elts;
  for (int i = 0; i < elts.count; i++) {
    Node *elt = elts.items[i];
    build_push(c, elt->kind == NODE_WITHITEM ? elt : build_withitem(c, elt, NULL));
  }
  return build_list(c, mark);
}

// Here, with the header complete, it is known whether a parenthesised list was one of items.
Node *build_with(ParseContext *c, const Token *token, int items) {
  WithNode *node = NEW(With, WITH);
  build_span_token(&node->base, token);
  Node *first = c->pending_count > items ? c->pending[items].node : NULL;
  Node *whole = NULL; // what stands in parentheses, if that is all there is
  if (c->pending_count == items + 1 && AS(withitem, first)->optional_vars == NULL) {
    whole = AS(withitem, first)->context_expr;
  }
  if (c->with_group != NULL && build_inner(c->with_group) != whole) {
    build_fail_token(c, &c->with_as, "invalid syntax");
    whole = NULL;
  }
  c->with_group = NULL;
  if (whole != NULL && is_items(whole)) {
    c->pending_count = items;
    node->items = paren_items(c, whole);
    build_adopted(c, &node->base, node->items);
  } else {
    node->items = build_adopt_list(c, &node->base, items);
  }
  return &node->base;
}

// The items end before the body begins, so the header is a rule of its own.
Node *build_with_body(ParseContext *c, Node *with, NodeList body) {
  AS(With, with)->body = adopt_block(c, with, body);
  return with;
}

// The two kinds of handler have the same shape.
static Node *handler(ParseContext *c, const Token *token, Node *type, const Token *name,
                     NodeList body) {
  ExceptHandlerNode *node = NEW(ExceptHandler, EXCEPT_HANDLER);
  build_span_token(&node->base, token);
  node->type = type != NULL ? build_adopt(c, &node->base, type) : NULL;
  node->name = name != NULL ? name->name : NULL;
  node->body = adopt_block(c, &node->base, body);
  return &node->base;
}

// `except`, `except E`, `except E as name`.
Node *build_handler(ParseContext *c, const Token *token, Node *type, const Token *name,
                    NodeList body) {
  return handler(c, token, type, name, body);
}

// A star handler is told from the others by a mark that the tree does not otherwise use.
Node *build_star_handler(ParseContext *c, const Token *token, Node *type, const Token *name,
                         NodeList body) {
  Node *node = handler(c, token, type, name, body);
  node->is_parenthesised = true;
  return node;
}

// Mixing both kinds is an error; the marks are taken off again, since trees have no use for
// them.
static bool check_handlers(ParseContext *c, NodeList handlers) {
  bool is_star = handlers.count > 0 && handlers.items[0]->is_parenthesised;
  for (int i = 0; i < handlers.count; i++) {
    Node place = *handlers.items[i];
    if (place.is_parenthesised != is_star) {
      place.end_line = place.line;
      place.end_column = place.column + (place.is_parenthesised ? 7 : 6); // "except*"
      build_fail(c, &place, "cannot have both 'except' and 'except*' on the same 'try'");
      break;
    }
  }
  for (int i = 0; i < handlers.count; i++) {
    handlers.items[i]->is_parenthesised = false;
  }
  return is_star;
}

_Static_assert(sizeof(TryNode) == sizeof(TryStarNode), "same fields");

// The kind of the first handler decides the kind of the statement.
Node *build_try(ParseContext *c, const Token *token, NodeList body, int handlers, NodeList orelse,
                NodeList finalbody) {
  TryNode *node = NEW(Try, TRY);
  build_span_token(&node->base, token);
  node->body = adopt_block(c, &node->base, body);
  node->handlers = build_adopt_list(c, &node->base, handlers);
  end_at_block(&node->base, node->handlers);
  node->orelse = adopt_block(c, &node->base, orelse);
  node->finalbody = adopt_block(c, &node->base, finalbody);
  if (check_handlers(c, node->handlers)) {
    node->base.kind = NODE_TRY_STAR;
  }
  return &node->base;
}
