// Constructors of simple statements.
#include "grammar/build.h"

#include "grammar.h"
#include "grammar/target.h"
#include <string.h>

// Includes the parentheses that its value does not.
Node *build_expr(ParseContext *c, Node *value) {
  ExprNode *node = NEW(Expr, EXPR);
  build_start_at(&node->base, value);
  build_end_at(&node->base, value);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// Nothing but a place.
Node *build_pass(ParseContext *c, const Token *token) {
  PassNode *node = NEW(Pass, PASS);
  build_span_token(&node->base, token);
  return &node->base;
}

// The loop around it is looked for when scopes are built.
Node *build_break(ParseContext *c, const Token *token) {
  BreakNode *node = NEW(Break, BREAK);
  build_span_token(&node->base, token);
  return &node->base;
}

// As with `break`.
Node *build_continue(ParseContext *c, const Token *token) {
  ContinueNode *node = NEW(Continue, CONTINUE);
  build_span_token(&node->base, token);
  return &node->base;
}

// A tuple without parentheses is one value.
Node *build_return(ParseContext *c, const Token *token, Node *value) {
  ReturnNode *node = NEW(Return, RETURN);
  build_span_token(&node->base, token);
  if (value != NULL) {
    build_end_at(&node->base, value);
    node->value = build_adopt(c, &node->base, value);
  }
  return &node->base;
}

// `raise` alone re-raises.
Node *build_raise(ParseContext *c, const Token *token, Node *exc, Node *cause) {
  RaiseNode *node = NEW(Raise, RAISE);
  build_span_token(&node->base, token);
  if (exc != NULL) {
    build_end_at(&node->base, exc);
    node->exc = build_adopt(c, &node->base, exc);
  }
  if (cause != NULL) {
    build_end_at(&node->base, cause);
    node->cause = build_adopt(c, &node->base, cause);
  }
  return &node->base;
}

// The message is only evaluated when the test fails.
Node *build_assert(ParseContext *c, const Token *token, Node *test, Node *msg) {
  AssertNode *node = NEW(Assert, ASSERT);
  build_start_token(&node->base, token);
  build_end_at(&node->base, msg != NULL ? msg : test);
  node->test = build_adopt(c, &node->base, test);
  if (msg != NULL) {
    node->msg = build_adopt(c, &node->base, msg);
  }
  return &node->base;
}

// `del a, b` has two targets, `del (a, b)` has one.
Node *build_delete(ParseContext *c, const Token *token, Node *targets) {
  DeleteNode *node = NEW(Delete, DELETE);
  build_start_token(&node->base, token);
  build_end_at(&node->base, targets);
  Node *target = target_store(c, targets, TARGET_DELETE);
  if (target->kind == NODE_TUPLE && !target->is_parenthesised) {
    node->targets = AS(Tuple, target)->elts;
    build_adopted(c, &node->base, node->targets);
  } else {
    int mark = build_mark(c);
    build_push(c, target);
    node->targets = build_adopt_list(c, &node->base, mark);
  }
  return &node->base;
}

// The names wait as Name nodes; only their text is kept.
static NameList take_names(ParseContext *c, Node *parent, const Token *token, int mark) {
  NameList names = {NULL, 0};
  int count = c->pending_count - mark;
  build_start_token(parent, token);
  const Name **items = arena_take_raw(c->nodes, (size_t)(count > 0 ? count : 1) * sizeof(Name *));
  if (items != NULL && count > 0) {
    build_end_at(parent, c->pending[c->pending_count - 1].node);
    for (int i = 0; i < count; i++) {
      items[i] = AS(Name, c->pending[mark + i].node)->id;
    }
    names = (NameList){items, count};
  }
  c->pending_count = mark < c->pending_count ? mark : c->pending_count;
  return names;
}

// What the names mean is decided by scope_names.c.
Node *build_global(ParseContext *c, const Token *token, int names) {
  GlobalNode *node = NEW(Global, GLOBAL);
  node->names = take_names(c, &node->base, token, names);
  return &node->base;
}

// As with `global`.
Node *build_nonlocal(ParseContext *c, const Token *token, int names) {
  NonlocalNode *node = NEW(Nonlocal, NONLOCAL);
  node->names = take_names(c, &node->base, token, names);
  return &node->base;
}

// The targets were checked one by one, as each `=` was read.
Node *build_assign(ParseContext *c, int targets, Node *value) {
  AssignNode *node = NEW(Assign, ASSIGN);
  if (c->pending_count > targets) {
    // The first target's own parentheses belong to the statement: they were left on for this.
    build_start_at(&node->base, c->pending[targets].node);
  }
  build_end_at(&node->base, value);
  node->targets = build_adopt_list(c, &node->base, targets);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// One target, which is read and written.
Node *build_aug_assign(ParseContext *c, Node *target, const Token *op, Node *value) {
  AugAssignNode *node = NEW(AugAssign, AUG_ASSIGN);
  build_start_at(&node->base, target);
  build_end_at(&node->base, value);
  node->target = build_adopt(c, &node->base, target_augmented(c, target));
  node->op = build_operator(op->kind);
  node->value = build_adopt(c, &node->base, value);
  return &node->base;
}

// `simple` tells a plain name from one in parentheses, which declares nothing.
Node *build_ann_assign(ParseContext *c, Node *target, Node *annotation, Node *value) {
  AnnAssignNode *node = NEW(AnnAssign, ANN_ASSIGN);
  build_start_at(&node->base, target);
  build_end_at(&node->base, value != NULL ? value : annotation);
  node->simple = target->kind == NODE_NAME;
  node->target = build_adopt(c, &node->base, target_annotated(c, target));
  node->annotation = build_adopt(c, &node->base, annotation);
  if (value != NULL) {
    node->value = build_adopt(c, &node->base, value);
  }
  return &node->base;
}

// Each alias has its own place; the statement ends with the last.
Node *build_import(ParseContext *c, const Token *token, int names) {
  ImportNode *node = NEW(Import, IMPORT);
  build_span_token(&node->base, token);
  if (c->pending_count > names) {
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  }
  node->names = build_adopt_list(c, &node->base, names);
  return &node->base;
}

// Joins the parts of `a.b.c`, which wait as Name nodes since `parts`, and takes them off.
static const Name *join_dotted(ParseContext *c, int parts, int end) {
  if (end - parts == 1) {
    return AS(Name, c->pending[parts].node)->id;
  }
  size_t length = 0;
  for (int i = parts; i < end; i++) {
    const Name *part = AS(Name, c->pending[i].node)->id;
    length += part != NULL ? (size_t)part->length + 1 : 1;
  }
  char *text = arena_take_raw(c->nodes, length + 1);
  if (text == NULL) {
    return NULL;
  }
  char *next = text;
  for (int i = parts; i < end; i++) {
    const Name *part = AS(Name, c->pending[i].node)->id;
    if (part != NULL) {
      memcpy(next, part->text, (size_t)part->length);
      next += part->length;
    }
    *next++ = '.';
  }
  return length > 0 ? names_intern(&c->names, text, (int)length - 1) : NULL;
}

// The dots of a relative import are counted by the grammar.
Node *build_import_from(ParseContext *c, const Token *token, int level, int module, int names) {
  ImportFromNode *node = NEW(ImportFrom, IMPORT_FROM);
  build_start_token(&node->base, token);
  if (c->pending_count > names) {
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
  }
  if (c->last.line > 0) {
    build_end_token(&node->base, &c->last);
    c->last.line = 0;
  }
  node->names = build_adopt_list(c, &node->base, names);
  node->level = level;
  if (module >= 0) {
    node->module = join_dotted(c, module, names);
    c->pending_count = module;
  }
  return &node->base;
}

// `import a.b.c as d`: the parts become one name.
Node *build_dotted_alias(ParseContext *c, int parts, const Token *asname) {
  aliasNode *node = NEW(alias, ALIAS);
  if (c->pending_count > parts) {
    build_start_at(&node->base, c->pending[parts].node);
    build_end_at(&node->base, c->pending[c->pending_count - 1].node);
    node->name = join_dotted(c, parts, c->pending_count);
    c->pending_count = parts;
  }
  if (asname != NULL) {
    build_end_token(&node->base, asname);
    node->asname = asname->name;
  }
  return &node->base;
}

// The star of `from x import *` is an alias as well.
Node *build_alias(ParseContext *c, const Token *name, const Token *asname) {
  aliasNode *node = NEW(alias, ALIAS);
  build_span_token(&node->base, name);
  node->name = name->kind == TK_STAR ? names_literal(&c->names, "*") : name->name;
  if (asname != NULL) {
    build_end_token(&node->base, asname);
    node->asname = asname->name;
  }
  return &node->base;
}
