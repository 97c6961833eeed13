// Finds awaits that stood in a row for no reason.
//
// Two witnesses must agree.  The source says that nothing depended on their order: each awaits a
// coroutine that touches nothing but its own locals (purity.c), and no argument uses what an
// earlier one gave.  The run says how long each took, and that it waited for nothing but timers, so
// that all of them could have waited at the same time.
#include "cli/explain_order.h"
#include "cli/purity.h"
#include "cli/tree_walk.h"
#include "grammar/parser.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { AWAITS_MOST = 32, CANDIDATES_MOST = 256 };

// Awaits that could have overlapped, as the source has them: statements in a row, or one in a loop.
typedef struct Candidate {
  int lines[AWAITS_MOST][2]; // first and last line of each
  int count;
  bool is_loop;
} Candidate;

typedef struct Search {
  TreeVisitor visitor;
  const ModuleNode *module;
  Candidate *candidates;
  int count;
} Search;

// ---- the source ----

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
                   AS(Attribute, outer->func)->value->kind == NODE_NAME &&
                   outer->args.count == 1 && outer->keywords.count == 0;
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

static int loops_around(const Search *search, int line) {
  LoopSearch loops = {.visitor = {count_loops, NULL}, .line = line};
  for (int i = 0; i < search->module->body.count; i++) {
    tree_walk(&loops.visitor, search->module->body.items[i]);
  }
  return loops.found;
}

// ---- the run ----

// Which await of the candidate a bar waited in, or -1; *call is its place in the bar's chain.
static int await_of(const Timeline *timeline, const Candidate *candidate, const Bar *bar,
                    int *call) {
  for (int i = 0; i < bar->call_count; i++) {
    const Spot *at = &bar->calls[i].at;
    for (int j = 0; j < candidate->count; j++) {
      bool is_here = at->file != NULL && strcmp(at->file, timeline->file) == 0 &&
                     candidate->lines[j][0] <= at->line && at->line <= candidate->lines[j][1];
      if (is_here) {
        *call = i;
        return j;
      }
    }
  }
  return -1;
}

// The way to the loop passes through no other loop: its turns are those of one execution.
static bool is_executed_once(const Search *search, const Bar *bar, int call) {
  if (loops_around(search, bar->calls[call].at.line) != 1) {
    return false;
  }
  for (int i = 0; i < call; i++) {
    if (loops_around(search, bar->calls[i].at.line) > 0) {
      return false;
    }
  }
  return true;
}

static bool same_way(const Bar *left, const Bar *right, int calls) {
  for (int i = 0; i < calls; i++) {
    if (left->calls[i].at.line != right->calls[i].at.line) {
      return false;
    }
  }
  return true;
}

// One execution of a candidate, as it is read off a lane's bars.
typedef struct Execution {
  Sequence sequence;
  const Bar *first; // NULL: none has begun
  int call;
  int at;      // the await that was waited in last
  double here; // how long
} Execution;

static void end_await(Execution *execution) {
  execution->sequence.longest = fmax(execution->sequence.longest, execution->here);
  execution->here = 0;
}

static void begin(Execution *execution, const Candidate *candidate, int lane, const Bar *bar,
                  int call) {
  *execution = (Execution){
      .sequence = {.lane = lane,
                   .function = bar->calls[call].function,
                   .first_line = candidate->lines[0][0],
                   .last_line = candidate->lines[candidate->count - 1][1],
                   .count = 1},
      .first = bar,
      .call = call,
  };
}

// The execution is over: remember it if it came to its end and something would be won.
static void finish(Execution *execution, const Candidate *candidate, Sequence *best) {
  end_await(execution);
  const Sequence *it = &execution->sequence;
  bool is_whole = execution->first != NULL &&
                  (candidate->is_loop ? it->count > 1 : execution->at == candidate->count - 1);
  bool is_worth = it->took - it->longest > 0.1 * it->took && it->took > best->took;
  if (is_whole && is_worth) {
    *best = *it;
  }
  execution->first = NULL;
}

// Whether `bar`, in await `at`, goes on with what began; a loop's next turn does.
static bool goes_on(const Execution *execution, const Candidate *candidate, const Bar *bar, int at,
                    int call) {
  if (execution->first == NULL || call != execution->call ||
      !same_way(execution->first, bar, call)) {
    return false;
  }
  return candidate->is_loop || at == execution->at || at == execution->at + 1;
}

static void follow(const Search *search, const Timeline *timeline, const Candidate *candidate,
                   int number, Sequence *best) {
  const Lane *lane = &timeline->lanes[number];
  Execution execution = {0};
  for (int i = 0; i < lane->bar_count; i++) {
    const Bar *bar = &lane->bars[i];
    int call;
    int at = bar->kind == BAR_WAITING || bar->kind == BAR_STUCK
                 ? await_of(timeline, candidate, bar, &call)
                 : -2;
    if (at == -2) { // it ran: what it did is known to be harmless
      continue;
    }
    if (bar->is_cut) { // nobody knows how long it would have taken
      execution.first = NULL;
      continue;
    }
    bool is_known = at >= 0 && bar->what != NULL && strcmp(bar->what, "sleep") == 0;
    if (!is_known || (candidate->is_loop && !is_executed_once(search, bar, call))) {
      finish(&execution, candidate, best);
      continue;
    }
    if (!goes_on(&execution, candidate, bar, at, call)) {
      finish(&execution, candidate, best);
      if (at > 0) { // the beginning did not wait, or is not known
        continue;
      }
      begin(&execution, candidate, number, bar, call);
    } else if (candidate->is_loop || at > execution.at) {
      end_await(&execution);
      execution.sequence.count++;
    }
    execution.at = at;
    execution.here += bar->to - bar->from;
    execution.sequence.took += bar->to - bar->from;
  }
  if (lane->ending == ENDING_RETURNED) { // else the last await may have been left half-way
    finish(&execution, candidate, best);
  }
}

static int by_line(const void *left, const void *right) {
  const Sequence *a = left, *b = right;
  return a->first_line != b->first_line ? a->first_line - b->first_line
                                        : a->last_line - b->last_line;
}

static void confront(const Search *search, const Timeline *timeline, Sequence *sequences,
                     int *count) {
  for (int i = 0; i < search->count; i++) {
    Sequence best = {0};
    for (int lane = 0; lane < timeline->lane_count; lane++) {
      follow(search, timeline, &search->candidates[i], lane, &best);
    }
    if (best.count > 0) {
      sequences[(*count)++] = best;
    }
  }
  qsort(sequences, (size_t)*count, sizeof *sequences, by_line);
}

bool sequences_find(const Timeline *timeline, Sequence **sequences, int *count) {
  Arena *arena = timeline->arena;
  Source source = {
      .filename = timeline->file, .bytes = timeline->source, .length = timeline->source_length};
  ModuleNode *module;
  Diagnostics diagnostics;
  *count = 0;
  *sequences = NULL;
  ParseStatus status = parser_run(arena, &source, (ParseOptions){0}, &module, &diagnostics);
  if (status != PARSE_OK) { // it ran, so that can only be memory
    return false;
  }
  Search search = {
      .visitor = {find_in, find_rows},
      .module = module,
      .candidates = arena_take(arena, CANDIDATES_MOST * sizeof(Candidate)),
  };
  *sequences = arena_take(arena, CANDIDATES_MOST * sizeof(Sequence));
  if (search.candidates == NULL || *sequences == NULL) {
    return false;
  }
  tree_walk(&search.visitor, &module->base);
  confront(&search, timeline, *sequences, count);
  return true;
}
