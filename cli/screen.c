// The stepper on the whole screen: keys in, panes out, and the terminal as it was afterwards.
#include "cli/screen.h"
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// ---- the terminal ----

static const int DEADLY[] = {SIGTERM, SIGHUP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGILL, SIGQUIT};

// Whatever ends the process, the terminal is given back first.
static void give_back(int number) {
  endwin();
  signal(number, SIG_DFL);
  raise(number);
}

// On a stack of its own: the C stack may be what has run out.
static void guard_terminal(void *stack, size_t size) {
  stack_t other = {.ss_sp = stack, .ss_size = size};
  sigaltstack(&other, NULL);
  struct sigaction action = {.sa_handler = give_back};
  action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof DEADLY / sizeof *DEADLY; i++) {
    sigaction(DEADLY[i], &action, NULL);
  }
}

static void unguard_terminal(void) {
  for (size_t i = 0; i < sizeof DEADLY / sizeof *DEADLY; i++) {
    signal(DEADLY[i], SIG_DFL);
  }
  const stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
}

static void start_looks(Screen *screen) {
  static const short COLOURS[][2] = {
      [LOOK_PLAIN] = {-1, -1},         [LOOK_TITLE] = {-1, -1},
      [LOOK_HEADING] = {-1, -1},       [LOOK_CURRENT] = {-1, -1},
      [LOOK_RUNS] = {COLOR_GREEN, -1}, [LOOK_READY] = {COLOR_YELLOW, -1},
      [LOOK_WAITS] = {COLOR_CYAN, -1}, [LOOK_CANCELLING] = {COLOR_MAGENTA, -1},
      [LOOK_DONE] = {-1, -1},          [LOOK_FAILED] = {COLOR_RED, -1},
      [LOOK_DIM] = {-1, -1},           [LOOK_MARK] = {COLOR_RED, -1},
  };
  screen->has_colour = has_colors() && getenv("NO_COLOR") == NULL;
  if (!screen->has_colour) {
    return;
  }
  start_color();
  use_default_colors();
  for (short i = 0; i < (short)(sizeof COLOURS / sizeof *COLOURS); i++) {
    init_pair((short)(i + 1), COLOURS[i][0], COLOURS[i][1]);
  }
}

bool screen_is_open(void) {
  return stdscr != NULL && !isendwin();
}

// ---- drawing ----

enum { LEAST_ROWS = 12, LEAST_COLUMNS = 40, LOOK_UP = 200 /* milliseconds */ };

static void draw_bottom(const Screen *screen) {
  const Pane *pane = &screen->layout.bottom;
  if (screen->message[0] != '\0') {
    put_text(screen, pane, 0, 0, LOOK_HEADING, screen->message, strlen(screen->message));
    return;
  }
  static const char *const KEYS[][2] = {
      {"n", "next"}, {"s", "step"}, {"b", "back"},  {"\u2190\u2192", "turn"},
      {"c", "cont"}, {"t", "task"}, {"p", "print"}, {"x", "explain"},
      {":", "cmd"},  {"?", "keys"}, {"q", "quit"},
  };
  int at = 0;
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    const char *key = KEYS[i][0];
    if (!screen->has_utf8 && (key[0] & 0x80) != 0) {
      key = "<>";
    }
    at += put_format(screen, pane, 0, at, LOOK_HEADING, "%s", key);
    at += 1 + put_format(screen, pane, 0, at, LOOK_DIM, " %s", KEYS[i][1]);
  }
}

static void draw(Screen *screen) {
  erase();
  if (LINES < LEAST_ROWS || COLS < LEAST_COLUMNS) {
    mvaddnstr(0, 0, "The window is too small for awl step.", COLS);
  } else {
    screen->layout = layout_for(LINES, COLS);
    draw_title(screen);
    draw_source(screen);
    draw_tasks(screen);
    draw_queue(screen);
    draw_locals(screen);
    draw_output(screen);
    draw_timeline(screen);
    draw_bottom(screen);
  }
  move(LINES - 1, 0);
  refresh();
}

// ---- input ----

// It looks up now and then: a change of the window's size may have come just before it waited.
static int next_key(void) {
  for (;;) {
    int key = getch();
    if (key != ERR) {
      return key;
    }
  }
}

// A line typed at the bottom, behind `prompt`.  False: Escape, or nothing.
static bool ask_line(const Screen *screen, const char *prompt, char *line, size_t size) {
  size_t length = strlen(line);
  const Pane *pane = &screen->layout.bottom;
  for (;;) {
    put_format(screen, pane, 0, 0, LOOK_PLAIN, "%*s", pane->width, "");
    int at = put_format(screen, pane, 0, 0, LOOK_HEADING, "%s", prompt);
    at += put_text(screen, pane, 0, at, LOOK_PLAIN, line, length);
    curs_set(1);
    move(pane->row, at);
    refresh();
    int key = next_key();
    curs_set(0);
    if (key == '\n' || key == '\r' || key == KEY_ENTER) {
      return length > 0;
    }
    if (key == 27) {
      return false;
    }
    if (key == KEY_BACKSPACE || key == 127 || key == 8) {
      while (length > 0 && ((unsigned char)line[--length] & 0xC0) == 0x80) {
      }
      line[length] = '\0';
    } else if (key >= ' ' && key < 256 && length + 1 < size) { // a byte of UTF-8
      line[length++] = (char)key;
      line[length] = '\0';
    }
  }
}

int64_t screen_ask(const char *prompt, char *buffer, size_t size) {
  Screen screen = {.has_utf8 = true};
  screen.layout = layout_for(LINES, COLS);
  buffer[0] = '\0';
  (void)ask_line(&screen, prompt, buffer, size - 1);
  size_t length = strlen(buffer);
  buffer[length] = '\n';
  return (int64_t)length + 1;
}

// ---- commands ----

// What a command says: one line at the bottom, more in a box.
static void show_text(Screen *screen, const char *title, char *text, size_t length) {
  while (length > 0 && text[length - 1] == '\n') {
    text[--length] = '\0';
  }
  if (strchr(text, '\n') == NULL && length < (size_t)COLS) {
    snprintf(screen->message, sizeof screen->message, "%s", text);
    return;
  }
  text[length] = '\n';
  draw(screen);
  draw_box(screen, title, text);
  refresh();
  next_key();
}

// Until the screen is drawn again: some commands run for long.
static void show_running(const Screen *screen) {
  const Pane *pane = &screen->layout.bottom;
  put_format(screen, pane, 0, 0, LOOK_DIM, "%-*s", pane->width, "running; Ctrl-C stops it");
  refresh();
}

static bool run_command(Screen *screen, const char *line) {
  Session *session = screen->session;
  char *text = NULL;
  size_t length = 0;
  session->out = open_memstream(&text, &length);
  if (session->out == NULL) {
    return true;
  }
  show_running(screen);
  CommandResult result = session_command(session, line);
  fputs("\n", session->out); // room for the end of the text
  fclose(session->out);
  if (result == COMMAND_TOLD && length > 1) {
    show_text(screen, line, text, length);
  }
  free(text);
  return result != COMMAND_QUITS;
}

static bool ask_command(Screen *screen, const char *prompt, const char *command) {
  char typed[COMMAND_MAX] = "", line[2 * COMMAND_MAX];
  if (!ask_line(screen, prompt, typed, sizeof typed)) {
    return true;
  }
  snprintf(line, sizeof line, "%s%s%s", command, *command == '\0' ? "" : " ", typed);
  return run_command(screen, line);
}

// A breakpoint at the line that is looked at, or none any more.
static bool toggle_breakpoint(Screen *screen) {
  StepperFrame frame;
  if (!session_frame(screen->session, &frame)) {
    return true;
  }
  uint32_t count;
  const Breakpoint *all = stepper_breakpoints(screen->session->stepper, &count);
  for (uint32_t i = 0; i < count; i++) {
    if (all[i].kind == BREAK_LINE && all[i].line == frame.place.line) {
      stepper_unbreak(screen->session->stepper, all[i].number);
      return true;
    }
  }
  char line[COMMAND_MAX];
  snprintf(line, sizeof line, "break %u", frame.place.line);
  return run_command(screen, line);
}

// The next task, in the order of their numbers, is the one looked at.
static bool follow_next(Screen *screen) {
  StepperTask *tasks = malloc(TASKS_MAX * sizeof *tasks);
  uint32_t count = tasks == NULL ? 0 : stepper_tasks(screen->session->stepper, tasks, TASKS_MAX);
  uint32_t first = 0, next = 0;
  for (uint32_t i = 0; i < count && i < TASKS_MAX; i++) {
    if (tasks[i].state == TASK_IS_DONE) {
      continue;
    }
    first = first == 0 ? tasks[i].number : first;
    next = next == 0 && tasks[i].number > screen->session->focus ? tasks[i].number : next;
  }
  free(tasks);
  if (first != 0) {
    screen->session->focus = next != 0 ? next : first;
    screen->session->frame = 0;
  }
  return true;
}

static const char *command_of_key(int key) {
  switch (key) {
  case 'n':
  case KEY_DOWN: return "next";
  case 's': return "step";
  case 'f': return "finish";
  case 'b':
  case KEY_UP: return "back";
  case 'B': return "back step";
  case 'c': return "continue";
  case 'C': return "reverse-continue";
  case KEY_RIGHT:
  case '>': return "switch";
  case KEY_LEFT:
  case '<': return "back switch";
  case KEY_NPAGE: return "tick";
  case KEY_PPAGE: return "back tick";
  case KEY_HOME: return "goto start";
  case KEY_END: return "goto end";
  case 'u': return "up";
  case 'd': return "down";
  case 'w': return "where";
  case 'x': return "explain";
  case 'y': return "why";
  case 'e': return "events";
  case 'o': return "output";
  default: return NULL;
  }
}

static const char KEYS_HELP[] =
    "n, Down    the next line of this task         b, Up       the line before\n"
    "s          step into calls and awaits         B           a step back\n"
    "f          finish this function\n"
    "Right      to the next task switch            Left        to the one before\n"
    "PageDown   to the next round of the loop      PageUp      to the one before\n"
    "End        to the end                         Home        to the beginning\n"
    "c          continue to a breakpoint           C           back to one\n"
    "Space      a breakpoint at this line, or none any more\n"
    "t          look at another task: variables, place, next are about it\n"
    "u, d       look at the frame that awaits this one; at the one it awaits\n"
    "p          the value of an expression         x           what just happened\n"
    "w          the whole chain of awaits          y           why this task waits\n"
    "e          what has happened, with numbers    o           all the output\n"
    ":          type a command (':help' shows all) q           quit\n"
    "\n"
    "Green runs, yellow is ready, blue waits, magenta is being cancelled, red failed\n";

static bool handle_key(Screen *screen, int key) {
  const char *command = command_of_key(key);
  screen->message[0] = '\0';
  if (command != NULL) {
    return run_command(screen, command);
  }
  switch (key) {
  case 'q': return false;
  case ':': return ask_command(screen, ":", "");
  case 'p': return ask_command(screen, "print ", "print");
  case ' ': return toggle_breakpoint(screen);
  case 't':
  case '\t': return follow_next(screen);
  case '?':
  case 'h':
    draw_box(screen, "keys", KEYS_HELP);
    refresh();
    next_key();
    return true;
  default: return true; // KEY_RESIZE among them
  }
}

static void talk(Screen *screen) {
  bool goes_on = true;
  while (goes_on) {
    draw(screen);
    goes_on = handle_key(screen, next_key());
  }
}

bool screen_run(Session *session) {
  enum { STACK = 64 * 1024 };
  void *stack = malloc(STACK);
  setlocale(LC_CTYPE, "");
  SCREEN *terminal = stack == NULL ? NULL : newterm(NULL, stdout, stdin);
  if (terminal == NULL) {
    free(stack);
    return false;
  }
  guard_terminal(stack, STACK);
  Screen screen = {.session = session, .has_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0};
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  timeout(LOOK_UP);
  curs_set(0);
  start_looks(&screen);
  talk(&screen);
  endwin();
  unguard_terminal();
  delscreen(terminal);
  free(stack);
  return true;
}
