// The native module signal: handlers, and the calls of them.
//
// Nothing of Python runs inside the system's signal handler: the port only notes that a signal
// came, and check_signals asks it.  Until a program imports this module, there is only Ctrl-C,
// which raises KeyboardInterrupt.
//
// Signals.SIGINT and its like are ints with a name.  They are made here and not by the module enum,
// because asyncio imports this one, and every lesson imports asyncio.
#include "runtime/signal_module.h"
#include "runtime/runtime.h"
#include "vm/class_slots.h"
#include "vm/frame.h"
#include "vm/number.h"
#include "vm/set.h"
#include "vm/traceback.h"
#include <signal.h>

enum { SIGNAL_COUNT = 65 }; // NSIG

typedef struct SignalState {
  Value handlers[SIGNAL_COUNT];
  Value signals_class, handlers_class;
} SignalState;

typedef struct NamedNumber {
  const char *name;
  int number;
} NamedNumber;

static const NamedNumber SIGNALS[] = {
    {"SIGHUP", SIGHUP},   {"SIGINT", SIGINT},       {"SIGQUIT", SIGQUIT}, {"SIGILL", SIGILL},
    {"SIGTRAP", SIGTRAP}, {"SIGABRT", SIGABRT},     {"SIGBUS", SIGBUS},   {"SIGFPE", SIGFPE},
    {"SIGKILL", SIGKILL}, {"SIGUSR1", SIGUSR1},     {"SIGSEGV", SIGSEGV}, {"SIGUSR2", SIGUSR2},
    {"SIGPIPE", SIGPIPE}, {"SIGALRM", SIGALRM},     {"SIGTERM", SIGTERM}, {"SIGSTKFLT", SIGSTKFLT},
    {"SIGCHLD", SIGCHLD}, {"SIGCONT", SIGCONT},     {"SIGSTOP", SIGSTOP}, {"SIGTSTP", SIGTSTP},
    {"SIGTTIN", SIGTTIN}, {"SIGTTOU", SIGTTOU},     {"SIGURG", SIGURG},   {"SIGXCPU", SIGXCPU},
    {"SIGXFSZ", SIGXFSZ}, {"SIGVTALRM", SIGVTALRM}, {"SIGPROF", SIGPROF}, {"SIGWINCH", SIGWINCH},
    {"SIGIO", SIGIO},     {"SIGPWR", SIGPWR},       {"SIGSYS", SIGSYS},   {"SIGRTMIN", 34},
    {"SIGRTMAX", 64},
};
enum { SIGNALS_COUNT = sizeof SIGNALS / sizeof *SIGNALS };

static const NamedNumber DISPOSITIONS[] = {{"SIG_DFL", 0}, {"SIG_IGN", 1}};

// ---- ints with a name ----

static bool attribute_of(Vm *vm, Value v, const char *name, Value *result) {
  Value key;
  if (!string_interned(vm, name, strlen(name), &key)) {
    return false;
  }
  bool ok = value_get_attribute(vm, v, as_string(key), result);
  value_release(vm, key);
  return ok;
}

// <Signals.SIGINT: 2>
static bool named_repr(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  Value name, value;
  if (!attribute_of(vm, args[0], "name", &name)) {
    return false;
  }
  if (!attribute_of(vm, args[0], "value", &value)) {
    value_release(vm, name);
    return false;
  }
  bool ok = string_format(vm, result, "<%T.%V: %V>", args[0], name, value);
  value_release(vm, name);
  value_release(vm, value);
  return ok;
}

static bool named_str(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  return value_repr(vm, value_unbox(vm, args[0]), result);
}

static const char *name_of(const NamedNumber *names, int count, int64_t number) {
  for (int i = 0; i < count; i++) {
    if (names[i].number == number) {
      return names[i].name;
    }
  }
  return NULL;
}

// The member with this number.  Without one: ValueError.
static bool member_find(Vm *vm, Value class_, const NamedNumber *names, int count, Value number,
                        Value *result) {
  int64_t i;
  Value plain = value_unbox(vm, number);
  const char *name =
      value_is_any_int(vm, plain) && int_to_int64(plain, &i) ? name_of(names, count, i) : NULL;
  if (name == NULL) {
    return raise_value_error(vm, "%R is not a valid %C", number, OBJECT_AS(Class, class_));
  }
  return attribute_of(vm, class_, name, result);
}

static bool find_signal(Vm *vm, Value *args, int count, Value *result) { // Signals.__new__
  (void)count;
  return member_find(vm, args[0], SIGNALS, SIGNALS_COUNT, args[1], result);
}

static bool find_disposition(Vm *vm, Value *args, int count, Value *result) { // Handlers.__new__
  (void)count;
  return member_find(vm, args[0], DISPOSITIONS, 2, args[1], result);
}

static const NativeDef NAMED_REPR = {"__repr__", "self, /", named_repr, NULL, 0};
static const NativeDef NAMED_STR = {"__str__", "self, /", named_str, NULL, 0};
static const NativeDef FIND_SIGNAL = {"__new__", "cls, value, /", find_signal, NULL, 0};
static const NativeDef FIND_DISPOSITION = {"__new__", "cls, value, /", find_disposition, NULL, 0};

static bool named_class(Vm *vm, const char *text, const NativeDef *find, Value *result) {
  Value name = VALUE_UNBOUND, bases = VALUE_UNBOUND, module = VALUE_UNBOUND;
  Value base = value_from_object(vm->class_of.int_);
  Dict *namespace = dict_new(vm, 64);
  bool ok = namespace != NULL && string_interned(vm, text, strlen(text), &name) &&
            string_from_c(vm, "signal", &module) &&
            dict_set_name(vm, namespace, vm->names.module, module) &&
            native_add(vm, namespace, &NAMED_REPR, SHAPE_METHOD_DESCRIPTOR) &&
            native_add(vm, namespace, &NAMED_STR, SHAPE_METHOD_DESCRIPTOR) &&
            native_add(vm, namespace, find, SHAPE_NATIVE) &&
            tuple_from_values(vm, &base, 1, &bases) &&
            class_new(vm, vm->class_of.type, name, as_tuple(bases), namespace, 2, result);
  if (ok) { // the native methods above, found by their names
    OBJECT_AS(Class, *result)->slots.repr = PYTHON_SLOTS.repr;
    OBJECT_AS(Class, *result)->slots.str = PYTHON_SLOTS.str;
    natives_adopt(vm, OBJECT_AS(Class, *result));
  }
  value_release(vm, name);
  value_release(vm, module);
  value_release(vm, bases);
  object_release(vm, namespace);
  return ok;
}

static bool set_member_attribute(Vm *vm, Value member, const char *name, Value value) {
  Value key;
  if (!string_interned(vm, name, strlen(name), &key)) {
    return false;
  }
  bool ok = instance_set(vm, value_to_object(member), as_string(key), value);
  value_release(vm, key);
  return ok;
}

// One member, in the class and in the module.
static bool member_add(Vm *vm, Module *module, Class *class_, const NamedNumber *named) {
  Value member, name = VALUE_UNBOUND, number = value_from_small(named->number);
  if (!instance_new(vm, class_, &member)) {
    return false;
  }
  OBJECT_AS(Boxed, member)->payload = number;
  bool ok = string_from_c(vm, named->name, &name) &&
            set_member_attribute(vm, member, "name", name) &&
            set_member_attribute(vm, member, "value", number) &&
            dict_set_c(vm, class_->dict, named->name, member) &&
            module_add(vm, module, named->name, member);
  value_release(vm, name);
  value_release(vm, member);
  return ok;
}

static bool members_add(Vm *vm, Module *module, const char *class_name, const NativeDef *find,
                        const NamedNumber *names, int count, Value *class_) {
  if (!named_class(vm, class_name, find, class_)) {
    return false;
  }
  bool ok = module_add(vm, module, class_name, *class_);
  for (int i = 0; ok && i < count; i++) {
    ok = member_add(vm, module, OBJECT_AS(Class, *class_), &names[i]);
  }
  vm->epoch++;
  return ok;
}

// ---- delivery ----

static bool call_handler(Vm *vm, Value handler, int number) {
  Value frame = VALUE_NONE, ignored;
  if (vm->strand->frame != NULL && !frame_object_current(vm, 0, &frame)) {
    if (!raised_matches(vm, vm->exceptions.ValueError)) {
      return false;
    }
    raised_clear(vm); // no Python frame at all
    frame = VALUE_NONE;
  }
  value_retain(handler);
  bool ok = value_call2(vm, handler, value_from_small(number), frame, &ignored);
  value_release(vm, handler);
  value_release(vm, frame);
  if (ok) {
    value_release(vm, ignored);
  }
  return ok;
}

static bool deliver(Vm *vm, int number) {
  const SignalState *state = runtime_of(vm)->signals;
  if (state == NULL) {
    return number != SIGINT || raise_class(vm, vm->exceptions.KeyboardInterrupt);
  }
  Value handler = state->handlers[number];
  return !value_is_callable(vm, handler) || call_handler(vm, handler, number);
}

bool check_signals(Vm *vm) {
  Port *port = runtime_of(vm)->port;
  int number = 0;
  while ((number = port->take_signal(port)) != 0) {
    if (!deliver(vm, number)) {
      return false;
    }
  }
  return true;
}

// ---- functions ----

static bool signal_number(Vm *vm, Value v, int *number) {
  int64_t i;
  if (!value_to_int64(vm, v, &i)) {
    return false;
  }
  if (i < 1 || i >= SIGNAL_COUNT) {
    return raise_value_error(vm, "signal number out of range");
  }
  *number = (int)i;
  return true;
}

static bool signal_getsignal(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int number = 0;
  if (!signal_number(vm, args[0], &number)) {
    return false;
  }
  *result = value_retain(runtime_of(vm)->signals->handlers[number]);
  return true;
}

static bool signal_signal(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  SignalState *state = runtime_of(vm)->signals;
  Port *port = runtime_of(vm)->port;
  int number = 0;
  if (!signal_number(vm, args[0], &number)) {
    return false;
  }
  Value handler = args[1], plain = value_unbox(vm, handler);
  PortSignal wanted = PORT_SIGNAL_WATCH;
  if (value_is_callable(vm, handler)) {
    value_retain(handler);
  } else if (plain == value_from_small(0) || plain == value_from_small(1)) {
    wanted = plain == value_from_small(0) ? PORT_SIGNAL_DEFAULT : PORT_SIGNAL_IGNORE;
    if (!member_find(vm, state->handlers_class, DISPOSITIONS, 2, plain, &handler)) {
      return false;
    }
  } else {
    return raise_type_error(
        vm, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }
  // What came before belongs to the handler that was there then.
  if (!check_signals(vm)) {
    value_release(vm, handler);
    return false;
  }
  if (!port->set_signal(port, number, wanted)) {
    value_release(vm, handler);
    Value parts[2] = {value_from_small(22), VALUE_UNBOUND}, error;
    bool ok = string_from_c(vm, "Invalid argument", &parts[1]) &&
              exception_new(vm, vm->exceptions.OSError, parts, 2, &error);
    value_release(vm, parts[1]);
    if (ok) {
      raise_exception(vm, error);
      value_release(vm, error);
    }
    return false;
  }
  *result = state->handlers[number];
  state->handlers[number] = handler;
  return true;
}

static bool signal_raise(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int number = 0;
  if (!signal_number(vm, args[0], &number)) {
    return false;
  }
  io_flush_all(vm); // the default may be to die
  raise(number);
  *result = VALUE_NONE;
  return check_signals(vm);
}

static bool signal_default_int_handler(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count, (void)result;
  return raise_class(vm, vm->exceptions.KeyboardInterrupt);
}

static bool signal_strsignal(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  int number = 0;
  if (!signal_number(vm, args[0], &number)) {
    return false;
  }
  if (name_of(SIGNALS, SIGNALS_COUNT, number) == NULL) {
    *result = VALUE_NONE;
    return true;
  }
  return string_from_c(vm, strsignal(number), result);
}

static bool signal_valid(Vm *vm, Value *args, int count, Value *result) {
  (void)args, (void)count;
  Set *set = set_new(vm, SHAPE_SET);
  bool ok = set != NULL;
  Value class_ = runtime_of(vm)->signals->signals_class;
  for (int i = 0; ok && i < SIGNALS_COUNT; i++) {
    Value member;
    ok = attribute_of(vm, class_, SIGNALS[i].name, &member) && set_add(vm, set, member);
    if (ok) {
      value_release(vm, member);
    }
  }
  if (!ok) {
    object_release(vm, set);
    return false;
  }
  *result = value_from_object(set);
  return true;
}

// ---- the module ----

void signal_state_free(Vm *vm, SignalState *state) {
  if (state == NULL) {
    return;
  }
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    value_release(vm, state->handlers[i]);
  }
  value_release(vm, state->signals_class);
  value_release(vm, state->handlers_class);
  memory_free(vm, state, sizeof *state);
}

static SignalState *state_new(Vm *vm) {
  SignalState *state = memory_new(vm, sizeof *state);
  if (state == NULL) {
    return NULL;
  }
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    state->handlers[i] = VALUE_NONE;
  }
  state->signals_class = state->handlers_class = VALUE_UNBOUND;
  return state;
}

// Was the program started so that it does not hear this signal?
static bool is_ignored(int number) {
  struct sigaction found;
  return sigaction(number, NULL, &found) == 0 && found.sa_handler == SIG_IGN;
}

static bool fill_handlers(Vm *vm, Module *module, SignalState *state) {
  for (int i = 1; i < SIGNAL_COUNT; i++) {
    const char *name = i == SIGPIPE || is_ignored(i) ? "SIG_IGN" : "SIG_DFL";
    Value handler;
    if (!attribute_of(vm, state->handlers_class, name, &handler)) {
      return false;
    }
    value_replace(vm, &state->handlers[i], handler);
  }
  Value handler;
  if (is_ignored(SIGINT)) {
    return true;
  }
  if (!attribute_of(vm, value_from_object(module), "default_int_handler", &handler)) {
    return false;
  }
  value_replace(vm, &state->handlers[SIGINT], handler);
  return true;
}

static bool setup(Vm *vm, Module *module) {
  SignalState *state = state_new(vm);
  if (state == NULL) {
    return false;
  }
  bool ok = members_add(vm, module, "Signals", &FIND_SIGNAL, SIGNALS, SIGNALS_COUNT,
                        &state->signals_class) &&
            members_add(vm, module, "Handlers", &FIND_DISPOSITION, DISPOSITIONS, 2,
                        &state->handlers_class) &&
            fill_handlers(vm, module, state) &&
            module_add(vm, module, "NSIG", value_from_small(SIGNAL_COUNT));
  if (!ok || runtime_of(vm)->signals != NULL) { // imported again: the handlers stay
    signal_state_free(vm, state);
    return ok;
  }
  runtime_of(vm)->signals = state;
  return true;
}

// The handler with which asyncio.run() listens for Ctrl-C.
static bool is_of_runner(Value handler) {
  return value_has_shape(handler, SHAPE_FUNCTION) &&
         string_equals_c(as_string(OBJECT_AS(Function, handler)->code->qualname),
                         "Runner._listen_for_interrupt.<locals>.on_interrupt");
}

bool signals_have_handlers(Vm *vm) {
  const SignalState *state = runtime_of(vm)->signals;
  for (int i = 1; state != NULL && i < SIGNAL_COUNT; i++) {
    Value handler = state->handlers[i];
    bool is_plain = !value_is_pointer(handler) || value_has_shape(handler, SHAPE_NATIVE) ||
                    value_is_int(value_unbox(vm, handler)) || is_of_runner(handler);
    if (!is_plain) {
      return true;
    }
  }
  return false;
}

static const NativeDef FUNCTIONS[] = {
    {"default_int_handler", "signalnum, frame, /", signal_default_int_handler,
     "Raise KeyboardInterrupt.", 0},
    {"getsignal", "signalnum, /", signal_getsignal, "The handler of a signal.", 0},
    {"raise_signal", "signalnum, /", signal_raise, "Send a signal to this process.", 0},
    {"signal", "signalnum, handler, /", signal_signal,
     "Set the handler of a signal; gives the one before.", 0},
    {"strsignal", "signalnum, /", signal_strsignal, "What the system calls a signal.", 0},
    {"valid_signals", "", signal_valid, "The set of all signals.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec SIGNAL_MODULE = {
    .name = "signal",
    .functions = FUNCTIONS,
    .setup = setup,
    .doc = "Mechanisms to use signal handlers.",
};
