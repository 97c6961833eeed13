// Checks that files are records as runtime/record.md describes them: check FILE...
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Kind {
  const char *name;
  const char *keys; // that it must have, with spaces between and around
} Kind;

static const Kind KINDS[] = {
    {"loop.begin", ""},
    {"loop.end", ""},
    {"round", " ready timers "},
    {"turns", " tasks until "},
    {"task.made", " id at name "},
    {"step.begin", " id how "},
    {"step.end", " id outcome "},
    {"task.blocked", " id at on chain "},
    {"task.woken", " id at how why "},
    {"task.done", " id name outcome "},
    {"cancel.asked", " id at reason "},
    {"cancel.delivered", " id at "},
    {"cancel.swallowed", " id at "},
    {"cancel.taken-back", " id "},
    {"failure.lost", " id "},
    {"timer.set", " id at when "},
    {"timer.fired", " id "},
    {"timer.dropped", " id "},
    {"coroutine.made", " id at name "},
    {"coroutine.dropped", " id at name "},
    {"blocking.begin", " at what stack "},
    {"blocking.end", " what seconds "},
    {"output", " stream text "},
    {"report", " name text "},
};

static const char *const WAITS[] = {"sleep",     "task",      "future",       "lock",
                                    "event",     "condition", "semaphore",    "barrier",
                                    "queue.get", "queue.put", "queue.join",   "gather",
                                    "group",     "wait",      "as_completed", "shield"};

typedef struct Check {
  const char *path;
  long line;
  json_int_t next;  // the number that must come
  json_int_t tasks; // made so far
  double time;
} Check;

static bool complain(const Check *check, const char *what) {
  fprintf(stderr, "%s:%ld: %s\n", check->path, check->line, what);
  return false;
}

static const Kind *find_kind(const char *name) {
  for (size_t i = 0; name != NULL && i < sizeof KINDS / sizeof *KINDS; i++) {
    if (strcmp(KINDS[i].name, name) == 0) {
      return &KINDS[i];
    }
  }
  return NULL;
}

static bool has_keys(const Check *check, const json_t *event, const char *keys) {
  char list[128], message[160];
  snprintf(list, sizeof list, "%s", keys);
  for (char *rest = list, *key; (key = strtok_r(rest, " ", &rest)) != NULL;) {
    if (json_object_get(event, key) == NULL) {
      snprintf(message, sizeof message, "no key '%s'", key);
      return complain(check, message);
    }
  }
  return true;
}

static bool is_place(const json_t *place) {
  return place == NULL || json_is_null(place) ||
         (json_is_string(json_object_get(place, "file")) &&
          json_integer_value(json_object_get(place, "line")) > 0 &&
          json_is_string(json_object_get(place, "function")));
}

static bool check_wait(const Check *check, const json_t *on) {
  const char *kind = json_string_value(json_object_get(on, "kind"));
  bool is_known = false;
  for (size_t i = 0; kind != NULL && i < sizeof WAITS / sizeof *WAITS; i++) {
    is_known |= strcmp(kind, WAITS[i]) == 0;
  }
  return (is_known && json_is_string(json_object_get(on, "text"))) ||
         complain(check, "'on' is not a wait");
}

// The events that turns stand for: two for each, in each round, and the rounds after the first.
static json_int_t count_turns(const json_t *event) {
  json_int_t count = (json_int_t)json_array_size(json_object_get(event, "tasks"));
  const json_t *rounds = json_object_get(event, "rounds");
  return (rounds == NULL ? 1 : json_integer_value(rounds)) * (2 * count + 1) - 1;
}

static bool check_number(Check *check, const json_t *event, bool is_turns) {
  const json_t *n = json_object_get(event, "n"), *t = json_object_get(event, "t");
  if (!json_is_integer(n) || json_integer_value(n) != check->next) {
    return complain(check, "'n' does not follow");
  }
  check->next += is_turns ? count_turns(event) : 1;
  if (!json_is_number(t) || json_number_value(t) < check->time) {
    return complain(check, "time goes back");
  }
  check->time = json_number_value(t);
  return true;
}

static bool check_event(Check *check, const json_t *event) {
  const char *name = json_string_value(json_object_get(event, "e"));
  const Kind *kind = find_kind(name);
  if (kind == NULL) {
    return complain(check, "no such event");
  }
  bool is_turns = strcmp(name, "turns") == 0;
  if (!check_number(check, event, is_turns) || !has_keys(check, event, kind->keys)) {
    return false;
  }
  if (strcmp(name, "task.made") == 0 &&
      json_integer_value(json_object_get(event, "id")) != ++check->tasks) {
    return complain(check, "tasks are not numbered in order");
  }
  json_int_t task = json_integer_value(json_object_get(event, "task"));
  if ((!is_turns && json_object_get(event, "task") == NULL) || task > check->tasks) {
    return complain(check, "an event of a task that there is not");
  }
  return (is_place(json_object_get(event, "at")) || complain(check, "'at' is not a place")) &&
         (strcmp(name, "task.blocked") != 0 || check_wait(check, json_object_get(event, "on")));
}

static bool check_line(Check *check, const char *line) {
  json_error_t error;
  json_t *event = json_loads(line, JSON_ALLOW_NUL, &error);
  bool ok;
  if (event == NULL) {
    return complain(check, error.text);
  }
  if (check->line == 1) {
    ok = json_integer_value(json_object_get(event, "awl-record")) == 2 &&
         has_keys(check, event, " program digest clock complete ");
  } else if (check->line == 2) {
    ok = has_keys(check, event,
                  " e arguments seed cost virtual monotonic wall cpu signals permits "
                  "reads input ");
  } else {
    ok = check_event(check, event);
  }
  json_decref(event);
  return ok;
}

static bool check_file(const char *path) {
  Check check = {.path = path};
  FILE *in = fopen(path, "r");
  char *line = NULL;
  size_t room = 0;
  bool ok = in != NULL;
  while (ok && getline(&line, &room, in) >= 0) {
    check.line++;
    ok = check_line(&check, line);
  }
  ok = ok && (check.line > 2 || complain(&check, "too short"));
  free(line);
  if (in != NULL) {
    fclose(in);
  }
  return ok;
}

int main(int argc, char **argv) {
  bool ok = argc > 1;
  for (int i = 1; i < argc; i++) {
    ok = check_file(argv[i]) && ok;
  }
  return ok ? 0 : 1;
}
