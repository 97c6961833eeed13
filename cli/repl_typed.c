// What has been typed: one more line is read, and when a statement is whole it runs.
#include "cli/repl.h"
#include "runtime/io_module.h"
#include "vm/interactive.h"

enum { PROMPT_MAX = 256 };
static const char TYPED_NAME[] = "<stdin>"; // as tracebacks show it

static void warn(void *vm, const char *text, size_t length) {
  io_write_error(vm, text, length);
}

// What was typed is whole: it comes back from the history as one.
static void join(Repl *repl) {
  if (repl->editor != NULL) {
    line_editor_join(repl->editor, repl->typed.bytes, repl->typed.length);
  }
}

void repl_take_typed(Repl *repl, bool is_last) {
  TypedText typed = {TYPED_NAME, repl->typed.bytes, repl->typed.length, is_last, warn, repl->vm};
  Code *code;
  switch (compile_typed(repl->vm, &typed, &code)) {
  case TYPED_UNFINISHED: return;
  case TYPED_WRONG:
    join(repl);
    repl_report(repl);
    break;
  case TYPED_READY:
    join(repl);
    if (code != NULL) {
      repl_run(repl, code);
      object_release(repl->vm, code);
    }
    break;
  }
  repl_typed_clear(repl);
}

static TypedState state_of(Repl *repl, const char *bytes, size_t length) {
  return typed_state(repl->vm,
                     &(TypedText){.filename = TYPED_NAME, .bytes = bytes, .length = length});
}

// What the typed text would be with `more` behind it; the text stays as it is.
static TypedState state_with(Repl *repl, const char *more, size_t length) {
  size_t before = repl->typed.length;
  TypedState state = TYPED_WRONG;
  if (repl_typed_add(repl, more, length)) {
    state = state_of(repl, repl->typed.bytes, repl->typed.length);
    repl->typed.length = before;
    repl->typed.bytes[before] = '\0';
  } else {
    raised_clear(repl->vm);
  }
  return state;
}

static bool is_blank(const ReplText *line) {
  return strspn(line->bytes, " \t\r\n") == line->length;
}

// A line that can stand alone, or that cannot stand behind what was typed; `else:` is neither.
static bool begins_statement(Repl *repl, const ReplText *line) {
  return state_of(repl, line->bytes, line->length) != TYPED_WRONG ||
         state_with(repl, line->bytes, line->length) == TYPED_WRONG;
}

// Whole functions are pasted with empty lines in them, and with the next statement right behind
// them.  On a terminal, an empty line that more follows does not end a block; a line that cannot
// belong to the block does, and begins the next statement.
static void take_pasted(Repl *repl) {
  const ReplText *line = &repl->line;
  if (repl->editor == NULL || repl->typed.length == 0) {
    return;
  }
  if (is_blank(line)) {
    bool is_in_text = state_with(repl, "\n", 1) == TYPED_UNFINISHED; // a string, a bracket
    if (!is_in_text && line_editor_is_pasting(repl->editor)) {
      repl->line.length = 0;
    }
  } else if (strchr(" \t", line->bytes[0]) == NULL && begins_statement(repl, line) &&
             state_with(repl, "\n", 1) == TYPED_READY && repl_typed_add(repl, "\n", 1)) {
    repl_take_typed(repl, false);
  }
}

static void take_line(Repl *repl) {
  take_pasted(repl);
  if (repl->typed.length == 0 && repl_is_command(repl->line.bytes)) {
    if (repl->editor != NULL) {
      line_editor_join(repl->editor, NULL, 0);
    }
    repl_command(repl, repl->line.bytes);
  } else if (repl->line.length > 0) {
    if (repl_typed_add(repl, repl->line.bytes, repl->line.length)) {
      repl_take_typed(repl, false);
    } else {
      repl_report(repl);
    }
  }
}

// By Ctrl-C, or because reading failed.
static void interrupted(Repl *repl) {
  Vm *vm = repl->vm;
  repl_typed_clear(repl);
  if (repl->editor != NULL) {
    line_editor_join(repl->editor, NULL, 0);
  }
  if (vm->raised != VALUE_UNBOUND && !raised_matches(vm, vm->exceptions.KeyboardInterrupt)) {
    repl_report(repl);
    return;
  }
  raised_clear(vm);
  repl_tell(repl, "\nKeyboardInterrupt\n");
}

// The end of the text: what is still open ends here.
static void at_end(Repl *repl) {
  if (repl->typed.length > 0) {
    repl_take_typed(repl, true);
    repl_typed_clear(repl);
  } else {
    repl->is_leaving = true;
  }
  repl_tell(repl, "\n");
}

void repl_read_and_run(Repl *repl) {
  char prompt[PROMPT_MAX];
  repl_prompt(repl, repl->typed.length == 0, prompt, sizeof prompt);
  switch (repl_read_line(repl, prompt)) {
  case LINE_READ: take_line(repl); break;
  case LINE_INTERRUPTED: interrupted(repl); break;
  case LINE_END: at_end(repl); break;
  }
}
