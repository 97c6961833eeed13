// What building scopes needs while it walks; shared by scope_walk.c, scope_resolve.c and check.c.
#ifndef AWL_GRAMMAR_SCOPE_BUILDER_H
#define AWL_GRAMMAR_SCOPE_BUILDER_H

#include "grammar/diagnostic.h"
#include "grammar/parser.h"
#include "grammar/scope.h"

// Notes on a symbol that only these files read.
enum {
  SYMBOL_IS_GLOBAL_DECLARED = 1,
  SYMBOL_IS_NONLOCAL_DECLARED = 2,
  SYMBOL_IS_ITERATION_VARIABLE = 4, // the target of a comprehension's `for`
  SYMBOL_IS_WALRUS_TARGET = 8,
  SYMBOL_IS_ANNOTATED = 16,
  SYMBOL_IS_PASSED_THROUGH = 32 // free here only because an inner scope needs it
};

// Where in a frame the walk is: what `break` and `return` may do here.
typedef struct Surroundings {
  bool is_in_loop;
  bool is_in_star_handler;      // directly: a loop in between allows `break` again
  bool is_inside_star_handlers; // anywhere in the frame: `return` is not allowed
  int block_count;              // loops, `with` and `try` around
} Surroundings;

// A call of a name that Awl refuses unless the program defines it itself.
typedef struct SuspiciousCall {
  NameNode *name;
  struct SuspiciousCall *next;
} SuspiciousCall;

typedef struct ScopeBuilder {
  Arena *arena;   // one of the other two: what is made now goes there
  Arena *lasting; // for the module's own
  Arena *bodies;  // for what is inside of functions and classes
  NameTable *names;
  const Source *source;
  Diagnostics *diagnostics; // what CPython's symbol table finds: it comes first …
  Diagnostics *later;       // … and what its compiler finds
  ParseOptions options;

  Scope *scope;           // the one being walked
  Scope *before_last;     // the child of the module before its last one
  const Name *class_name; // for mangling; NULL outside of classes
  Surroundings around;
  Symbol **visible; // by name index: what the name means at this point
  int visible_capacity;
  int *attribute_classes; // by name index: the class that last counted this attribute
  int class_serial;
  int *keyword_calls; // by name index: the call that last had this keyword
  int call_serial;
  Node *attribute_class;       // the class whose method is being walked
  const Name *self_name;       // that method's first parameter
  const Scope *self_scope;     // that method
  int class_of_self;           // its serial
  int comprehension_iterables; // how many the walk is inside of
  SuspiciousCall *suspicious_calls;
  const Name *super_name, *class_cell_name, *iterator_name;
  bool is_past_first;   // a statement has been walked
  bool is_past_futures; // a statement has been met that ends the place of `from __future__`
  bool has_text_hints;  // `from __future__ import annotations` has been met
  Symbol sink_symbol;   // what is filled when memory has run out
  Scope sink_scope;
} ScopeBuilder;

// The work statement by statement: scope_begin, scope_walk_statement for each of the module's top,
// scope_end.  What a function or class at the top needs is complete when it has been read: nothing
// inside of it looks into the module's scope.  So it may be resolved at once, and forgotten.
ScopeBuilder *scope_begin(Arena *arena, NameTable *names, const Source *source,
                          ParseOptions options, Diagnostics *diagnostics); // NULL: no memory
void scope_walk_statement(ScopeBuilder *builder, Node *statement);
// The same of a function or class; what is inside of it goes to `bodies`.
void scope_walk_definition(ScopeBuilder *builder, Node *definition, Arena *bodies);
void scope_forget_definition(ScopeBuilder *builder);
bool scope_end(ScopeBuilder *builder, ModuleNode *module);

// The whole work: scopes, symbols and checks.  False when there are errors or no memory is left.
bool scope_build(Arena *arena, NameTable *names, const Source *source, ParseOptions options,
                 Diagnostics *diagnostics, ModuleNode *module);

// scope_table.c
bool scope_grow_visible(ScopeBuilder *builder);
Symbol *scope_add_symbol(ScopeBuilder *builder, Scope *scope, const Name *name);
Symbol *scope_touch(ScopeBuilder *builder, const Name *name); // in the scope being walked
Symbol *scope_load(ScopeBuilder *builder, const Name *name);
Symbol *scope_bind(ScopeBuilder *builder, const Name *name); // mangles the name
const Name *scope_mangle(ScopeBuilder *builder, const Name *name);

// What the walk must remember of the scope around the one it enters.
typedef struct ScopeOutside {
  Scope *scope;
  const Name *class_name;
  Surroundings around;
} ScopeOutside;

ScopeOutside scope_open(ScopeBuilder *builder, ScopeKind kind, Node *node);
void scope_close(ScopeBuilder *builder, ScopeOutside outside);

// scope_walk.c
void scope_walk(ScopeBuilder *builder, Node *node);
void scope_walk_list(ScopeBuilder *builder, NodeList list);
void scope_walk_elements(ScopeBuilder *builder, NodeList elts); // stars are allowed
void scope_walk_keywords(ScopeBuilder *builder, NodeList keywords);
const Node *scope_find_value_return(NodeList body);

// scope_define.c
void scope_walk_function(ScopeBuilder *builder, FunctionDefNode *node);
void scope_walk_lambda(ScopeBuilder *builder, LambdaNode *node);
void scope_walk_class(ScopeBuilder *builder, ClassDefNode *node);
Scope *scope_walk_comprehension(ScopeBuilder *builder, Node *node, NodeList generators, Node *elt,
                                Node *value);

// scope_names.c
void scope_walk_name(ScopeBuilder *builder, NameNode *node);
void scope_walk_walrus(ScopeBuilder *builder, NamedExprNode *node);
void scope_declare(ScopeBuilder *builder, Node *node, NameList names, bool is_global);
void scope_walk_imports(ScopeBuilder *builder, const Node *statement, NodeList names, bool is_from);
void scope_walk_annotated(ScopeBuilder *builder, AnnAssignNode *node);
void scope_count_attribute(ScopeBuilder *builder, const AttributeNode *node);

// scope_resolve.c
void scope_resolve(ScopeBuilder *builder, Scope *scope);

// check.c: complaints about one node, given where it stands.
void check_return(ScopeBuilder *builder, const ReturnNode *node);
void check_loop_exit(ScopeBuilder *builder, const Node *node);
void check_yield(ScopeBuilder *builder, const Node *node);
void check_await(ScopeBuilder *builder, const Node *node);
void check_async_statement(ScopeBuilder *builder, const Node *node);
void check_comprehension(ScopeBuilder *builder, const Scope *scope);
void check_function_end(ScopeBuilder *builder, const Scope *scope, const Node *value_return);
void check_block(ScopeBuilder *builder, const Node *node);
void check_handlers(ScopeBuilder *builder, NodeList handlers);
void check_starred(ScopeBuilder *builder, const Node *node);
void check_target_elements(ScopeBuilder *builder, const Node *node, NodeList elts);
void check_name(ScopeBuilder *builder, const Node *place, const Name *name);
void check_keywords(ScopeBuilder *builder, NodeList keywords);
void check_class_keywords(ScopeBuilder *builder, NodeList keywords);
void check_import_from(ScopeBuilder *builder, const ImportFromNode *node);
void check_call(ScopeBuilder *builder, CallNode *node);
void check_suspicious_calls(ScopeBuilder *builder, const Scope *module);
void check_compare(ScopeBuilder *builder, const CompareNode *node);
void check_subscript(ScopeBuilder *builder, const SubscriptNode *node);
void check_assert(ScopeBuilder *builder, const AssertNode *node);
const char *check_comprehension_name(const Scope *scope);
// May the function, or what else it is, yield or await?
bool check_may_yield(const ScopeBuilder *builder);
bool check_may_await(const ScopeBuilder *builder);

// scope_annotation.c: of a variable; of a function's parameters and its result.
void scope_walk_annotation(ScopeBuilder *builder, Node *annotation);
void scope_walk_annotations(ScopeBuilder *builder, const FunctionDefNode *node);

// Adds an error at a node.  `early`: CPython's symbol table would find it.
void check_fail_early(ScopeBuilder *builder, const Node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void check_fail(ScopeBuilder *builder, const Node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// What Python has and Awl has not, with what to do instead.
void check_refuse(ScopeBuilder *builder, const Node *node, const char *hint, const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

#endif
