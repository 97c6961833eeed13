// Finds what binds a name of a module, and what reads it.
#include "cli/purity_names.h"

bool global_is(const Symbol *symbol) {
  return symbol != NULL && (symbol->kind == SYMBOL_GLOBAL || symbol->scope->kind == SCOPE_MODULE);
}

bool load_is_of(const Node *node, const Name *name) {
  return node != NULL && node->kind == NODE_NAME && AS(Name, node)->id == name &&
         AS(Name, node)->ctx == CONTEXT_LOAD;
}

static void count_binding(NameSearch *search, const Name *name, const Symbol *symbol) {
  search->bound += name == search->name && global_is(symbol);
}

static bool search_node(TreeVisitor *visitor, Node *node) {
  NameSearch *search = (NameSearch *)visitor;
  switch ((NodeKind)node->kind) {
  case NODE_NAME:
    if (load_is_of(node, search->name)) {
      search->loaded += global_is(AS(Name, node)->symbol);
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
                     load_is_of(AS(Attribute, node)->value, search->name);
    break;
  case NODE_SUBSCRIPT:
    search->indexed += AS(Subscript, node)->ctx == CONTEXT_LOAD &&
                       load_is_of(AS(Subscript, node)->value, search->name);
    break;
  case NODE_FOR: search->indexed += load_is_of(AS(For, node)->iter, search->name); break;
  case NODE_COMPREHENSION:
    search->indexed += load_is_of(AS(comprehension, node)->iter, search->name);
    break;
  default: break;
  }
  return true;
}

Node *global_only_binding(const ModuleNode *module, const Name *name, NameSearch *search) {
  *search = (NameSearch){.visitor = {search_node, NULL}, .name = name};
  Node *found = NULL;
  for (int i = 0; i < module->body.count; i++) {
    int before = search->bound;
    tree_walk(&search->visitor, module->body.items[i]);
    found = search->bound > before ? module->body.items[i] : found;
  }
  return search->bound == 1 ? found : NULL;
}

bool node_is_constant(const Node *node) {
  if (node->kind == NODE_UNARY_OP) {
    return node_is_constant(AS(UnaryOp, node)->operand);
  }
  if (node->kind == NODE_TUPLE) {
    const NodeList *items = &AS(Tuple, node)->elts;
    for (int i = 0; i < items->count; i++) {
      if (!node_is_constant(items->items[i])) {
        return false;
      }
    }
    return true;
  }
  return node->kind == NODE_CONSTANT;
}

bool nodes_are_constant(const NodeList *list) {
  for (int i = 0; i < list->count; i++) {
    if (list->items[i] == NULL || !node_is_constant(list->items[i])) {
      return false;
    }
  }
  return true;
}

bool node_is_table(const Node *node) {
  return (node->kind == NODE_LIST && nodes_are_constant(&AS(List, node)->elts)) ||
         (node->kind == NODE_DICT && nodes_are_constant(&AS(Dict, node)->keys) &&
          nodes_are_constant(&AS(Dict, node)->values));
}

bool global_is_constant(const ModuleNode *module, const Name *name) {
  NameSearch search;
  const Node *statement = global_only_binding(module, name, &search);
  if (statement == NULL || statement->kind != NODE_ASSIGN ||
      AS(Assign, statement)->targets.count != 1 ||
      AS(Assign, statement)->targets.items[0]->kind != NODE_NAME) {
    return false;
  }
  const Node *value = AS(Assign, statement)->value;
  return node_is_constant(value) || (node_is_table(value) && search.loaded == search.indexed);
}

bool global_is_module(const ModuleNode *module, const Node *node, const char *wanted) {
  if (node->kind != NODE_NAME || !name_is(AS(Name, node)->id, wanted) ||
      !global_is(AS(Name, node)->symbol)) {
    return false;
  }
  NameSearch search;
  const Node *statement = global_only_binding(module, AS(Name, node)->id, &search);
  return statement != NULL && statement->kind == NODE_IMPORT;
}
