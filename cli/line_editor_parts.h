// What the line editor's files share.
#ifndef AWL_CLI_LINE_EDITOR_PARTS_H
#define AWL_CLI_LINE_EDITOR_PARTS_H

#include "cli/line_editor.h"
#include <histedit.h>
#include <sys/ioctl.h>

enum { JOINED_MOST = 256 };

struct LineEditor {
  EditLine *edit;
  History *history;
  char *history_file;       // NULL: none
  int entries[JOINED_MOST]; // of the history, not joined yet: their numbers
  int entry_count;          // more than there is room for: they stay lines
  EditorHost host;
  const char *prompt; // of the line being read
  char *line;         // the one read last
  bool is_hidden, was_interrupted, is_literal;
  struct winsize size;
  // Bytes that were read and not wanted yet: of a key that might have been the mark of a paste, or
  // a paste.
  char *waiting;
  size_t waiting_start, waiting_end, waiting_capacity;
  bool waiting_is_pasted;
};

static inline LineEditor *editor_of(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

// The Tab key (line_editor_complete.c), and where characters come from (line_editor_keys.c): what
// libedit calls.
unsigned char line_editor_complete(EditLine *edit, int key);
int line_editor_character(EditLine *edit, wchar_t *character);
// Is there something to read, or a piece of a paste?
bool line_editor_has_keys(const LineEditor *editor);
// Keep the line that is being typed in the history.
void line_editor_abandon(LineEditor *editor);

#endif
