// What the names of a module mean, and whether they always mean the same.
#ifndef AWL_CLI_PURITY_NAMES_H
#define AWL_CLI_PURITY_NAMES_H

#include "grammar/tree_walk.h"
#include "grammar/scope.h"
#include <string.h>

// Every place that gives `name` of the module a value, and every one that reads it.
typedef struct NameSearch {
  TreeVisitor visitor;
  const Name *name;
  int bound, loaded, indexed; // indexed: read only to take an item, or to iterate
  Node *statement;            // of the module's body, that binds it
} NameSearch;

static inline bool name_is(const Name *name, const char *text) {
  return strcmp(name->text, text) == 0;
}
bool global_is(const Symbol *symbol);
bool load_is_of(const Node *node, const Name *name);
// The statement of the module's body that alone binds `name`, or NULL.
Node *global_only_binding(const ModuleNode *module, const Name *name, NameSearch *search);
// A name of the module that means the same for ever: bound once, to what nobody changes.
bool global_is_constant(const ModuleNode *module, const Name *name);
// `node` is a module that was imported under its own name, and under no other.
bool global_is_module(const ModuleNode *module, const Node *node, const char *wanted);

// Literals, and lists and dicts of literals.
bool node_is_constant(const Node *node);
bool nodes_are_constant(const NodeList *list);
bool node_is_table(const Node *node);

#endif
