// The wheel of timers: see timers.h for what it looks like.
#include "runtime/timers.h"

#define TICKS_PER_SECOND 15625.0 // a tick is 64 microseconds
enum { GROUP_BITS = 8 };         // of a tick's number: one group a level
enum { WHEEL_BITS = WHEEL_LEVELS * GROUP_BITS };

// Equal for equal deadlines, and never in another order than they.
static uint64_t tick_of(double when) {
  double tick = when * TICKS_PER_SECOND;
  return !(tick > 0) ? 0 : tick < 0x1p62 ? (uint64_t)tick : UINT64_C(1) << 62;
}

// Timers with equal deadlines are in the same list at any time, in the order of their setting, and
// all that is done here with lists is stable.
static bool before(const Timer *a, const Timer *b) {
  return a->when < b->when;
}

// ---- lists ----

static void mark(Timers *timers, uint32_t place, bool is_occupied) {
  if (place >= TIMERS_SLOTS && place < TIMERS_FAR) {
    uint32_t slot = place - TIMERS_SLOTS;
    uint64_t bit = UINT64_C(1) << (slot & 63);
    uint64_t *word = &timers->occupied[slot / WHEEL_SLOTS][slot % WHEEL_SLOTS / 64];
    *word = is_occupied ? *word | bit : *word & ~bit;
  }
}

static void append(Timers *timers, uint32_t place, Timer *timer) {
  TimerList *list = &timers->lists[place];
  timer->place = (uint16_t)place;
  timer->next = NULL;
  timer->previous = list->last;
  if (list->last == NULL) {
    list->first = list->least = timer;
    mark(timers, place, true);
  } else {
    list->last->next = timer;
    list->least = list->least != NULL && before(timer, list->least) ? timer : list->least;
  }
  list->last = timer;
}

static void unlink(Timers *timers, Timer *timer) {
  TimerList *list = &timers->lists[timer->place];
  *(timer->previous == NULL ? &list->first : &timer->previous->next) = timer->next;
  *(timer->next == NULL ? &list->last : &timer->next->previous) = timer->previous;
  if (list->first == NULL) {
    mark(timers, timer->place, false);
  }
  if (list->least == timer) {
    list->least = NULL;
  }
  timer->next = timer->previous = NULL;
}

// Take all of a list away.
static TimerList detach(Timers *timers, uint32_t place) {
  TimerList list = timers->lists[place];
  timers->lists[place] = (TimerList){NULL, NULL, NULL};
  mark(timers, place, false);
  return list;
}

// ---- order ----

// Two lists in order, linked by `next` alone, become one.
static Timer *merge(Timer *a, Timer *b) {
  Timer *first = NULL, **end = &first;
  while (a != NULL && b != NULL) {
    Timer **least = before(b, a) ? &b : &a;
    *end = *least;
    end = &(*least)->next;
    *least = (*least)->next;
  }
  *end = a != NULL ? a : b;
  return first;
}

// All are looked at, from both ends, so that the processor waits for two of them at a time: mostly
// nobody has looked at them for long.  A tenth of what 100,000 tasks that sleep take.
static bool is_in_order(TimerList list) {
  const Timer *a = list.first, *b = list.last;
  bool in_order = true;
  while (a != b) {
    in_order &= !before(a->next, a);
    a = a->next;
    if (a != b) {
      in_order &= !before(b, b->previous);
      b = b->previous;
    }
  }
  return in_order;
}

// A merge sort from the bottom up: bins[i] holds 2^i timers in order, or none.
static Timer *sort(TimerList list) {
  Timer *bins[32] = {NULL}, *first = list.first;
  if (is_in_order(list)) {
    return first;
  }
  while (first != NULL) {
    Timer *carry = first;
    first = first->next;
    carry->next = NULL;
    size_t i = 0;
    for (; bins[i] != NULL; i++) {
      carry = merge(bins[i], carry);
      bins[i] = NULL;
    }
    bins[i] = carry;
  }
  for (size_t i = 0; i < 32; i++) {
    first = merge(bins[i], first);
  }
  return first;
}

static void append_due(Timers *timers, Timer *first) {
  while (first != NULL) {
    Timer *next = first->next;
    append(timers, TIMERS_DUE, first);
    first = next;
  }
}

// What has come due since the last time joins what is due, in order.
static void settle(Timers *timers) {
  if (timers->lists[TIMERS_LATE].first == NULL) {
    return;
  }
  Timer *late = sort(detach(timers, TIMERS_LATE));
  append_due(timers, merge(detach(timers, TIMERS_DUE).first, late));
}

// ---- the wheel ----

// The list where a timer belongs as the cursor stands: the highest group of bits in which its tick
// differs from the cursor's is its level, what the group says its slot.
static void place(Timers *timers, Timer *timer) {
  uint64_t tick = tick_of(timer->when);
  if (tick <= timers->cursor) {
    append(timers, TIMERS_LATE, timer);
    return;
  }
  uint32_t level = (63u - (uint32_t)__builtin_clzll(tick ^ timers->cursor)) / GROUP_BITS;
  if (level >= WHEEL_LEVELS) {
    append(timers, TIMERS_FAR, timer);
    return;
  }
  uint32_t slot = (uint32_t)(tick >> (level * GROUP_BITS)) & (WHEEL_SLOTS - 1);
  append(timers, TIMERS_SLOTS + level * WHEEL_SLOTS + slot, timer);
}

// The first occupied slot of a level behind `slot`; WHEEL_SLOTS: there is none.
static uint32_t next_occupied(const Timers *timers, uint32_t level, uint32_t slot) {
  for (uint32_t from = slot + 1; from < WHEEL_SLOTS; from = (from | 63) + 1) {
    uint64_t word = timers->occupied[level][from / 64] >> (from & 63);
    if (word != 0) {
      return from + (uint32_t)__builtin_ctzll(word);
    }
  }
  return WHEEL_SLOTS;
}

// The earliest occupied slot, and the tick at which it begins.  False: only far timers are left.
static bool earliest_slot(const Timers *timers, uint32_t *list, uint64_t *start) {
  for (uint32_t level = 0; level < WHEEL_LEVELS; level++) {
    uint32_t shift = level * GROUP_BITS;
    uint64_t group = timers->cursor >> shift;
    uint32_t slot = next_occupied(timers, level, (uint32_t)group & (WHEEL_SLOTS - 1));
    if (slot < WHEEL_SLOTS) {
      *list = TIMERS_SLOTS + level * WHEEL_SLOTS + slot;
      *start = ((group & ~(uint64_t)(WHEEL_SLOTS - 1)) | slot) << shift;
      return true;
    }
  }
  return false;
}

static void place_all(Timers *timers, TimerList list) {
  Timer *first = list.first;
  (void)is_in_order(list); // it fetches them
  while (first != NULL) {
    Timer *next = first->next;
    place(timers, first);
    first = next;
  }
}

static bool is_of_one_tick(uint32_t list) {
  return list < TIMERS_SLOTS + WHEEL_SLOTS;
}

// Move the cursor.  A slot of one tick that it passes is later than all that is due and behind
// that, in order; a slot of a higher level that it enters is spread over the levels below.
static void advance(Timers *timers, uint64_t target) {
  while (timers->cursor < target) {
    uint32_t list;
    uint64_t start;
    bool is_found = earliest_slot(timers, &list, &start);
    if (is_found && start <= target) {
      timers->cursor = start;
      TimerList reached = detach(timers, list);
      if (is_of_one_tick(list)) {
        append_due(timers, sort(reached));
      } else {
        place_all(timers, reached);
      }
    } else if (!is_found && timers->lists[TIMERS_FAR].first != NULL &&
               target >> WHEEL_BITS > timers->cursor >> WHEEL_BITS) {
      timers->cursor = target >> WHEEL_BITS << WHEEL_BITS;
      place_all(timers, detach(timers, TIMERS_FAR));
    } else {
      timers->cursor = target;
    }
  }
}

// ---- what others do ----

bool timers_add(Vm *vm, Timers *timers, Timer *timer) {
  if (timers->lists == NULL) {
    timers->lists = memory_new(vm, TIMERS_LISTS * sizeof *timers->lists);
    if (timers->lists == NULL) {
      return false;
    }
    memset(timers->lists, 0, TIMERS_LISTS * sizeof *timers->lists);
  }
  timer->is_scheduled = true;
  object_retain(timer);
  place(timers, timer);
  if (timers->count++ == 0 || timer->when < timers->bound) {
    timers->bound = timer->when;
    timers->nearest = timer;
  }
  return true;
}

// Out of its list; the reference is the caller's.
static void take_out(Timers *timers, Timer *timer) {
  unlink(timers, timer);
  timer->is_scheduled = false;
  timers->count--;
  if (timers->nearest == timer) {
    timers->nearest = NULL; // no other is earlier: `bound` still holds
  }
}

void timers_remove(Vm *vm, Timers *timers, Timer *timer) {
  take_out(timers, timer);
  object_release(vm, timer);
}

void timers_exchange(Vm *vm, Timers *timers, Timer *timer, Timer *other) {
  TimerList *list = &timers->lists[timer->place];
  other->place = timer->place;
  other->next = timer->next;
  other->previous = timer->previous;
  *(other->previous == NULL ? &list->first : &other->previous->next) = object_retain(other);
  *(other->next == NULL ? &list->last : &other->next->previous) = other;
  list->least = list->least == timer ? other : list->least;
  other->is_scheduled = true;
  timer->is_scheduled = false;
  timer->next = timer->previous = NULL;
  if (timers->nearest == timer) {
    timers->nearest = other;
  }
  object_release(vm, timer);
}

// To look at all of them costs a seventh of what 100,000 tasks that sleep take: each is elsewhere.
static Timer *least_of(TimerList *list) {
  if (list->least == NULL) {
    list->least = list->first;
    for (Timer *h = list->first; h != NULL; h = h->next) {
      list->least = before(h, list->least) ? h : list->least;
    }
  }
  return list->least;
}

Timer *timers_first(Timers *timers) {
  if (timers->count == 0) {
    return NULL;
  }
  settle(timers);
  Timer *first = timers->lists[TIMERS_DUE].first;
  if (first == NULL && timers->nearest == NULL) {
    uint32_t list = TIMERS_FAR;
    uint64_t start;
    (void)earliest_slot(timers, &list, &start);
    timers->nearest = least_of(&timers->lists[list]);
  }
  first = first == NULL ? timers->nearest : first;
  timers->bound = first->when;
  return first;
}

Timer *timers_take(Timers *timers) {
  Timer *first = timers_first(timers);
  take_out(timers, first);
  return first;
}

Timer *timers_take_due(Timers *timers, double end) {
  if (timers->count == 0 || timers->bound >= end) {
    return NULL;
  }
  advance(timers, tick_of(end));
  Timer *first = timers_first(timers);
  if (first->when >= end) {
    return NULL;
  }
  take_out(timers, first);
  return first;
}

Timer *timers_after(const Timers *timers, const Timer *timer) {
  if (timer != NULL && timer->next != NULL) {
    return timer->next;
  }
  uint32_t place = timer == NULL ? 0 : timer->place + 1u;
  for (; timers->lists != NULL && place < TIMERS_LISTS; place++) {
    if (timers->lists[place].first != NULL) {
      return timers->lists[place].first;
    }
  }
  return NULL;
}

void timers_move(Timers *timers, double by) {
  TimerList all = {NULL, NULL, NULL};
  Timer *timer;
  while ((timer = timers_after(timers, NULL)) != NULL) {
    unlink(timers, timer);
    timer->when += by;
    timer->previous = all.last;
    *(all.last == NULL ? &all.first : &all.last->next) = timer;
    all.last = timer;
  }
  timers->cursor = 0;
  timers->bound += by;
  place_all(timers, all);
}

void timers_clear(Vm *vm, Timers *timers) {
  Timer *timer;
  while ((timer = timers_after(timers, NULL)) != NULL) {
    timers_remove(vm, timers, timer);
  }
  memory_free(vm, timers->lists, TIMERS_LISTS * sizeof *timers->lists);
  *timers = (Timers){0};
}
