// .load, .step, .record, .timeline and .explain.
#include "cli/explain.h"
#include "cli/repl_commands.h"
#include "cli/timeline_build.h"
#include "cli/timeline_view.h"
#include "runtime/context.h"
#include "runtime/record_write.h"
#include "runtime/runtime.h"
#include "vm/scope_dict.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// ---- .load ----

// A program with its own name, in the session's module: what it defines stays.
static bool run_program(Repl *repl, const Program *program) {
  Vm *vm = repl->vm;
  Code *code;
  Value result;
  if (!compile_source(vm, program->path, program->bytes, program->length, false, &code)) {
    return false;
  }
  ContextEntry entry;
  bool ok = context_enter(vm, &entry, &repl->context);
  if (ok) {
    ok = code_run(vm, code, repl->module->dict, &result);
    context_leave(vm, &entry);
    if (ok) {
      value_release(vm, result);
    }
  }
  object_release(vm, code);
  return ok;
}

void repl_load(Repl *repl, const Options *options) {
  Program program;
  if (!program_read(options, &program)) {
    return;
  }
  if (!run_program(repl, &program)) {
    repl_report(repl);
  }
  program_free(&program);
}

void prompt_load(Repl *repl, const char *arguments) {
  if (*arguments == '\0' || strcmp(arguments, "-") == 0) {
    repl_tell(repl, ".load takes the name of a .py file\n");
  } else {
    repl_load(repl, &(Options){.file = arguments});
  }
}

// ---- .step ----

// The same as typing step(EXPR).
void prompt_step(Repl *repl, const char *arguments) {
  repl_typed_clear(repl);
  if (!repl_typed_add(repl, "step(", 5) || !repl_typed_add(repl, arguments, strlen(arguments)) ||
      !repl_typed_add(repl, ")\n", 2)) {
    repl_report(repl);
    return;
  }
  repl_take_typed(repl, true);
}

// ---- .record ----

enum { SHOWN_EVENTS = 20 };

static void add_event(const Record *record, Table *table, uint32_t index) {
  const RecordEvent *event = record_event(record, index);
  const RecordDetail *detail = record_detail(record, event);
  char number[16], time[32], at[WORDS_MAX] = "", what[WORDS_MAX];
  uint32_t task = event->task != 0 ? event->task : event->id;
  bool is_of_task = event->kind >= EVENT_TASK_MADE && event->kind <= EVENT_TASK_DONE;
  snprintf(number, sizeof number, "%u", index + 1);
  snprintf(time, sizeof time, "%.3f", event->time);
  if (detail->at.file != 0) {
    snprintf(at, sizeof at, "line %u of %s", detail->at.line,
             record_text(record, detail->at.function));
  }
  const char *name =
      is_of_task || event->task != 0 ? record_task_name(record, is_of_task ? event->id : task) : "";
  snprintf(what, sizeof what, "%.*s", (int)strcspn(record_text(record, detail->text), "\n"),
           record_text(record, detail->text));
  TABLE_ADD(table, number, time, event_name(event->kind), name, what, at);
}

static bool is_shown(const RecordEvent *event) {
  return event->kind != EVENT_ROUND && event->kind != EVENT_LOOP_BEGIN &&
         event->kind != EVENT_LOOP_END;
}

static void show_events(Repl *repl, uint32_t most) {
  const Record *record = repl->record;
  Table table = {0};
  uint32_t first = record_count(record), shown = 0;
  while (first > 0 && shown < most) {
    shown += is_shown(record_event(record, --first));
  }
  TABLE_ADD(&table, "n", "time", "event", "task", "what", "at");
  for (uint32_t i = first; i < record_count(record); i++) {
    if (is_shown(record_event(record, i))) {
      add_event(record, &table, i);
    }
  }
  if (shown == 0) {
    repl_print(repl, "nothing has happened yet\n");
  }
  repl_print_table(repl, &table);
}

static void begin_again(Repl *repl) {
  if (repl->record != NULL) {
    record_end(repl->record);
    record_free(repl->record);
  }
  repl->record = record_begin(repl->vm, "", 0);
  repl_hush(repl, true); // this command is not part of it
  repl_print(repl, repl->record == NULL ? "there is no memory for a record\n"
                                        : "the record begins anew, here\n");
}

static void write_record(Repl *repl, const char *path) {
  RecordHeader header = {
      .program = "<stdin>", .digest = "", .is_virtual = runtime_of(repl->vm)->port->is_virtual};
  FILE *out = fopen(path, "w");
  bool ok = out != NULL && record_write(repl->record, &header, out);
  ok = out != NULL && fclose(out) == 0 && ok;
  if (ok) {
    repl_print(repl, "%u events are in '%s'\n", record_count(repl->record), path);
  } else {
    repl_tell(repl, "'%s' could not be written: %s\n", path, strerror(errno));
  }
}

void prompt_record(Repl *repl, const char *arguments) {
  char *end;
  unsigned long most = strtoul(arguments, &end, 10);
  if (strcmp(arguments, "clear") == 0) {
    begin_again(repl);
  } else if (repl->record == NULL) {
    repl_tell(repl, "there is no record; '.record clear' begins one\n");
  } else if (*arguments == '\0' || *end == '\0') {
    show_events(repl, *arguments == '\0' ? SHOWN_EVENTS : (uint32_t)most);
  } else if (strncmp(arguments, "save ", 5) == 0) {
    write_record(repl, arguments + 5 + strspn(arguments + 5, " "));
  } else {
    repl_tell(repl, ".record takes a number of events to show, 'save FILE' or 'clear', not '%s'\n",
              arguments);
  }
}

// ---- .timeline, .explain ----

static bool draw(const Timeline *timeline, FILE *out) {
  TextStyle style = text_style_of(STDOUT_FILENO);
  return timeline_write_text(timeline, &style, out);
}

static bool tell(const Timeline *timeline, FILE *out) {
  if (explain_is_short(timeline)) {
    explain_steps(timeline, out);
  } else {
    explain_tasks(timeline, out);
  }
  return explain_summary(timeline, out);
}

// Make a timeline of the record and write it.  False: no memory.
static bool write_timeline(Repl *repl, bool (*write)(const Timeline *timeline, FILE *out),
                           FILE *out) {
  Arena arena;
  Timeline timeline;
  arena_init(&arena, HOST_ALLOCATOR);
  bool ok = timeline_build(&timeline, &arena, repl->record, runtime_of(repl->vm)->port->is_virtual,
                           "<stdin>", "", 0) &&
            write(&timeline, out);
  arena_free(&arena);
  return ok;
}

static void show_timeline(Repl *repl, bool (*write)(const Timeline *timeline, FILE *out)) {
  char *text = NULL;
  size_t length = 0;
  FILE *out = repl->record == NULL ? NULL : open_memstream(&text, &length);
  bool ok = out != NULL && write_timeline(repl, write, out);
  ok = out != NULL && fclose(out) == 0 && ok;
  if (!ok) {
    repl_tell(repl, "there is no memory for this\n");
  } else if (!io_write_output(repl->vm, text, length)) {
    raised_clear(repl->vm);
  }
  free(text);
}

void prompt_timeline(Repl *repl, const char *arguments) {
  (void)arguments;
  show_timeline(repl, draw);
}

void prompt_explain(Repl *repl, const char *arguments) {
  (void)arguments;
  show_timeline(repl, tell);
}
