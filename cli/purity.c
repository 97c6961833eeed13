// Proves that coroutine functions touch nothing but their own locals, from the syntax tree.
#include "cli/purity.h"
#include "cli/purity_names.h"

enum { CALLS_DEEPEST = 6 };

typedef struct Check {
  const ModuleNode *module;
  Purity *purity;
  int depth;        // of calls
  int loops;        // around the place that is looked at
  bool is_argument; // of the call that is asked for: any local of the caller may be passed
} Check;

static bool expression_is_pure(Check *check, const Node *node);
static bool awaited_is_pure(Check *check, const Node *node);

static bool is_builtin(const Check *check, const Node *node) {
  // None that would use up an iterator, which two calls may share.
  static const char *const NAMES[] = {"print", "len",  "range", "str",  "int",   "float",
                                      "round", "repr", "abs",   "bool", "divmod"};
  if (node->kind != NODE_NAME || !global_is(AS(Name, node)->symbol)) {
    return false;
  }
  NameSearch search;
  global_only_binding(check->module, AS(Name, node)->id, &search);
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES && search.bound == 0; i++) {
    if (name_is(AS(Name, node)->id, NAMES[i])) {
      return true;
    }
  }
  return false;
}

// ---- expressions ----

static bool all_pure(Check *check, const NodeList *list) {
  for (int i = 0; i < list->count; i++) {
    if (list->items[i] != NULL && !expression_is_pure(check, list->items[i])) {
      return false;
    }
  }
  return true;
}

static bool arguments_are_pure(Check *check, const CallNode *call) {
  for (int i = 0; i < call->keywords.count; i++) {
    if (!expression_is_pure(check, AS(keyword, call->keywords.items[i])->value)) {
      return false;
    }
  }
  return all_pure(check, &call->args);
}

static bool name_is_pure(const Check *check, const NameNode *name) {
  if (global_is(name->symbol)) {
    return global_is_constant(check->module, name->id);
  }
  bool is_own = name->symbol != NULL && name->symbol->kind == SYMBOL_LOCAL;
  return is_own || check->is_argument;
}

static bool subscript_is_pure(Check *check, const SubscriptNode *node) {
  bool is_fixed = node->value->kind == NODE_NAME && global_is(AS(Name, node->value)->symbol) &&
                  global_is_constant(check->module, AS(Name, node->value)->id);
  return is_fixed && node->ctx == CONTEXT_LOAD && expression_is_pure(check, node->slice);
}

static bool expression_is_pure(Check *check, const Node *node) {
  switch ((NodeKind)node->kind) {
  case NODE_CONSTANT: return true;
  case NODE_NAME: return name_is_pure(check, AS(Name, node));
  case NODE_BOOL_OP: return all_pure(check, &AS(BoolOp, node)->values);
  case NODE_BIN_OP:
    return expression_is_pure(check, AS(BinOp, node)->left) &&
           expression_is_pure(check, AS(BinOp, node)->right);
  case NODE_UNARY_OP: return expression_is_pure(check, AS(UnaryOp, node)->operand);
  case NODE_IF_EXP:
    return expression_is_pure(check, AS(IfExp, node)->test) &&
           expression_is_pure(check, AS(IfExp, node)->body) &&
           expression_is_pure(check, AS(IfExp, node)->orelse);
  case NODE_COMPARE:
    return expression_is_pure(check, AS(Compare, node)->left) &&
           all_pure(check, &AS(Compare, node)->comparators);
  case NODE_JOINED_STR: return all_pure(check, &AS(JoinedStr, node)->values);
  case NODE_FORMATTED_VALUE: return expression_is_pure(check, AS(FormattedValue, node)->value);
  case NODE_TUPLE: return all_pure(check, &AS(Tuple, node)->elts);
  case NODE_LIST: return all_pure(check, &AS(List, node)->elts);
  case NODE_DICT:
    return all_pure(check, &AS(Dict, node)->keys) && all_pure(check, &AS(Dict, node)->values);
  case NODE_SUBSCRIPT: return subscript_is_pure(check, AS(Subscript, node));
  case NODE_AWAIT: return !check->is_argument && awaited_is_pure(check, AS(Await, node)->value);
  case NODE_CALL:
    return is_builtin(check, AS(Call, node)->func) && arguments_are_pure(check, AS(Call, node));
  default: return false;
  }
}

// ---- statements ----

static bool body_is_pure(Check *check, const NodeList *body);

static bool targets_are_locals(const NodeList *targets) {
  for (int i = 0; i < targets->count; i++) {
    const Node *target = targets->items[i];
    if (target->kind != NODE_NAME || AS(Name, target)->symbol == NULL ||
        AS(Name, target)->symbol->kind != SYMBOL_LOCAL) {
      return false;
    }
  }
  return true;
}

static bool is_local(Node *target) {
  return targets_are_locals(&(NodeList){.items = &target, .count = 1});
}

static bool loop_is_pure(Check *check, const NodeList *body, const NodeList *otherwise) {
  check->loops++;
  bool ok = body_is_pure(check, body);
  check->loops--;
  return ok && body_is_pure(check, otherwise);
}

// Something to go through that nobody else goes through: range(…), or a table of constants.
static bool is_fresh(Check *check, const Node *node) {
  bool is_range = node->kind == NODE_CALL && AS(Call, node)->func->kind == NODE_NAME &&
                  name_is(AS(Name, AS(Call, node)->func)->id, "range");
  bool is_fixed = node->kind == NODE_NAME && global_is(AS(Name, node)->symbol);
  return (is_range || is_fixed || node_is_table(node) || node_is_constant(node)) &&
         expression_is_pure(check, node);
}

static bool statement_is_pure(Check *check, const Node *node) {
  switch ((NodeKind)node->kind) {
  case NODE_PASS:
  case NODE_BREAK:
  case NODE_CONTINUE: return true;
  case NODE_EXPR: return expression_is_pure(check, AS(Expr, node)->value);
  case NODE_RETURN:
    return AS(Return, node)->value == NULL || expression_is_pure(check, AS(Return, node)->value);
  case NODE_ASSIGN:
    return targets_are_locals(&AS(Assign, node)->targets) &&
           expression_is_pure(check, AS(Assign, node)->value);
  case NODE_AUG_ASSIGN: // of a number or a text: what a parameter holds may be shared
    return is_local(AS(AugAssign, node)->target) &&
           !AS(Name, AS(AugAssign, node)->target)->symbol->is_parameter &&
           expression_is_pure(check, AS(AugAssign, node)->value);
  case NODE_IF:
    return expression_is_pure(check, AS(If, node)->test) &&
           body_is_pure(check, &AS(If, node)->body) && body_is_pure(check, &AS(If, node)->orelse);
  case NODE_FOR:
    return is_local(AS(For, node)->target) && is_fresh(check, AS(For, node)->iter) &&
           loop_is_pure(check, &AS(For, node)->body, &AS(For, node)->orelse);
  case NODE_WHILE:
    return expression_is_pure(check, AS(While, node)->test) &&
           loop_is_pure(check, &AS(While, node)->body, &AS(While, node)->orelse);
  default: return false;
  }
}

static bool body_is_pure(Check *check, const NodeList *body) {
  for (int i = 0; i < body->count; i++) {
    if (!statement_is_pure(check, body->items[i])) {
      return false;
    }
  }
  return true;
}

static bool defaults_are_constant(const Node *node) {
  const argumentsNode *arguments = AS(arguments, node);
  return nodes_are_constant(&arguments->defaults) && arguments->kw_defaults.count == 0;
}

// What `await CALL` runs.
static bool awaited_is_pure(Check *check, const Node *node) {
  if (node->kind != NODE_CALL || !arguments_are_pure(check, AS(Call, node))) {
    return false;
  }
  const Node *function = AS(Call, node)->func;
  if (function->kind == NODE_ATTRIBUTE) {
    check->purity->sleeps++;
    check->purity->has_loops |= check->loops > 0;
    return name_is(AS(Attribute, function)->attr, "sleep") &&
           global_is_module(check->module, AS(Attribute, function)->value, "asyncio");
  }
  if (function->kind != NODE_NAME || !global_is(AS(Name, function)->symbol) ||
      check->depth >= CALLS_DEEPEST) {
    return false;
  }
  NameSearch search;
  const Node *def = global_only_binding(check->module, AS(Name, function)->id, &search);
  if (def == NULL || def->kind != NODE_ASYNC_FUNCTION_DEF ||
      AS(AsyncFunctionDef, def)->decorator_list.count > 0 ||
      !defaults_are_constant(AS(AsyncFunctionDef, def)->args)) {
    return false;
  }
  bool was_argument = check->is_argument;
  check->is_argument = false;
  check->depth++;
  bool ok = body_is_pure(check, &AS(AsyncFunctionDef, def)->body);
  check->depth--;
  check->is_argument = was_argument;
  return ok;
}

bool call_is_pure(const ModuleNode *module, const Node *call, Purity *purity) {
  *purity = (Purity){0};
  Check check = {.module = module, .purity = purity, .is_argument = true};
  return awaited_is_pure(&check, call);
}

// ---- what an expression looks at ----

typedef struct LoadSearch {
  TreeVisitor visitor;
  const Name *name;
  bool is_found;
} LoadSearch;

static bool look_for_load(TreeVisitor *visitor, Node *node) {
  LoadSearch *search = (LoadSearch *)visitor;
  search->is_found |= load_is_of(node, search->name);
  return !search->is_found;
}

bool node_loads(Node *node, const Name *name) {
  LoadSearch search = {.visitor = {look_for_load, NULL}, .name = name};
  tree_walk(&search.visitor, node);
  return search.is_found;
}
