// The stepper as a library: every lesson is walked to its end, back to its beginning and to its end
// again, and every stop is the same; what is done at a stop leaves no trace; all memory comes back.
#include "runtime/stepper.h"
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

// ---- a host that counts ----

typedef struct Counter {
  size_t live; // bytes
} Counter;

static void *counting_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Counter *counter = context;
  counter->live += new_size - old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *bytes = calloc(1, 1 << 18);
  assert_non_null(bytes);
  *length = fread(bytes, 1, (1 << 18) - 1, file);
  fclose(file);
  return bytes;
}

static Stepper *new_timed_stepper(Counter *counter, const char *name, const char *bytes,
                                  size_t length, bool is_real) {
  static const char *const ARGUMENTS[] = {"lesson.py"};
  Allocator host = {.resize = counting_resize, .context = counter};
  StepperOptions options = {
      .name = name,
      .bytes = bytes,
      .length = length,
      .folder = "examples",
      .arguments = ARGUMENTS,
      .argument_count = 1,
      .seed = 1,
      .is_real = is_real,
  };
  Stepper *stepper = stepper_new(&host, &options);
  assert_non_null(stepper);
  return stepper;
}

static Stepper *new_stepper(Counter *counter, const char *name, const char *bytes, size_t length) {
  return new_timed_stepper(counter, name, bytes, length, false);
}

static const Wish ANY_LINE = {.kind = WISH_LINE, .task = ANY_TASK, .depth = ANY_DEPTH};

// ---- all there is to see at a stop ----

enum { ROOM = 64 };

static void write_tasks(FILE *out, Stepper *stepper) {
  StepperTask *tasks = calloc(ROOM, sizeof *tasks);
  uint32_t count = stepper_tasks(stepper, tasks, ROOM);
  for (uint32_t i = 0; i < count && i < ROOM; i++) {
    fprintf(out, "task %u %s %s %d %s:%u %s %g %g by %u\n", tasks[i].number, tasks[i].name,
            tasks[i].coroutine, (int)tasks[i].state, tasks[i].place.function, tasks[i].place.line,
            tasks[i].waits, tasks[i].since, tasks[i].deadline, tasks[i].made_by);
  }
  free(tasks);
}

static void write_frames(FILE *out, Stepper *stepper) {
  StepperFrame *frames = calloc(ROOM, sizeof *frames);
  StepperVariable *variables = calloc(ROOM, sizeof *variables);
  uint32_t count = stepper_frames(stepper, 0, true, frames, ROOM);
  for (uint32_t i = 0; i < count && i < ROOM; i++) {
    fprintf(out, "frame %s:%u\n", frames[i].place.function, frames[i].place.line);
    uint32_t values = stepper_locals(stepper, &frames[i], variables, ROOM);
    for (uint32_t j = 0; j < values && j < ROOM; j++) {
      fprintf(out, "  %s = %s\n", variables[j].name, variables[j].value);
    }
  }
  free(frames);
  free(variables);
}

static void write_queues(FILE *out, Stepper *stepper) {
  StepperTimer *items = calloc(ROOM, sizeof *items);
  uint32_t count = stepper_ready(stepper, items, ROOM);
  for (uint32_t i = 0; i < count && i < ROOM; i++) {
    fprintf(out, "ready %s\n", items[i].what);
  }
  count = stepper_timers(stepper, items, ROOM);
  for (uint32_t i = 0; i < count && i < ROOM; i++) {
    fprintf(out, "timer %g %s\n", items[i].when, items[i].what);
  }
  free(items);
}

// Owned.
static char *stop_text(Stepper *stepper, bool is_whole) {
  char *text = NULL;
  size_t size = 0, length;
  FILE *out = open_memstream(&text, &size);
  assert_non_null(out);
  const Stop *stop = stepper_stop(stepper);
  bool is_begin = stop->reason == STOP_BEGIN;
  fprintf(out, "%d %llu:%u.%u %.17g task %u %s %s:%u depth %u event %llu status %d\n",
          is_begin ? (int)STOP_LINE : (int)stop->reason, (unsigned long long)stop->moment.tick,
          stop->moment.instruction, stop->moment.point, stop->time, stop->task,
          stop->place.function, stop->place.file, stop->place.line, stop->depth,
          (unsigned long long)stop->event, stop->status);
  const char *output = stepper_output(stepper, &length);
  fwrite(output, 1, length, out);
  if (is_whole) {
    write_tasks(out, stepper);
    write_frames(out, stepper);
    write_queues(out, stepper);
  }
  fclose(out);
  return text;
}

// ---- walking ----

enum { STOPS_MAX = 4096, WHOLE_EACH = 20 }; // every so many stops are looked at in full

static bool is_at_end(const Stepper *stepper) {
  StopReason reason = stepper_stop(stepper)->reason;
  return reason == STOP_END || reason == STOP_DEADLOCK;
}

static void expect_same(Stepper *stepper, const char *path, char **stops, size_t i) {
  char *text = stop_text(stepper, i % WHOLE_EACH == 0);
  if (strcmp(text, stops[i]) != 0) {
    print_error("%s, stop %zu:\n--- before\n%s--- now\n%s", path, i, stops[i], text);
  }
  assert_string_equal(text, stops[i]);
  free(text);
}

static void walk(const char *path, bool is_real) {
  Counter counter = {0};
  size_t length, count = 0;
  char *bytes = read_file(path, &length);
  char **stops = calloc(STOPS_MAX, sizeof *stops);
  Stepper *stepper = new_timed_stepper(&counter, path, bytes, length, is_real);
  stops[count++] = stop_text(stepper, true);
  while (!is_at_end(stepper)) {
    stepper_forward(stepper, &ANY_LINE);
    assert_true(count < STOPS_MAX);
    stops[count] = stop_text(stepper, count % WHOLE_EACH == 0);
    count++;
  }
  for (size_t i = count - 1; i-- > 0;) {
    stepper_back(stepper, &ANY_LINE);
    expect_same(stepper, path, stops, i);
  }
  assert_int_equal(stepper_stop(stepper)->reason, STOP_BEGIN);
  for (size_t i = 1; i < count; i++) {
    stepper_forward(stepper, &ANY_LINE);
    expect_same(stepper, path, stops, i);
  }
  assert_true(is_at_end(stepper));
  for (size_t i = 0; i < count; i++) {
    free(stops[i]);
  }
  stepper_free(stepper);
  free(stops);
  free(bytes);
  assert_int_equal(counter.live, 0);
}

static void every_lesson_is_the_same_both_ways(void **state) {
  (void)state;
  glob_t found;
  assert_int_equal(glob("examples/*.py", 0, NULL, &found), 0);
  assert_true(found.gl_pathc > 20);
  for (size_t i = 0; i < found.gl_pathc; i++) {
    walk(found.gl_pathv[i], false);
  }
  globfree(&found);
}

// It takes its time once; afterwards the clock shows what it showed then.
static void real_time_is_kept(void **state) {
  (void)state;
  walk("examples/03_create_task_order.py", true);
}

// ---- what is done at a stop ----

static const char COUNTING[] = "log = []\n"
                               "def add(n):\n"
                               "    log.append(n)\n"
                               "    print('added', n)\n"
                               "    return log\n"
                               "for i in range(5):\n"
                               "    add(i)\n"
                               "print(log)\n";

static void to_end(Stepper *stepper) {
  static const Wish NOTHING = {.kind = WISH_NONE};
  while (!is_at_end(stepper)) {
    stepper_forward(stepper, &NOTHING);
  }
}

static void expressions_change_nothing(void **state) {
  (void)state;
  Counter counter = {0};
  Stepper *stepper = new_stepper(&counter, "<counting>", COUNTING, sizeof COUNTING - 1);
  for (int i = 0; i < 12; i++) {
    stepper_forward(stepper, &ANY_LINE);
    const char *text;
    StepperFrame frame;
    assert_true(stepper_frames(stepper, 0, false, &frame, 1) > 0);
    char *before = stop_text(stepper, true);
    bool ok = stepper_evaluate(stepper, &frame, "add(100) and log.clear()", &text);
    assert_string_equal(text, i < 1 ? "NameError: name 'add' is not defined" : "added 100\nNone");
    assert_true(ok == (i >= 1));
    if (i < 1) { // there is no add yet
      free(before);
      continue;
    }
    assert_false(stepper_evaluate(stepper, &frame, "log.nothing", &text));
    assert_string_equal(text, "AttributeError: 'list' object has no attribute 'nothing'");
    assert_false(stepper_evaluate(stepper, &frame, "log = 3", &text));
    assert_false(stepper_evaluate(stepper, &frame, "1 +", &text));
    if (i == 5) { // without end
      assert_false(stepper_evaluate(stepper, &frame, "[0 for _ in iter(int, 1)]", &text));
      assert_string_equal(text, "RuntimeError: the expression takes too long");
    }
    Moment here = stepper_stop(stepper)->moment;
    stepper_go(stepper, here);
    StopReason reason = stepper_stop(stepper)->reason;
    assert_true(reason == STOP_MOMENT);
    char *after = stop_text(stepper, true);
    assert_string_equal(strchr(before, ' '), strchr(after, ' '));
    free(before);
    free(after);
  }
  to_end(stepper);
  size_t length;
  const char *output = stepper_output(stepper, &length);
  static const char EXPECTED[] = "added 0\nadded 1\nadded 2\nadded 3\nadded 4\n[0, 1, 2, 3, 4]\n";
  assert_int_equal(length, sizeof EXPECTED - 1);
  assert_memory_equal(output, EXPECTED, length);
  stepper_free(stepper);
  assert_int_equal(counter.live, 0);
}

static void conditions_choose_their_stops(void **state) {
  (void)state;
  Counter counter = {0};
  Stepper *stepper = new_stepper(&counter, "<counting>", COUNTING, sizeof COUNTING - 1);
  Breakpoint b = {.kind = BREAK_LINE, .line = 4, .condition = "n % 2 == 1"};
  assert_true(stepper_break(stepper, &b));
  static const Wish NOTHING = {.kind = WISH_NONE};
  StepperVariable variable;
  StepperFrame frame;
  static const char *const VALUES[] = {"1", "3"};
  for (int i = 0; i < 2; i++) {
    assert_int_equal(stepper_forward(stepper, &NOTHING)->reason, STOP_BREAKPOINT);
    stepper_frames(stepper, 0, false, &frame, 1);
    assert_int_equal(stepper_locals(stepper, &frame, &variable, 1), 1);
    assert_string_equal(variable.value, VALUES[i]);
  }
  assert_int_equal(stepper_back(stepper, &NOTHING)->reason, STOP_BREAKPOINT);
  stepper_frames(stepper, 0, false, &frame, 1);
  stepper_locals(stepper, &frame, &variable, 1);
  assert_string_equal(variable.value, "1");
  assert_int_equal(stepper_back(stepper, &NOTHING)->reason, STOP_BEGIN);
  stepper_free(stepper);
  assert_int_equal(counter.live, 0);
}

static void two_at_once_do_not_meet(void **state) {
  (void)state;
  Counter counter = {0};
  size_t length;
  char *bytes = read_file("examples/08_producer_consumers.py", &length);
  Stepper *a = new_stepper(&counter, "a.py", bytes, length);
  Stepper *b = new_stepper(&counter, "a.py", bytes, length);
  for (int i = 0; i < 40; i++) {
    stepper_forward(a, &ANY_LINE);
    stepper_forward(b, &ANY_LINE);
    stepper_back(b, &ANY_LINE);
    stepper_forward(b, &ANY_LINE);
    char *of_a = stop_text(a, false), *of_b = stop_text(b, false);
    assert_string_equal(of_a, of_b);
    free(of_a);
    free(of_b);
  }
  stepper_free(a);
  stepper_free(b);
  free(bytes);
  assert_int_equal(counter.live, 0);
}

static void events_lead_back_to_their_moments(void **state) {
  (void)state;
  Counter counter = {0};
  size_t length, count;
  char *bytes = read_file("examples/07_cancellation.py", &length);
  Stepper *stepper = new_stepper(&counter, "07.py", bytes, length);
  stepper_go_end(stepper);
  (void)stepper_events(stepper, &count);
  assert_true(count > 20);
  for (size_t i = count; i-- > 0;) {
    const StepperEvent event = stepper_events(stepper, &count)[i];
    stepper_go(stepper, event.moment);
    if (stepper_stop(stepper)->reason != STOP_END) {
      assert_int_equal(stepper_stop(stepper)->event, event.number);
      assert_true(stepper_stop(stepper)->time == event.time);
    }
  }
  stepper_free(stepper);
  free(bytes);
  assert_int_equal(counter.live, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_lesson_is_the_same_both_ways),
      cmocka_unit_test(real_time_is_kept),
      cmocka_unit_test(expressions_change_nothing),
      cmocka_unit_test(conditions_choose_their_stops),
      cmocka_unit_test(two_at_once_do_not_meet),
      cmocka_unit_test(events_lead_back_to_their_moments),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
