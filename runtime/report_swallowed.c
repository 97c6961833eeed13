// The cancellation that was caught and not raised again: who asked, where it went, what is missing.
#include "runtime/reports.h"
#include "vm/exception.h"
#include "vm/traceback.h"

// ---- which `except` it was ----

static bool line_has(Vm *vm, const Code *code, uint32_t line, const char *const *words) {
  Value text;
  Utf8 utf8;
  bool has = false;
  if (code_source_line(vm, code, line, &text)) {
    if (text != VALUE_NONE && string_utf8(vm, as_string(text), &utf8)) {
      for (; *words != NULL; words++) {
        has |= strstr(utf8.bytes, *words) != NULL;
      }
      utf8_free(vm, &utf8);
    }
    value_release(vm, text);
  }
  raised_clear(vm); // memory
  return has;
}

// The test of an `except` from a word on, or what comes in its place where there is no class.
static uint32_t find_test(const Code *code, uint32_t at) {
  for (; at < code->word_count; at += opcode_info((enum Opcode)word_op(code->words[at]))->words) {
    uint8_t op = word_op(code->words[at]);
    if (op == OP_JUMP_NO_MATCH ||
        (opcode_info((enum Opcode)op)->flags & (OPFLAG_JUMP | OPFLAG_ENDS))) {
      break;
    }
  }
  return at;
}

// Of the `except`s that begin at a word: the line of the one that a CancelledError ends in, as far
// as their text tells; 0: it does not.
static uint32_t clause_line(Vm *vm, const Code *code, uint32_t first) {
  static const char *const CATCHES[] = {"CancelledError", "BaseException", "except:", NULL};
  const OpcodeInfo *info = opcode_info(OP_JUMP_NO_MATCH);
  uint32_t at = first;
  for (bool is_last = false; !is_last;) {
    uint32_t line = code_position(code, at).line, test = find_test(code, at);
    if (line_has(vm, code, line, CATCHES)) {
      return line;
    }
    is_last = test >= code->word_count || word_op(code->words[test]) != OP_JUMP_NO_MATCH;
    at = is_last ? at : word_target(code->words, test, info);
  }
  return 0;
}

// The line of the `except` that caught it there, 0 if it cannot be told.
static uint32_t handler_line(Vm *vm, const Caught *caught) {
  const Code *code = caught->code;
  for (uint32_t i = 0; code != NULL && i < code->handler_count; i++) {
    const CodeHandler *h = &code->handlers[i];
    bool is_there = caught->instruction >= h->start && caught->instruction < h->end;
    uint32_t line = is_there ? clause_line(vm, code, h->handler) : 0;
    if (line != 0) {
      return line;
    }
  }
  return 0;
}

static bool add_asker(Vm *vm, ReportText *text, const CancelNote *note) {
  unsigned line = note->place.line;
  switch (note->reason) {
  case CANCEL_TIMEOUT:
    return line == 0 ? report_add(vm, text, "a timeout")
                     : report_add(vm, text, "the timeout set in line %u", line);
  case CANCEL_GROUP:
    return note->because == VALUE_UNBOUND
               ? report_add(vm, text, "its TaskGroup, because another of its tasks failed")
               : report_add(vm, text, "its TaskGroup, because %V", note->because);
  case CANCEL_GATHER: return report_add(vm, text, "the gather() that it belongs to");
  case CANCEL_MAIN_ENDED: return report_add(vm, text, "asyncio.run(), because main() had ended");
  case CANCEL_INTERRUPT: return report_add(vm, text, "Ctrl-C");
  default:
    return line == 0 ? report_add(vm, text, "cancel()")
                     : report_add(vm, text, "cancel() in line %u", line);
  }
}

static const char *consequence(const CancelNote *note, bool is_done) {
  switch (note->reason) {
  case CANCEL_TIMEOUT: return "the block went on, and no TimeoutError was raised";
  case CANCEL_GROUP: return "the group could not stop it";
  case CANCEL_INTERRUPT: return "the program did not stop";
  default:
    return is_done ? "it ended as if nothing had been asked, and its cancelled() is False"
                   : "it goes on as if nothing had been asked";
  }
}

void report_swallowed(Vm *vm, const CancelNote *note, const Task *task) {
  ReportText text = {0};
  if (!report_is_wanted(runtime_of(vm), REPORT_SWALLOWED)) {
    return;
  }
  bool is_done = task->future.state != FUTURE_IS_PENDING;
  uint32_t line = handler_line(vm, &note->caught);
  bool ok = report_add(vm, &text, "swallowed: ") && report_add_task(vm, &text, task) &&
            report_add(vm, &text, " was asked to stop by ") && add_asker(vm, &text, note) &&
            report_add(vm, &text, ", and did not let the CancelledError through:\n") &&
            report_add_place(vm, &text, 2, (Place){note->caught.code, note->caught.line}) &&
            (line == 0 ||
             report_add(vm, &text, "  it was caught in line %u, and not raised again\n", line)) &&
            report_add(vm, &text, "  so %s\n", consequence(note, is_done)) &&
            report_add(vm, &text,
                       "hint: end that `except` with `raise`, or clean up in `finally:` instead; "
                       "`except Exception:` lets a CancelledError through\n");
  report_finish(vm, REPORT_SWALLOWED, &text, ok);
}
