// Raising: how C code makes an exception current, looks at it and takes it.
//
// A C function that fails raises and returns false; the exception waits in vm->raised until the
// interpreter or a caller that handles it takes it.
#ifndef AWL_VM_EXCEPTION_H
#define AWL_VM_EXCEPTION_H

#include "vm/class.h"
#include <stdarg.h>

// What `fields` of an Exception hold.
enum ExceptionField {
  FIELD_STOP_VALUE = 0, // StopIteration
  FIELD_EXIT_CODE = 0,  // SystemExit
  FIELD_NAME = 0,       // NameError, AttributeError, ImportError: `name`
  FIELD_OBJECT = 1,     // AttributeError: `obj`
  FIELD_IS_SELF = 2,    // AttributeError: True if it was raised in a method of `obj`
  FIELD_PATH = 1,       // ImportError: `path`, `msg`, `name_from`
  FIELD_IMPORT_MESSAGE = 2,
  FIELD_NAME_FROM = 4,
  FIELD_ERRNO = 0, // OSError
  FIELD_STRERROR = 1,
  FIELD_FILENAME = 2,
  FIELD_FILENAME2 = 3,
  FIELD_CHARACTERS = 4,     // BlockingIOError: `characters_written`
  FIELD_SYNTAX_MESSAGE = 0, // SyntaxError: `msg`
  FIELD_SYNTAX_PLACE = 1,   // tuple: filename, lineno, offset, text, end_lineno, end_offset
  FIELD_SYNTAX_PRINT = 2,   // `print_file_and_line`
  FIELD_HINT = 3,           // the parser's
  FIELD_MESSAGE = 0,        // exception groups: str
  FIELD_EXCEPTIONS = 1      // exception groups: tuple
};

// Raise `class_` with a message and return false.  The format knows
//   %s C string   %c char   %d int   %l int64_t   %z size_t   %u uint32_t   %% percent
//   %S String *   %V str(value)   %R repr(value)   %T the name of the value's class
//   %C Class *'s name
// Values are borrowed.
bool raise_format(Vm *vm, Class *class_, const char *format, ...);

// Raise with these arguments made: raise_value(vm, vm->exceptions.KeyError, key).  Returns false.
bool raise_value(Vm *vm, Class *class_, Value argument);
bool raise_class(Vm *vm, Class *class_);       // no arguments
bool raise_exception(Vm *vm, Value exception); // an instance, borrowed; sets __context__
bool raise_memory_error(Vm *vm);               // allocates nothing
bool raise_stop_iteration(Vm *vm, Value value);
bool raise_type_error(Vm *vm, const char *format, ...);
bool raise_value_error(Vm *vm, const char *format, ...);

// str from the same formats.
MUST_CHECK bool string_format(Vm *vm, Value *result, const char *format, ...);
MUST_CHECK bool string_format_va(Vm *vm, Value *result, const char *format, va_list args);

// Is the current exception an instance of `class_`?
bool raised_matches(Vm *vm, const Class *class_);
// Take the current exception: owned; nothing is raised any more.
Value raised_take(Vm *vm);
// Put one back (takes ownership), without touching its context.
void raised_restore(Vm *vm, Value exception);
// What is raised arrives, from outside, in a frame that handles `handled` (or NULL): its context.
void raised_enters(Vm *vm, Exception *handled);
void raised_clear(Vm *vm);

// Has the class BaseException's __new__, and an __init__ written in C?
bool exception_is_plain(const Class *class_);
// What every exception has, when it dies.
void exception_release_fields(Vm *vm, Exception *e);
// The exception's last reference is gone: object_free_last, with what most are asked first.
void exception_free_last(Vm *vm, Exception *e);
// Make an instance without raising it.
MUST_CHECK bool exception_new(Vm *vm, Class *class_, const Value *args, int count, Value *result);
// The same of a plain class.
MUST_CHECK bool exception_make(Vm *vm, Class *class_, const Value *args, int count, Value *result);

#endif
