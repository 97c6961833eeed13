// Proves that coroutine functions touch nothing but their own locals, from the syntax tree.
#include "cli/purity.h"
#include "cli/tree_walk.h"
#include "grammar/scope.h"
#include <string.h>

enum { CALLS_DEEPEST = 6 };

typedef struct Check {
  const ModuleNode *module;
  Purity *purity;
  int depth; // of calls
  int loops; // around the place that is looked at
  bool is_argument; // of the call that is asked for: any local of the caller may be passed
} Check;

static bool expression_is_pure(Check *check, const Node *node);
static bool awaited_is_pure(Check *check, const Node *node);

static bool name_is(const Name *name, const char *text) {
  return strcmp(name->text, text) == 0;
}

// ---- the module's names ----

// Every place that gives `name` of the module a value, and every one that reads it.
typedef struct NameSearch {
  TreeVisitor visitor;
  const Name *name;
  int bound, loaded, indexed; // indexed: read only to take an item, or to iterate
  Node *statement;            // of the module's body, that binds it
} NameSearch;

static bool is_global(const Symbol *symbol) {
  return symbol != NULL &&
         (symbol->kind == SYMBOL_GLOBAL || symbol->scope->kind == SCOPE_MODULE);
}

static bool is_load_of(const Node *node, const Name *name) {
  return node != NULL && node->kind == NODE_NAME && AS(Name, node)->id == name &&
         AS(Name, node)->ctx == CONTEXT_LOAD;
}

static void count_binding(NameSearch *search, const Name *name, const Symbol *symbol) {
  search->bound += name == search->name && is_global(symbol);
}

static bool search_node(TreeVisitor *visitor, Node *node) {
  NameSearch *search = (NameSearch *)visitor;
  switch ((NodeKind)node->kind) {
  case NODE_NAME:
    if (is_load_of(node, search->name)) {
      search->loaded += is_global(AS(Name, node)->symbol);
    } else {
      count_binding(search, AS(Name, node)->id, AS(Name, node)->symbol);
    }
    break;
  case NODE_FUNCTION_DEF:
  case NODE_ASYNC_FUNCTION_DEF:
    count_binding(search, AS(FunctionDef, node)->name, AS(FunctionDef, node)->symbol);
    break;
  case NODE_CLASS_DEF:
    count_binding(search, AS(ClassDef, node)->name, AS(ClassDef, node)->symbol);
    break;
  case NODE_ALIAS:
    if (AS(alias, node)->symbol == NULL) { // import *: may bind anything
      search->bound += 2;
    } else {
      count_binding(search, AS(alias, node)->symbol->name, AS(alias, node)->symbol);
    }
    break;
  case NODE_EXCEPT_HANDLER:
    if (AS(ExceptHandler, node)->name != NULL) {
      count_binding(search, AS(ExceptHandler, node)->name, AS(ExceptHandler, node)->symbol);
    }
    break;
  case NODE_ATTRIBUTE: // asyncio.sleep = …
    search->bound += AS(Attribute, node)->ctx != CONTEXT_LOAD &&
                     is_load_of(AS(Attribute, node)->value, search->name);
    break;
  case NODE_SUBSCRIPT:
    search->indexed += AS(Subscript, node)->ctx == CONTEXT_LOAD &&
                       is_load_of(AS(Subscript, node)->value, search->name);
    break;
  case NODE_FOR: search->indexed += is_load_of(AS(For, node)->iter, search->name); break;
  case NODE_COMPREHENSION:
    search->indexed += is_load_of(AS(comprehension, node)->iter, search->name);
    break;
  default: break;
  }
  return true;
}

// The statement of the module's body that alone binds `name`, or NULL.
static Node *only_binding(const ModuleNode *module, const Name *name, NameSearch *search) {
  *search = (NameSearch){.visitor = {search_node, NULL}, .name = name};
  Node *found = NULL;
  for (int i = 0; i < module->body.count; i++) {
    int before = search->bound;
    tree_walk(&search->visitor, module->body.items[i]);
    found = search->bound > before ? module->body.items[i] : found;
  }
  return search->bound == 1 ? found : NULL;
}

static bool is_constant(const Node *node) {
  if (node->kind == NODE_UNARY_OP) {
    return is_constant(AS(UnaryOp, node)->operand);
  }
  if (node->kind == NODE_TUPLE) {
    const NodeList *items = &AS(Tuple, node)->elts;
    for (int i = 0; i < items->count; i++) {
      if (!is_constant(items->items[i])) {
        return false;
      }
    }
    return true;
  }
  return node->kind == NODE_CONSTANT;
}

static bool are_constants(const NodeList *list) {
  for (int i = 0; i < list->count; i++) {
    if (list->items[i] == NULL || !is_constant(list->items[i])) {
      return false;
    }
  }
  return true;
}

static bool is_table(const Node *node) {
  return (node->kind == NODE_LIST && are_constants(&AS(List, node)->elts)) ||
         (node->kind == NODE_DICT && are_constants(&AS(Dict, node)->keys) &&
          are_constants(&AS(Dict, node)->values));
}

// A name of the module that means the same for ever: bound once, to what nobody changes.
static bool global_is_constant(const ModuleNode *module, const Name *name) {
  NameSearch search;
  const Node *statement = only_binding(module, name, &search);
  if (statement == NULL || statement->kind != NODE_ASSIGN ||
      AS(Assign, statement)->targets.count != 1 ||
      AS(Assign, statement)->targets.items[0]->kind != NODE_NAME) {
    return false;
  }
  const Node *value = AS(Assign, statement)->value;
  return is_constant(value) || (is_table(value) && search.loaded == search.indexed);
}

// A module that was imported under its own name, and under no other.
static bool is_module(const ModuleNode *module, const Node *node, const char *wanted) {
  if (node->kind != NODE_NAME || !name_is(AS(Name, node)->id, wanted) ||
      !is_global(AS(Name, node)->symbol)) {
    return false;
  }
  NameSearch search;
  const Node *statement = only_binding(module, AS(Name, node)->id, &search);
  return statement != NULL && statement->kind == NODE_IMPORT;
}

static bool is_builtin(const Check *check, const Node *node) {
  // None that would use up an iterator, which two calls may share.
  static const char *const NAMES[] = {"print", "len",  "range", "str",  "int",   "float",
                                      "round", "repr", "abs",   "bool", "divmod"};
  if (node->kind != NODE_NAME || !is_global(AS(Name, node)->symbol)) {
    return false;
  }
  NameSearch search;
  only_binding(check->module, AS(Name, node)->id, &search);
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
  if (is_global(name->symbol)) {
    return global_is_constant(check->module, name->id);
  }
  bool is_own = name->symbol != NULL && name->symbol->kind == SYMBOL_LOCAL;
  return is_own || check->is_argument;
}

static bool subscript_is_pure(Check *check, const SubscriptNode *node) {
  bool is_fixed = node->value->kind == NODE_NAME && is_global(AS(Name, node->value)->symbol) &&
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
  bool is_fixed = node->kind == NODE_NAME && is_global(AS(Name, node)->symbol);
  return (is_range || is_fixed || is_table(node) || is_constant(node)) &&
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
  return are_constants(&arguments->defaults) && arguments->kw_defaults.count == 0;
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
           is_module(check->module, AS(Attribute, function)->value, "asyncio");
  }
  if (function->kind != NODE_NAME || !is_global(AS(Name, function)->symbol) ||
      check->depth >= CALLS_DEEPEST) {
    return false;
  }
  NameSearch search;
  const Node *def = only_binding(check->module, AS(Name, function)->id, &search);
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
  search->is_found |= is_load_of(node, search->name);
  return !search->is_found;
}

bool node_loads(Node *node, const Name *name) {
  LoadSearch search = {.visitor = {look_for_load, NULL}, .name = name};
  tree_walk(&search.visitor, node);
  return search.is_found;
}
