// Tells a run in plain words, a line for each thing that happens.
#include "cli/canvas.h"
#include "cli/explain.h"
#include "cli/timeline_view.h"
#include <math.h>
#include <string.h>

enum { STEPS_MOST = 120, TASKS_MOST = 40, LABEL_MOST = 22, TEXT_MOST = 200 };

typedef struct Story {
  const Timeline *timeline;
  FILE *out;
  int time_width, label_width;
} Story;

// A task inside of a sentence: main, or 'fetch-1'.
static const char *quoted(const Story *story, int lane) {
  return lane == NO_LANE
             ? "the loop"
             : timeline_text(story->timeline->arena, "'%s'", story->timeline->lanes[lane].label);
}

static const char *line_text(const Story *story, const Spot *at) {
  if (at->line <= 0 || at->file == NULL || at->file[0] == '<') { // the library's own
    return "";
  }
  bool is_program = strcmp(at->file, story->timeline->file) == 0;
  return is_program ? timeline_text(story->timeline->arena, " (line %d)", at->line)
                    : timeline_text(story->timeline->arena, " (%s, line %d)", at->file, at->line);
}

// The first line of a text, not too long.
static const char *one_line(const Story *story, const char *text) {
  size_t length = strcspn(text, "\n");
  bool is_cut = length > TEXT_MOST;
  length = is_cut ? TEXT_MOST : length;
  while (is_cut && ((unsigned char)text[length] & 0xC0) == 0x80) {
    length--; // not within a character
  }
  is_cut |= text[length] == '\n' && text[length + 1] != '\0';
  return timeline_text(story->timeline->arena, "%.*s%s", (int)length, text, is_cut ? " …" : "");
}

// ---- sentences ----

static const char *made(const Story *story, const Happening *it) {
  Arena *arena = story->timeline->arena;
  const char *other = quoted(story, it->other);
  if (it->lane == NO_LANE) {
    return timeline_text(arena, "is made%s", line_text(story, &it->at));
  }
  const Happening *end = story->timeline->happenings + story->timeline->happening_count;
  if (it + 1 < end && it[1].kind == HAPPENS_STARTS && it[1].lane == it->other) { // an eager one
    return timeline_text(arena, "creates task %s%s, which starts at once", other,
                         line_text(story, &it->at));
  }
  return timeline_text(arena, "creates task %s%s; it will start when %s next awaits", other,
                       line_text(story, &it->at), story->timeline->lanes[it->lane].label);
}

// What a task waited for, without how it stood when the wait began.
static const char *waited_for(const Story *story, const char *reason) {
  const char *comma = strstr(reason, ", ");
  return comma == NULL
             ? reason
             : timeline_text(story->timeline->arena, "%.*s", (int)(comma - reason), reason);
}

static const char *resumes(const Story *story, const Happening *it) {
  Arena *arena = story->timeline->arena;
  if (it->text == NULL) {
    return "has its turn again";
  }
  if (strncmp(it->text, "sleep(", 6) == 0) {
    return timeline_text(arena, "wakes: its %s is over", it->text);
  }
  const char *reason = waited_for(story, it->text);
  if (it->other != NO_LANE && it->other != it->lane) {
    return timeline_text(arena, "wakes, thanks to %s: it waited for %s", quoted(story, it->other),
                         reason);
  }
  return timeline_text(arena, "wakes: it waited for %s", reason);
}

static const char *delivered(const Story *story, const Happening *it) {
  Arena *arena = story->timeline->arena;
  const char *line = line_text(story, &it->at);
  if (it->text != NULL && *it->text == '\0') {
    return "ends before it ever ran";
  }
  return it->text == NULL ? timeline_text(arena, "gets a CancelledError%s", line)
                          : timeline_text(arena, "gets a CancelledError%s, while it waits for %s",
                                          line, waited_for(story, it->text));
}

static const char *asks(const Story *story, const Happening *it) {
  Arena *arena = story->timeline->arena;
  const char *why = it->text == NULL ? "" : it->text;
  const char *line = line_text(story, &it->at);
  if (strcmp(why, "timeout") == 0) {
    return timeline_text(arena, "the timeout%s is over: cancels %s", line,
                         quoted(story, it->other));
  }
  if (strcmp(why, "group") == 0) {
    return timeline_text(arena, "has failed, so its TaskGroup%s cancels %s", line,
                         quoted(story, it->other));
  }
  if (strcmp(why, "main ended") == 0) {
    return timeline_text(arena, "main has ended: asyncio.run cancels %s", quoted(story, it->other));
  }
  return timeline_text(arena, "asks that %s be cancelled%s; it will hear of it when it runs next",
                       it->lane == it->other ? "it" : quoted(story, it->other), line);
}

static const char *blocks(const Story *story, const Happening *it) {
  char seconds[32];
  seconds_text(it->seconds, seconds);
  return timeline_text(story->timeline->arena, "BLOCKS everybody for %s s in %s%s", seconds,
                       it->text == NULL ? "a call" : it->text, line_text(story, &it->at));
}

static const char *with_text(const Story *story, const char *format, const char *none,
                             const Happening *it) {
  if (it->text == NULL) {
    return none;
  }
  const char *text = one_line(story, it->text);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return timeline_text(story->timeline->arena, format, text);
#pragma GCC diagnostic pop
}

// What happened, without time and task; NULL if it is told by another line.
static const char *sentence(const Story *story, const Happening *it) {
  Arena *arena = story->timeline->arena;
  const char *line = line_text(story, &it->at);
  switch (it->kind) {
  case HAPPENS_MADE: return made(story, it);
  case HAPPENS_STARTS: return "starts";
  case HAPPENS_RESUMES: return resumes(story, it);
  case HAPPENS_WAITS:
    return timeline_text(arena, "waits for %s%s", it->text == NULL ? "something" : it->text, line);
  case HAPPENS_TURN: return "lets the others have a turn";
  case HAPPENS_WAKES:
    return timeline_text(arena, "wakes %s%s%s%s", quoted(story, it->other),
                         it->text == NULL ? "" : ": ", it->text == NULL ? "" : it->text, line);
  case HAPPENS_RETURNS: return with_text(story, "returns %s", "returns", it);
  case HAPPENS_RAISES:
    return timeline_text(arena, "fails with %s%s",
                         it->text == NULL ? "an exception" : one_line(story, it->text), line);
  case HAPPENS_CANCELLED: return "has ended: cancelled";
  case HAPPENS_ASKS: return asks(story, it);
  case HAPPENS_DELIVERED: return delivered(story, it);
  case HAPPENS_SWALLOWED:
    return timeline_text(arena, "caught the CancelledError%s and goes on as if nothing had been",
                         line);
  case HAPPENS_BLOCKS: return blocks(story, it);
  case HAPPENS_OUTPUT: return with_text(story, "prints  %s", NULL, it);
  case HAPPENS_DROPPED:
    return timeline_text(arena, "drops the coroutine %s(), which never ran%s",
                         it->text == NULL ? "" : it->text, line);
  case HAPPENS_REPORT:
    return timeline_text(arena, "Awl reports: %s", it->text == NULL ? "" : it->text);
  }
  return NULL;
}

// ---- lines ----

static void pad(const char *text, int width, FILE *out) {
  fputs(text, out);
  for (int columns = text_columns(text); columns < width; columns++) {
    fputc(' ', out);
  }
}

// Output of several lines is told line by line.
static void write_output(const Story *story, const Happening *it, const char *margin) {
  const char *rest = strchr(it->text, '\n');
  while (rest != NULL && rest[1] != '\0') {
    fprintf(story->out, "%s        %s\n", margin, one_line(story, rest + 1));
    rest = strchr(rest + 1, '\n');
  }
}

static void write_line(const Story *story, const Happening *it) {
  const char *text = sentence(story, it);
  if (text == NULL) {
    return;
  }
  int lane = it->kind == HAPPENS_MADE && it->lane == NO_LANE ? it->other : it->lane;
  fprintf(story->out, "%*.3f  ", story->time_width, it->time - story->timeline->begin);
  const char *who = lane != NO_LANE            ? story->timeline->lanes[lane].label
                    : it->kind == HAPPENS_ASKS ? "the loop"
                                               : "no task"; // the program, outside of its tasks
  pad(who, story->label_width, story->out);
  fprintf(story->out, "  %s\n", text);
  if (it->kind == HAPPENS_OUTPUT) {
    const char *margin = timeline_text(story->timeline->arena, "%*s",
                                       story->time_width + story->label_width + 4, "");
    write_output(story, it, margin);
  }
}

static Story story_of(const Timeline *timeline, FILE *out) {
  Story story = {.timeline = timeline, .out = out, .label_width = 7};
  for (int i = 0; i < timeline->lane_count; i++) {
    int columns = text_columns(timeline->lanes[i].label);
    columns = columns > LABEL_MOST ? LABEL_MOST : columns;
    story.label_width = columns > story.label_width ? columns : story.label_width;
  }
  story.time_width = snprintf(NULL, 0, "%.3f", timeline->now - timeline->begin);
  return story;
}

bool explain_is_short(const Timeline *timeline) {
  return timeline->happening_count <= STEPS_MOST;
}

void explain_steps(const Timeline *timeline, FILE *out) {
  Story story = story_of(timeline, out);
  for (int i = 0; i < timeline->happening_count; i++) {
    write_line(&story, &timeline->happenings[i]);
  }
}

// ---- by task ----

static void write_task(const Story *story, const Lane *lane) {
  const Timeline *timeline = story->timeline;
  double waited = 0, kept = 0;
  int steps = 0, waits = 0;
  for (int i = 0; i < lane->bar_count; i++) {
    const Bar *bar = &lane->bars[i];
    double took = bar->to - bar->from;
    steps += bar->kind == BAR_RUNNING;
    waits += bar->kind == BAR_WAITING;
    waited += bar->kind == BAR_WAITING || bar->kind == BAR_STUCK ? took : 0;
    kept += bar->kind == BAR_KEPT ? took : 0;
  }
  char from[32], to[32], waited_text[32], kept_text[32];
  seconds_text(lane->made - timeline->begin, from);
  seconds_text(lane->ended - timeline->begin, to);
  seconds_text(waited, waited_text);
  seconds_text(kept, kept_text);
  pad(lane->label, story->label_width, story->out);
  fprintf(story->out, "  %s to %s s: ran %d time%s, waited %d time%s for %s s in all", from, to,
          steps, steps == 1 ? "" : "s", waits, waits == 1 ? "" : "s", waited_text);
  if (kept > 0) {
    fprintf(story->out, ", was kept waiting for %s s", kept_text);
  }
  switch (lane->ending) {
  case ENDING_RETURNED: fputs("; returned", story->out); break;
  case ENDING_RAISED: fputs("; failed with", story->out); break;
  case ENDING_CANCELLED: fputs("; was cancelled", story->out); break;
  case ENDING_PENDING: fputs("; never ended", story->out); break;
  }
  if (lane->result != NULL && lane->ending != ENDING_CANCELLED) {
    fprintf(story->out, " %s", one_line(story, lane->result));
  }
  fputc('\n', story->out);
}

void explain_tasks(const Timeline *timeline, FILE *out) {
  Story story = story_of(timeline, out);
  bool *shown;
  int *more;
  if (!timeline_choose(timeline, TASKS_MOST, &shown, &more)) {
    return; // told at the end: the arena has failed
  }
  for (int i = 0; i < timeline->lane_count; i++) {
    if (shown[i]) {
      write_task(&story, &timeline->lanes[i]);
    }
    if (more[i] > 0) {
      fprintf(out, "… %d more like %s\n", more[i], more[i] == 1 ? "this" : "these");
    }
  }
}
