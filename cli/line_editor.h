// Reads lines from a terminal: editing, history, completion; others may print meanwhile.
//
//              read                       Enter, Ctrl-C, Ctrl-D
//   IDLE ─────────────▶ SHOWN ────────────────────────────────▶ IDLE
//                       │   ▲
//       others print:   ▼   │  they have printed
//                  hide HIDDEN show
//
// The editor knows no Python: what is complete, and what else to do while nobody types, it asks its
// host.
#ifndef AWL_CLI_LINE_EDITOR_H
#define AWL_CLI_LINE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct LineEditor LineEditor;

// Takes one completion after the other.
typedef struct Completions {
  char **items; // texts that may stand instead of the word; owned
  size_t count, capacity;
} Completions;
void completions_add(Completions *completions, const char *text, size_t length);
void completions_free(Completions *completions);

typedef struct EditorHost {
  void *context;
  // Wait until there is something to read from the terminal.  False: Ctrl-C was pressed.
  bool (*wait)(void *context);
  // What may stand instead of text[*start, length), the end of which the cursor is at; the host
  // says where the word begins.
  void (*complete)(void *context, const char *text, size_t length, size_t *start,
                   Completions *completions);
} EditorHost;

typedef enum LineRead {
  LINE_READ,
  LINE_END,        // Ctrl-D on an empty line, or the terminal is gone
  LINE_INTERRUPTED // Ctrl-C
} LineRead;

// For the terminal of stdin and stdout.  `history` is a file, or NULL for none; it need not exist.
// NULL: there is no memory, or no such terminal.
LineEditor *line_editor_new(EditorHost host, const char *history);
void line_editor_free(LineEditor *editor);
// The line without its end: valid until the next call.
LineRead line_editor_read(LineEditor *editor, const char *prompt, const char **line,
                          size_t *length);
// The lines read since the last call are one text, or belong to none (NULL): in the history they
// become one entry, which comes back whole.
void line_editor_join(LineEditor *editor, const char *text, size_t length);
// More is there already: the line read last was pasted, or typed ahead.
bool line_editor_is_pasting(const LineEditor *editor);
// Take the line from the screen, so that others can print; put it back below what they printed.
// `is_at_start`: what they printed ended with a newline.
void line_editor_hide(LineEditor *editor);
void line_editor_show(LineEditor *editor, bool is_at_start);
// Between lines the terminal shows nothing of what is typed ahead: it would be shown twice. Whoever
// reads from it by other means asks for the echo, and takes it away again.
void line_editor_echo(LineEditor *editor, bool is_wanted);
// A signal came: the window may have another size, or the shell has had the terminal in between.
void line_editor_wake(LineEditor *editor);

#endif
