// The full-screen mode of the stepper: what its panes share.
//
//     ┌ title ──────────────────────────────────────────┐
//     │ source                     │ tasks              │
//     │                            │ ready, timers      │
//     │                            │ variables          │
//     ├ output ─────────────────────────────────────────┤
//     ├ timeline: a lane for each task, a column a step ┤
//     └ keys, or the command that is typed ─────────────┘
//
// Everything is drawn anew after each move, from what the engine tells; nothing is kept but where
// the panes are scrolled to.
#ifndef AWL_CLI_SCREEN_H
#define AWL_CLI_SCREEN_H

#include "cli/step_session.h"

// How text looks; the number is that of a pair of colours, and an attribute goes with it.
typedef enum Look {
  LOOK_PLAIN,
  LOOK_TITLE,
  LOOK_HEADING,
  LOOK_CURRENT, // the line that is next
  LOOK_RUNS,
  LOOK_READY,
  LOOK_WAITS,
  LOOK_CANCELLING,
  LOOK_DONE,
  LOOK_FAILED,
  LOOK_DIM,
  LOOK_MARK // breakpoints
} Look;

// A rectangle of the screen.
typedef struct Pane {
  int row, column, height, width;
} Pane;

typedef struct ScreenLayout {
  Pane title, source, tasks, queue, locals, output, timeline, bottom;
} ScreenLayout;

typedef struct Screen {
  Session *session;
  ScreenLayout layout;
  bool has_utf8, has_colour;
  char message[STEPPER_TEXT]; // above the keys, until the next key
} Screen;

// ---- drawing (screen_draw.c) ----

// Text at a row of a pane, cut to its width and padded with blanks; gives the columns it took.
int put_text(const Screen *screen, const Pane *pane, int row, int column, Look look,
             const char *text, size_t length);
int put_format(const Screen *screen, const Pane *pane, int row, int column, Look look,
               const char *format, ...) __attribute__((format(printf, 6, 7)));
void put_heading(const Screen *screen, const Pane *pane, const char *text);
Look look_of_task(const StepperTask *task);
const char *symbol_of(const Screen *screen, const char *unicode, const char *ascii);
void draw_box(const Screen *screen, const char *title, const char *text);
ScreenLayout layout_for(int rows, int columns);

// ---- panes ----

void draw_title(const Screen *screen);
void draw_source(const Screen *screen);
void draw_tasks(const Screen *screen);
void draw_queue(const Screen *screen);
void draw_locals(const Screen *screen);
void draw_output(const Screen *screen);
void draw_timeline(const Screen *screen); // screen_timeline.c

// The session on the whole screen, until it is left.  False: the terminal cannot do it.
bool screen_run(Session *session);
// Ask for a line of input, for the program.  What was typed, with its newline.
int64_t screen_ask(const char *prompt, char *buffer, size_t size);
bool screen_is_open(void);

#endif
