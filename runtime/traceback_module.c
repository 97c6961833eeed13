// The native module _traceback: the words of tracebacks, for the library's traceback, logging and
// warnings.
#include "runtime/traceback_module.h"
#include "vm/format_exception.h"
#include "vm/scope_dict.h"
#include "vm/traceback.h"

enum { FRAME_ITEMS = 7 };

// Give `list` if `ok`; it is consumed.
static bool finish(Vm *vm, List *list, bool ok, Value *result) {
  if (!ok) {
    object_release(vm, list);
    return false;
  }
  *result = value_from_object(list);
  return true;
}

static bool check_exception(Vm *vm, Value v) {
  return value_layout(vm, v) == LAYOUT_EXCEPTION ||
         raise_type_error(vm, "Exception expected for value, %T found", v);
}

static bool limit_from(Vm *vm, Value v, TextOptions *options) {
  options->has_limit = v != VALUE_NONE;
  return !options->has_limit || value_to_int64(vm, v, &options->limit);
}

static bool format_exception(Vm *vm, Value *args, int count, Value *result) {
  TextOptions options = {0};
  (void)count;
  if (!limit_from(vm, args[1], &options) || !value_truth(vm, args[2], &options.chains) ||
      (args[0] != VALUE_NONE && !check_exception(vm, args[0]))) {
    return false;
  }
  List *list = list_new(vm, 8);
  bool ok = list != NULL && (args[0] == VALUE_NONE // what format_exc() gives outside of `except`
                                 ? lines_add_format(vm, list, "NoneType: None\n")
                                 : exception_lines(vm, args[0], options, list));
  return finish(vm, list, ok, result);
}

static bool format_exception_only(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[0] != VALUE_NONE && !check_exception(vm, args[0])) {
    return false;
  }
  List *list = list_new(vm, 2);
  bool ok =
      list != NULL && (args[0] == VALUE_NONE ? lines_add_format(vm, list, "NoneType: None\n")
                                             : exception_only_lines(vm, args[0], false, list));
  return finish(vm, list, ok, result);
}

static bool extract(Vm *vm, Value *args, int count, Value *result) {
  (void)count;
  if (args[0] != VALUE_NONE && !value_has_shape(args[0], SHAPE_TRACEBACK)) {
    return raise_type_error(vm, "a traceback was expected, not %T", args[0]);
  }
  List *list = list_new(vm, 8);
  return finish(vm, list, list != NULL && traceback_frames(vm, args[0], true, list), result);
}

static bool extract_stack(Vm *vm, Value *args, int count, Value *result) {
  Value frame;
  (void)count;
  if (args[0] == VALUE_NONE) {
    if (!frame_object_current(vm, 0, &frame)) {
      return false;
    }
  } else if (value_has_shape(args[0], SHAPE_FRAME)) {
    frame = value_retain(args[0]);
  } else {
    return raise_type_error(vm, "a frame was expected, not %T", args[0]);
  }
  List *list = list_new(vm, 8);
  bool ok = list != NULL && stack_frames(vm, frame, list);
  value_release(vm, frame);
  return finish(vm, list, ok, result);
}

static bool check_frames(Vm *vm, const List *frames) {
  for (uint32_t i = 0; i < frames->length; i++) {
    if (!value_is_tuple(frames->items[i]) || as_tuple(frames->items[i])->length != FRAME_ITEMS) {
      return raise_type_error(vm, "frames are tuples of seven items");
    }
  }
  return true;
}

static bool format_frames(Vm *vm, Value *args, int count, Value *result) {
  Value frames;
  (void)count;
  if (!list_from_iterable(vm, args[0], &frames)) {
    return false;
  }
  List *list = list_new(vm, 8);
  bool ok =
      list != NULL && check_frames(vm, as_list(frames)) && frames_lines(vm, as_list(frames), list);
  value_release(vm, frames);
  return finish(vm, list, ok, result);
}

static const NativeDef FUNCTIONS[] = {
    {"format_exception", "exc, limit=None, chain=True, /", format_exception,
     "The whole text of an exception, in pieces.", 0},
    {"format_exception_only", "exc, /", format_exception_only, "Its last lines.", 0},
    {"extract", "tb, /", extract, "The frames of a traceback as tuples.", 0},
    {"extract_stack", "frame=None, /", extract_stack, "A frame and its callers as tuples.", 0},
    {"format_frames", "frames, /", format_frames, "The text of such tuples.", 0},
    {NULL, NULL, NULL, NULL, 0},
};

const ModuleSpec TRACEBACK_MODULE = {
    .name = "_traceback", .functions = FUNCTIONS, .doc = "The text of tracebacks."};
