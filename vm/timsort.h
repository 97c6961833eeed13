// The merge sort behind list.sort: stable, and quick with what is in order already (Tim Peters'
// Timsort, with the merge policy of powersort), in the steps of CPython's, so that a __lt__ that
// prints, prints the same.
//
// Only vm/sort.c includes this.  Everything that compares is inlined into one function per kind of
// comparison, so that comparing two ints is one instruction and not a call.
#ifndef AWL_VM_TIMSORT_H
#define AWL_VM_TIMSORT_H

#include "vm/memory.h"

#define INLINED static inline __attribute__((always_inline))

typedef struct Pair {
  Value key;
  Value value; // the list's item; the same as the key if there is no key function
} Pair;

typedef struct Run {
  Pair *base;
  size_t length;
  int power; // of the boundary behind it in the tree of merges
} Run;

enum { GALLOP_LEAST = 7, RUNS_MOST = 64, RUN_SHORTEST = 64 };

typedef struct Sorter {
  Vm *vm;
  Pair *pairs;
  size_t count;
  size_t gallop_from; // so many wins in a row begin galloping
  Pair *spare;        // room for the shorter side of a merge
  size_t spare_size;
  Run runs[RUNS_MOST];
  int run_count;
} Sorter;

// Is a < b?  1, 0, or -1 when an exception is raised.
typedef int (*Less)(Vm *vm, Value a, Value b);

// ---- runs ----

static void reverse(Pair *low, Pair *high) { // [low, high)
  while (low + 1 < high) {
    Pair pair = *low;
    *low++ = *--high;
    *high = pair;
  }
}

// How many pairs from `a` on are a run, made ascending where it descends.  In a descending run
// equal neighbours are turned around as they come, so that turning the whole keeps their order.
INLINED bool run_find(Sorter *s, Pair *a, size_t left, size_t *length, Less less) {
  size_t n = 1, equals = 0;
  int is_less = 0;
  for (; n < left && (is_less = less(s->vm, a[n].key, a[n - 1].key)) == 0; n++) {
  }
  *length = n;
  if (n == left || is_less < 0) {
    return is_less >= 0;
  }
  if (n > 1) {
    is_less = less(s->vm, a[0].key, a[n - 1].key);
    if (is_less != 0) {
      return is_less > 0;
    }
    equals = n - 1; // they were all equal
  }
  for (bool falls = true; n < left; n++) {
    is_less = falls ? 1 : less(s->vm, a[n].key, a[n - 1].key); // the first is known to fall
    if (is_less > 0) {
      reverse(a + n - 1 - equals, a + n);
      equals = 0;
    } else {
      int is_greater = is_less < 0 ? -1 : less(s->vm, a[n - 1].key, a[n].key);
      if (is_greater < 0) {
        return false;
      }
      if (is_greater > 0) {
        break;
      }
      equals++;
    }
    falls = false;
  }
  reverse(a + n - 1 - equals, a + n);
  reverse(a, a + n);
  for (; n < left && (is_less = less(s->vm, a[n].key, a[n - 1].key)) == 0; n++) {
  }
  *length = n;
  return n == left || is_less >= 0;
}

// The first `sorted` of `count` pairs are sorted: insert the others one by one.
INLINED bool insert_rest(Sorter *s, Pair *a, size_t count, size_t sorted, Less less) {
  for (; sorted < count; sorted++) {
    Pair pivot = a[sorted];
    size_t low = 0, high = sorted;
    while (low < high) {
      size_t middle = (low + high) >> 1;
      int is_less = less(s->vm, pivot.key, a[middle].key);
      if (is_less < 0) {
        return false;
      }
      if (is_less) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    memmove(a + low + 1, a + low, (sorted - low) * sizeof(Pair));
    a[low] = pivot;
  }
  return true;
}

// ---- galloping ----

// Does `key` belong behind `other`?  Going left, behind what is less; going right, also behind
// equals.
INLINED int belongs_behind(Vm *vm, Value key, Value other, bool right, Less less) {
  if (right) {
    int is_less = less(vm, key, other);
    return is_less < 0 ? -1 : !is_less;
  }
  return less(vm, other, key);
}

// Where `key` belongs among n sorted pairs: to the left (or right) of its equals.  The search
// starts at `hint` and doubles its steps.
INLINED bool gallop(Sorter *s, Value key, const Pair *a, size_t n, size_t hint, bool right,
                    size_t *place, Less less) {
  size_t low, high; // a[low - 1] is before the key, a[high] behind it
  int behind = belongs_behind(s->vm, key, a[hint].key, right, less);
  if (behind < 0) {
    return false;
  }
  size_t last = 0, step = 1, most = behind ? n - hint : hint + 1;
  while (step < most) {
    int next = belongs_behind(s->vm, key, a[behind ? hint + step : hint - step].key, right, less);
    if (next < 0) {
      return false;
    }
    if (next != behind) {
      break;
    }
    last = step;
    step = step * 2 + 1;
  }
  step = step > most ? most : step;
  low = behind ? hint + last + 1 : hint + 1 - step;
  high = behind ? hint + step : hint - last;
  while (low < high) {
    size_t middle = low + ((high - low) >> 1);
    int next = belongs_behind(s->vm, key, a[middle].key, right, less);
    if (next < 0) {
      return false;
    }
    if (next) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  *place = low;
  return true;
}

// ---- merging ----

static bool reserve_spare(Sorter *s, size_t count) {
  if (count <= s->spare_size) {
    return true;
  }
  memory_free(s->vm, s->spare, s->spare_size * sizeof(Pair));
  s->spare_size = 0;
  s->spare = memory_new(s->vm, count * sizeof(Pair));
  if (s->spare == NULL) {
    return false;
  }
  s->spare_size = count;
  return true;
}

// A merge in progress.  What is left of both sides is a[0 .. a_count) and b[0 .. b_count); `out` is
// where the next pair goes (merging upwards) or went last (downwards: all counted from the ends).
typedef struct Merge {
  Pair *a, *b, *out;
  size_t a_count, b_count;
} Merge;

// How a phase of a merge ends: it becomes worth while to merge the other way; one side is used up,
// or all but the pair that belongs at the end; a comparison has failed.
typedef enum Phase { PHASE_OVER, PHASE_LAST, PHASE_FAILED } Phase;

// One pair at a time, until one side keeps winning.
INLINED Phase low_singly(Sorter *s, Merge *m, size_t gallop_from, Less less) {
  size_t a_wins = 0, b_wins = 0;
  do {
    int is_less = less(s->vm, m->b[0].key, m->a[0].key);
    if (is_less < 0) {
      return PHASE_FAILED;
    }
    if (is_less) {
      *m->out++ = *m->b++;
      b_wins++;
      a_wins = 0;
      if (--m->b_count == 0) {
        return PHASE_LAST;
      }
    } else {
      *m->out++ = *m->a++;
      a_wins++;
      b_wins = 0;
      if (--m->a_count == 1) {
        return PHASE_LAST;
      }
    }
  } while (a_wins < gallop_from && b_wins < gallop_from);
  return PHASE_OVER;
}

// By leaps, as long as that pays.
INLINED Phase low_by_leaps(Sorter *s, Merge *m, size_t *gallop_from, Less less) {
  size_t a_wins, b_wins;
  do {
    *gallop_from -= *gallop_from > 1;
    s->gallop_from = *gallop_from;
    if (!gallop(s, m->b[0].key, m->a, m->a_count, 0, true, &a_wins, less)) {
      return PHASE_FAILED;
    }
    memcpy(m->out, m->a, a_wins * sizeof(Pair));
    m->out += a_wins, m->a += a_wins, m->a_count -= a_wins;
    if (a_wins > 0 && m->a_count <= 1) {
      return PHASE_LAST;
    }
    *m->out++ = *m->b++;
    if (--m->b_count == 0) {
      return PHASE_LAST;
    }
    if (!gallop(s, m->a[0].key, m->b, m->b_count, 0, false, &b_wins, less)) {
      return PHASE_FAILED;
    }
    memmove(m->out, m->b, b_wins * sizeof(Pair));
    m->out += b_wins, m->b += b_wins, m->b_count -= b_wins;
    if (m->b_count == 0) {
      return PHASE_LAST;
    }
    *m->out++ = *m->a++;
    if (--m->a_count == 1) {
      return PHASE_LAST;
    }
  } while (a_wins >= GALLOP_LEAST || b_wins >= GALLOP_LEAST);
  s->gallop_from = ++*gallop_from;
  return PHASE_OVER;
}

// What is left of `a` comes out of the spare room.  If there is more of `b`, the one pair of `a`
// belongs behind it.
static bool finish_low(const Merge *m, Phase phase) {
  if (phase == PHASE_LAST && m->a_count == 1) {
    memmove(m->out, m->b, m->b_count * sizeof(Pair));
    m->out[m->b_count] = m->a[0];
  } else {
    memcpy(m->out, m->a, m->a_count * sizeof(Pair));
  }
  return phase != PHASE_FAILED;
}

// `a` is the shorter side and in front: copy it away and fill from the front.
INLINED bool merge_low(Sorter *s, Pair *a, size_t a_count, Pair *b, size_t b_count, Less less) {
  if (!reserve_spare(s, a_count)) {
    return false;
  }
  memcpy(s->spare, a, a_count * sizeof(Pair));
  Merge m = {s->spare, b, a, a_count, b_count};
  *m.out++ = *m.b++;
  if (--m.b_count == 0 || m.a_count == 1) {
    return finish_low(&m, PHASE_LAST);
  }
  size_t gallop_from = s->gallop_from;
  for (;;) {
    Phase phase = low_singly(s, &m, gallop_from++, less);
    if (phase == PHASE_OVER) {
      phase = low_by_leaps(s, &m, &gallop_from, less);
    }
    if (phase != PHASE_OVER) {
      return finish_low(&m, phase);
    }
  }
}

// The same from the back.
INLINED Phase high_singly(Sorter *s, Merge *m, size_t gallop_from, Less less) {
  size_t a_wins = 0, b_wins = 0;
  do {
    int is_less = less(s->vm, m->b[m->b_count - 1].key, m->a[m->a_count - 1].key);
    if (is_less < 0) {
      return PHASE_FAILED;
    }
    if (is_less) {
      *--m->out = m->a[--m->a_count];
      a_wins++;
      b_wins = 0;
      if (m->a_count == 0) {
        return PHASE_LAST;
      }
    } else {
      *--m->out = m->b[--m->b_count];
      b_wins++;
      a_wins = 0;
      if (m->b_count == 1) {
        return PHASE_LAST;
      }
    }
  } while (a_wins < gallop_from && b_wins < gallop_from);
  return PHASE_OVER;
}

INLINED Phase high_by_leaps(Sorter *s, Merge *m, size_t *gallop_from, Less less) {
  size_t a_wins, b_wins, place;
  do {
    *gallop_from -= *gallop_from > 1;
    s->gallop_from = *gallop_from;
    Value key = m->b[m->b_count - 1].key;
    if (!gallop(s, key, m->a, m->a_count, m->a_count - 1, true, &place, less)) {
      return PHASE_FAILED;
    }
    a_wins = m->a_count - place;
    m->out -= a_wins, m->a_count = place;
    memmove(m->out, m->a + place, a_wins * sizeof(Pair));
    if (m->a_count == 0) {
      return PHASE_LAST;
    }
    *--m->out = m->b[--m->b_count];
    if (m->b_count == 1) {
      return PHASE_LAST;
    }
    key = m->a[m->a_count - 1].key;
    if (!gallop(s, key, m->b, m->b_count, m->b_count - 1, false, &place, less)) {
      return PHASE_FAILED;
    }
    b_wins = m->b_count - place;
    m->out -= b_wins, m->b_count = place;
    memcpy(m->out, m->b + place, b_wins * sizeof(Pair));
    if (b_wins > 0 && m->b_count <= 1) {
      return PHASE_LAST;
    }
    *--m->out = m->a[--m->a_count];
    if (m->a_count == 0) {
      return PHASE_LAST;
    }
  } while (a_wins >= GALLOP_LEAST || b_wins >= GALLOP_LEAST);
  s->gallop_from = ++*gallop_from;
  return PHASE_OVER;
}

// If there is more of `a`, the one pair of `b` belongs before it.
static bool finish_high(const Merge *m, Phase phase) {
  if (phase == PHASE_LAST && m->b_count == 1) {
    memmove(m->out - m->a_count, m->a, m->a_count * sizeof(Pair));
    *(m->out - m->a_count - 1) = m->b[0];
  } else {
    memcpy(m->out - m->b_count, m->b, m->b_count * sizeof(Pair));
  }
  return phase != PHASE_FAILED;
}

// `b` is the shorter side: copy it away and fill from the back.
INLINED bool merge_high(Sorter *s, Pair *a, size_t a_count, Pair *b, size_t b_count, Less less) {
  if (!reserve_spare(s, b_count)) {
    return false;
  }
  memcpy(s->spare, b, b_count * sizeof(Pair));
  Merge m = {a, s->spare, b + b_count, a_count, b_count};
  *--m.out = m.a[--m.a_count];
  if (m.a_count == 0 || m.b_count == 1) {
    return finish_high(&m, PHASE_LAST);
  }
  size_t gallop_from = s->gallop_from;
  for (;;) {
    Phase phase = high_singly(s, &m, gallop_from++, less);
    if (phase == PHASE_OVER) {
      phase = high_by_leaps(s, &m, &gallop_from, less);
    }
    if (phase != PHASE_OVER) {
      return finish_high(&m, phase);
    }
  }
}

// Merge run `i` with the one behind it.
INLINED bool merge_at(Sorter *s, int i, Less less) {
  Run *run = &s->runs[i];
  Pair *a = run->base, *b = run[1].base;
  size_t a_count = run->length, b_count = run[1].length, place;
  run->length += b_count;
  if (i == s->run_count - 3) {
    run[1] = run[2];
  }
  s->run_count--;
  // What is in its place already stays there.
  if (!gallop(s, b[0].key, a, a_count, 0, true, &place, less)) {
    return false;
  }
  a += place, a_count -= place;
  if (a_count == 0) {
    return true;
  }
  if (!gallop(s, a[a_count - 1].key, b, b_count, b_count - 1, false, &b_count, less)) {
    return false;
  }
  if (b_count == 0) {
    return true;
  }
  return a_count <= b_count ? merge_low(s, a, a_count, b, b_count, less)
                            : merge_high(s, a, a_count, b, b_count, less);
}

// ---- which runs to merge when ----

// The depth, in the perfectly balanced tree over all pairs, of the node that separates the middles
// of two neighbouring runs.
static int boundary_power(size_t start, size_t first, size_t second, size_t count) {
  size_t a = 2 * start + first, b = a + first + second;
  for (int power = 1;; power++) {
    if (a >= count) {
      a -= count, b -= count;
    } else if (b >= count) {
      return power;
    }
    a <<= 1, b <<= 1;
  }
}

INLINED bool push_run(Sorter *s, Pair *base, size_t length, Less less) {
  if (s->run_count > 0) {
    const Run *last = &s->runs[s->run_count - 1];
    int power = boundary_power((size_t)(last->base - s->pairs), last->length, length, s->count);
    while (s->run_count > 1 && s->runs[s->run_count - 2].power > power) {
      if (!merge_at(s, s->run_count - 2, less)) {
        return false;
      }
    }
    s->runs[s->run_count - 1].power = power;
  }
  s->runs[s->run_count++] = (Run){base, length, 0};
  return true;
}

static size_t shortest_run(size_t count) {
  size_t odd = 0;
  while (count >= RUN_SHORTEST) {
    odd |= count & 1;
    count >>= 1;
  }
  return count + odd;
}

INLINED bool sort_pairs(Sorter *s, Less less) {
  size_t left = s->count, shortest = shortest_run(s->count);
  for (Pair *a = s->pairs; left > 0;) {
    size_t length;
    if (!run_find(s, a, left, &length, less)) {
      return false;
    }
    if (length < shortest) {
      size_t forced = left < shortest ? left : shortest;
      if (!insert_rest(s, a, forced, length, less)) {
        return false;
      }
      length = forced;
    }
    if (!push_run(s, a, length, less)) {
      return false;
    }
    a += length;
    left -= length;
  }
  while (s->run_count > 1) {
    int i = s->run_count - 2;
    if (i > 0 && s->runs[i - 1].length < s->runs[i + 1].length) {
      i--;
    }
    if (!merge_at(s, i, less)) {
      return false;
    }
  }
  return true;
}

#endif
