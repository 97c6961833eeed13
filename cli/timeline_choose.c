// Chooses the lanes to show when there are too many: some of each sort, and all that are
// remarkable.
#include "cli/timeline_view.h"
#include <string.h>

// Lanes are alike when the same task made them to run the same coroutine, and they ended alike.
static bool are_alike(const Lane *left, const Lane *right) {
  return left->parent == right->parent && left->ending == right->ending &&
         strcmp(left->coro, right->coro) == 0;
}

// So many sorts are told apart; further lanes count as the last sort.
enum { SORTS_MOST = 48 };

// The sort of a lane, given one lane of each sort that is known.
static int sort_of(const Timeline *timeline, int *examples, int *count, int lane) {
  for (int i = 0; i < *count; i++) {
    if (are_alike(&timeline->lanes[examples[i]], &timeline->lanes[lane])) {
      return i;
    }
  }
  if (*count == SORTS_MOST) {
    return SORTS_MOST - 1;
  }
  examples[*count] = lane;
  return (*count)++;
}

// Show up to `each` lanes of every sort.  The result is how many those are.
static int show_each(const int *sorts, int count, int each, bool *shown) {
  int used[SORTS_MOST] = {0};
  int total = 0;
  for (int i = 0; i < count; i++) {
    shown[i] = used[sorts[i]]++ < each;
    total += shown[i];
  }
  return total;
}

bool timeline_choose(const Timeline *timeline, int most, bool **shown, int **more) {
  int count = timeline->lane_count;
  size_t size = (size_t)count + 1;
  *shown = arena_take(timeline->arena, size * sizeof **shown);
  *more = arena_take(timeline->arena, size * sizeof **more);
  int *sorts = arena_take(timeline->arena, size * sizeof *sorts);
  if (*shown == NULL || *more == NULL || sorts == NULL) {
    return false;
  }
  if (count <= most) {
    memset(*shown, true, size);
    return true;
  }
  int examples[SORTS_MOST];
  int sort_count = 0;
  for (int i = 0; i < count; i++) {
    sorts[i] = sort_of(timeline, examples, &sort_count, i);
  }
  int each = 1; // as many of every sort as there is room for, one at least
  while (show_each(sorts, count, each + 1, *shown) <= most && each < most) {
    each++;
  }
  show_each(sorts, count, each, *shown);
  int last[SORTS_MOST] = {0}; // the last one shown of a sort carries the number of the others
  for (int i = 0; i < count; i++) {
    last[sorts[i]] = (*shown)[i] ? i : last[sorts[i]];
  }
  for (int i = 0; i < count; i++) {
    (*more)[last[sorts[i]]] += !(*shown)[i];
  }
  return true;
}
