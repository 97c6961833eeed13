// Finds awaits that stood in a row for no reason.
//
// Two witnesses must agree.  The source says that nothing depended on their order: each awaits a
// coroutine that touches nothing but its own locals (purity.c), and no argument uses what an
// earlier one gave.  The run says how long each took, and that it waited for nothing but timers, so
// that all of them could have waited at the same time.
#include "cli/explain_order.h"
#include "cli/explain_order_internal.h"
#include "grammar/parser.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

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
  if (candidates_loops_around(search, bar->calls[call].at.line) != 1) {
    return false;
  }
  for (int i = 0; i < call; i++) {
    if (candidates_loops_around(search, bar->calls[i].at.line) > 0) {
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
      .module = module,
      .candidates = arena_take(arena, CANDIDATES_MOST * sizeof(Candidate)),
  };
  *sequences = arena_take(arena, CANDIDATES_MOST * sizeof(Sequence));
  if (search.candidates == NULL || *sequences == NULL) {
    return false;
  }
  candidates_find(&search);
  confront(&search, timeline, *sequences, count);
  return true;
}
