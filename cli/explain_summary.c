// Tells what a run proves: what took longer than it had to, and what nearly went wrong.
#include "cli/explain.h"
#include "cli/explain_order.h"
#include "grammar/tree_walk.h"
#include "grammar/parser.h"
#include <math.h>
#include <string.h>

enum { NAMED_MOST = 3, TOLD_MOST = 5 };

typedef struct Telling {
  const Timeline *timeline;
  const char *prefix; // of each line
  FILE *out;
} Telling;

static double passed(const Bar *bar) {
  return bar->to - bar->from;
}

static const char *seconds_of(const Telling *telling, double seconds) {
  char text[32];
  seconds_text(seconds, text);
  return timeline_text(telling->timeline->arena, "%s s", text);
}

// ---- awaits in a row ----

static bool tell_sequences(Telling *telling) {
  Sequence *sequences;
  int count;
  if (!sequences_find(telling->timeline, &sequences, &count)) {
    return false;
  }
  for (int i = 0; i < count && i < TOLD_MOST; i++) {
    const Sequence *it = &sequences[i];
    const char *lines = it->first_line == it->last_line
                            ? timeline_text(telling->timeline->arena, "line %d", it->first_line)
                            : timeline_text(telling->timeline->arena, "lines %d to %d",
                                            it->first_line, it->last_line);
    fprintf(telling->out,
            "%s%s, in %s: %d awaits one after another took %s; nothing depended on their order: "
            "gather or a TaskGroup would take %s.\n",
            telling->prefix, lines, it->function, it->count, seconds_of(telling, it->took),
            seconds_of(telling, it->longest));
  }
  return true;
}

// ---- blocking calls ----

// How long a lane was kept waiting while somebody blocked.
static double kept_during(const Lane *lane, const Bar *blocking) {
  double kept = 0;
  for (int i = 0; i < lane->bar_count; i++) {
    const Bar *bar = &lane->bars[i];
    double from = fmax(bar->from, blocking->from), to = fmin(bar->to, blocking->to);
    kept += bar->kind == BAR_KEPT && to > from ? to - from : 0;
  }
  return kept;
}

static void tell_blocking(Telling *telling, int number, const Bar *blocking) {
  const Timeline *timeline = telling->timeline;
  const char *names = "";
  int count = 0;
  for (int i = 0; i < timeline->lane_count; i++) {
    double kept = i == number ? 0 : kept_during(&timeline->lanes[i], blocking);
    if (kept <= 0) {
      continue;
    }
    if (count++ < NAMED_MOST) {
      names = timeline_text(timeline->arena, "%s%s'%s' for %s", names, count > 1 ? ", " : "",
                            timeline->lanes[i].label, seconds_of(telling, kept));
    }
  }
  if (count == 0) { // nobody was kept waiting: no harm that this run would prove
    return;
  }
  const char *others =
      count > NAMED_MOST ? timeline_text(timeline->arena, " and %d more", count - NAMED_MOST) : "";
  fprintf(telling->out, "%sline %d: '%s' blocked everybody in %s; kept waiting: %s%s.\n",
          telling->prefix, blocking->at.line, timeline->lanes[number].label, blocking->reason,
          names, others);
}

static void tell_all_blocking(Telling *telling) {
  const Timeline *timeline = telling->timeline;
  int told = 0;
  for (int i = 0; i < timeline->lane_count; i++) {
    const Lane *lane = &timeline->lanes[i];
    int last_line = 0; // each line is told once a task
    for (int j = 0; j < lane->bar_count && told < TOLD_MOST; j++) {
      const Bar *bar = &lane->bars[j];
      if (bar->kind == BAR_BLOCKING && bar->at.line != last_line) {
        tell_blocking(telling, i, bar);
        last_line = bar->at.line;
        told++;
      }
    }
  }
}

// ---- timeouts ----

static void tell_timeouts(Telling *telling) {
  const Timeline *timeline = telling->timeline;
  int told = 0;
  for (int i = 0; i < timeline->deadline_count && told < TOLD_MOST; i++) {
    const Deadline *it = &timeline->deadlines[i];
    double length = it->when - it->set, left = it->when - it->ended;
    bool is_close = !it->has_fired && it->ended >= it->set && left >= 0 && left < 0.1 * length;
    if (is_close && it->at.line > 0) {
      fprintf(telling->out, "%sline %d: the timeout of %s was %s away from firing.\n",
              telling->prefix, it->at.line, seconds_of(telling, length), seconds_of(telling, left));
      told++;
    }
  }
}

// ---- semaphores ----

typedef struct SemaphoreSearch {
  TreeVisitor visitor;
  int first_line, count;
} SemaphoreSearch;

static bool find_semaphore(TreeVisitor *visitor, Node *node) {
  SemaphoreSearch *search = (SemaphoreSearch *)visitor;
  if (node->kind == NODE_CALL && AS(Call, node)->func->kind == NODE_ATTRIBUTE) {
    const char *name = AS(Attribute, AS(Call, node)->func)->attr->text;
    if (strcmp(name, "Semaphore") == 0 || strcmp(name, "BoundedSemaphore") == 0) {
      search->first_line = search->count++ == 0 ? node->line : search->first_line;
    }
  }
  return true;
}

static bool anybody_waited_for(const Timeline *timeline, const char *what) {
  for (int i = 0; i < timeline->lane_count; i++) {
    for (int j = 0; j < timeline->lanes[i].bar_count; j++) {
      const char *it = timeline->lanes[i].bars[j].what;
      if (it != NULL && strcmp(it, what) == 0) {
        return true;
      }
    }
  }
  return false;
}

static bool tell_semaphores(Telling *telling) {
  const Timeline *timeline = telling->timeline;
  if (anybody_waited_for(timeline, "semaphore")) {
    return true;
  }
  Source source = {
      .filename = timeline->file, .bytes = timeline->source, .length = timeline->source_length};
  ModuleNode *module;
  Diagnostics diagnostics;
  if (parser_run(timeline->arena, &source, (ParseOptions){0}, &module, &diagnostics) != PARSE_OK) {
    return false;
  }
  SemaphoreSearch search = {.visitor = {find_semaphore, NULL}};
  tree_walk(&search.visitor, &module->base);
  if (search.count == 1) {
    fprintf(telling->out,
            "%sline %d: no task ever had to wait for the semaphore: its limit changed nothing.\n",
            telling->prefix, search.first_line);
  }
  return true;
}

// ---- waiting at the same time ----

static void tell_overlap(Telling *telling) {
  const Timeline *timeline = telling->timeline;
  double slept = 0, took = timeline->now - timeline->begin;
  int sleepers = 0;
  for (int i = 0; i < timeline->lane_count; i++) {
    double before = slept;
    for (int j = 0; j < timeline->lanes[i].bar_count; j++) {
      const Bar *bar = &timeline->lanes[i].bars[j];
      bool is_sleep = bar->what != NULL && strcmp(bar->what, "sleep") == 0;
      slept += is_sleep ? passed(bar) : 0;
    }
    sleepers += slept > before;
  }
  if (slept > 1.25 * took) { // slept one after another, it would have taken longer
    fprintf(telling->out, "%s%d tasks slept %s in all, and it took %s, because they overlapped.\n",
            telling->prefix, sleepers, seconds_of(telling, slept),
            seconds_of(telling, took));
  }
}

bool explain_summary(const Timeline *timeline, FILE *out) {
  Telling telling = {.timeline = timeline, .prefix = "", .out = out};
  bool ok = tell_sequences(&telling);
  tell_all_blocking(&telling);
  tell_timeouts(&telling);
  ok = tell_semaphores(&telling) && ok;
  tell_overlap(&telling);
  return ok && !timeline->arena->has_failed;
}

bool explain_advice(const Timeline *timeline, const char *prefix, FILE *out) {
  Telling telling = {.timeline = timeline, .prefix = prefix, .out = out};
  bool ok = tell_sequences(&telling);
  tell_timeouts(&telling);
  return ok && !timeline->arena->has_failed;
}
