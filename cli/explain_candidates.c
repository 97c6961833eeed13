// Finds awaits that could have overlapped: statements in a row, and loops, of pure coroutines.
#include "cli/explain_order_internal.h"
#include "cli/purity.h"
#include <string.h>

// What `await f(…)` calls.  A bare asyncio.sleep(…) is not meant: a pause is there for the order.
static Node *own_call(const Node *node) {
  if (node->kind != NODE_AWAIT || AS(Await, node)->value->kind != NODE_CALL) {
    return NULL;
  }
  Node *call = AS(Await, node)->value;
  return AS(Call, call)->func->kind == NODE_NAME ? call : NULL;
}

// The call that a statement awaits and does nothing else with, and the name that gets the result.
static Node *awaited_call(const Node *statement, const Name **target) {
  const Node *value = NULL;
  *target = NULL;
  if (statement->kind == NODE_EXPR) {
    value = AS(Expr, statement)->value;
  } else if (statement->kind == NODE_ASSIGN && AS(Assign, statement)->targets.count == 1 &&
             AS(Assign, statement)->targets.items[0]->kind == NODE_NAME) {
    value = AS(Assign, statement)->value;
    *target = AS(Name, AS(Assign, statement)->targets.items[0])->id;
  }
  return value == NULL ? NULL : own_call(value);
}

static void add_await(Candidate *candidate, const Node *node) {
  candidate->lines[candidate->count][0] = node->line;
  candidate->lines[candidate->count][1] = node->end_line;
  candidate->count++;
}

static void keep(Search *search, const Candidate *candidate) {
  bool is_worth = candidate->is_loop ? candidate->count == 1 : candidate->count > 1;
  if (is_worth && search->count < CANDIDATES_MOST) {
    search->candidates[search->count++] = *candidate;
  }
}

// Statements of a list that stand in a row, each awaiting something that needs none of the others.
static void find_rows(TreeVisitor *visitor, const Node *owner, const NodeList *list) {
  (void)owner;
  Search *search = (Search *)visitor;
  Candidate row = {0};
  const Name *targets[AWAITS_MOST];
  for (int i = 0; i < list->count; i++) {
    Purity purity;
    const Name *target;
    Node *call = list->items[i] == NULL ? NULL : awaited_call(list->items[i], &target);
    bool fits = call != NULL && call_is_pure(search->module, call, &purity);
    bool depends = row.count == AWAITS_MOST;
    for (int j = 0; fits && j < row.count && !depends; j++) {
      depends = targets[j] != NULL && node_loads(call, targets[j]);
    }
    if (!fits || depends) {
      keep(search, &row);
      row.count = 0;
    }
    if (fits) {
      targets[row.count] = target;
      add_await(&row, list->items[i]);
    }
  }
  keep(search, &row);
}

// `results.append(await …)` and the like: the call, and the name that gathers what it gives.
static Node *gathered_call(const Node *statement, const Name **target) {
  Node *call = awaited_call(statement, target);
  if (call != NULL || statement->kind != NODE_EXPR ||
      AS(Expr, statement)->value->kind != NODE_CALL) {
    return call;
  }
  const CallNode *outer = AS(Call, AS(Expr, statement)->value);
  bool is_append = outer->func->kind == NODE_ATTRIBUTE &&
                   strcmp(AS(Attribute, outer->func)->attr->text, "append") == 0 &&
                   AS(Attribute, outer->func)->value->kind == NODE_NAME && outer->args.count == 1 &&
                   outer->keywords.count == 0;
  if (!is_append) {
    return NULL;
  }
  *target = AS(Name, AS(Attribute, outer->func)->value)->id;
  return own_call(outer->args.items[0]);
}

// One await in each turn of a loop, and nothing else in it.  It must sleep in one place and once,
// or its turns could not be told apart in the run.
static void find_loop(Search *search, Node *node, Node *call, const Name *target) {
  Purity purity;
  if (call != NULL && call_is_pure(search->module, call, &purity) && purity.sleeps == 1 &&
      !purity.has_loops && (target == NULL || !node_loads(call, target))) {
    Candidate loop = {.is_loop = true};
    add_await(&loop, node);
    keep(search, &loop);
  }
}

static bool find_in(TreeVisitor *visitor, Node *node) {
  Search *search = (Search *)visitor;
  const Name *target = NULL;
  switch ((NodeKind)node->kind) {
  case NODE_FOR: {
    const NodeList *body = &AS(For, node)->body;
    Node *call = body->count == 1 ? gathered_call(body->items[0], &target) : NULL;
    find_loop(search, call == NULL ? node : body->items[0], call, target);
    break;
  }
  case NODE_LIST_COMP: {
    const ListCompNode *it = AS(ListComp, node);
    bool is_plain = it->generators.count == 1 && it->elt->kind == NODE_AWAIT &&
                    AS(comprehension, it->generators.items[0])->is_async == 0;
    find_loop(search, it->elt, is_plain ? own_call(it->elt) : NULL, NULL);
    break;
  }
  default: break;
  }
  return true;
}

// ---- loops around a line ----

typedef struct LoopSearch {
  TreeVisitor visitor;
  int line, found;
} LoopSearch;

static bool count_loops(TreeVisitor *visitor, Node *node) {
  LoopSearch *search = (LoopSearch *)visitor;
  switch ((NodeKind)node->kind) {
  case NODE_FOR:
  case NODE_ASYNC_FOR:
  case NODE_WHILE:
  case NODE_LIST_COMP:
  case NODE_SET_COMP:
  case NODE_DICT_COMP:
  case NODE_GENERATOR_EXP:
    search->found += node->line <= search->line && search->line <= node->end_line;
    break;
  default: break;
  }
  return true;
}

int candidates_loops_around(const Search *search, int line) {
  LoopSearch loops = {.visitor = {count_loops, NULL}, .line = line};
  for (int i = 0; i < search->module->body.count; i++) {
    tree_walk(&loops.visitor, search->module->body.items[i]);
  }
  return loops.found;
}

void candidates_find(Search *search) {
  search->visitor = (TreeVisitor){find_in, find_rows};
  tree_walk(&search->visitor, (Node *)(uintptr_t)&search->module->base);
}
