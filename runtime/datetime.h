// The classes of datetime: what most programs ask of them.  What few ask is written in the language
// and put beside it when the module is imported: runtime/lib/datetime/*.py.
//
//     timedelta                     a Delta
//     date ── datetime   time       a Moment each; a date is only the first part of one
//     tzinfo ── timezone            no struct; a Zone
#ifndef AWL_RUNTIME_DATETIME_H
#define AWL_RUNTIME_DATETIME_H

#include "vm/vm.h"

// As CPython keeps it: only the days may be negative.
typedef struct Delta {
  Object head;
  int32_t days;         // of magnitude <= 999,999,999
  int32_t seconds;      // below a day
  int32_t microseconds; // below a second
} Delta;

typedef struct Moment {
  Object head;
  uint16_t year; // of a time, these three are 0
  uint8_t month, day;
  // What follows is no part of a date.
  uint8_t hour, minute, second;
  uint8_t fold;         // 1: the second of two moments with the same name
  uint32_t microsecond;
  Value tzinfo; // or None
} Moment;

typedef struct Zone { // a fixed distance from UTC
  Object head;
  Value offset; // timedelta
  Value name;   // str or None
} Zone;

enum { DATE_SIZE = offsetof(Moment, hour), MAX_ORDINAL = 3652059, EPOCH_ORDINAL = 719163 };
#define SECOND_US INT64_C(1000000)
#define DAY_US (86400 * SECOND_US)

static inline Delta *as_delta(Value v) {
  return OBJECT_AS(Delta, v);
}
static inline Moment *as_moment(Value v) {
  return OBJECT_AS(Moment, v);
}

// Instances of subclasses too.
static inline bool is_delta(const Vm *vm, Value v) {
  return value_has_shape(v, SHAPE_TIMEDELTA) ||
         (value_is_pointer(v) && value_is_instance(vm, v, vm->class_of.timedelta));
}
static inline bool is_date(const Vm *vm, Value v) { // or datetime
  return value_is_pointer(v) && value_is_instance(vm, v, vm->class_of.date);
}
static inline bool is_datetime(const Vm *vm, Value v) {
  return value_has_shape(v, SHAPE_DATETIME) ||
         (value_is_pointer(v) && value_is_instance(vm, v, vm->class_of.datetime));
}
static inline bool is_time(const Vm *vm, Value v) {
  return value_is_pointer(v) && value_is_instance(vm, v, vm->class_of.time);
}

// ---- the calendar (datetime_calendar.c): days counted from 1 January of year 1 ----

int calendar_days_in_month(int year, int month);
int64_t calendar_ordinal(int year, int month, int day);
void calendar_from_ordinal(int64_t ordinal, Moment *moment); // year, month, day
int64_t floor_divide(int64_t a, int64_t b, int64_t *rest);   // rounds down; `b` > 0
int32_t moment_second_of_day(const Moment *moment);
// Microseconds since the beginning of the calendar, by its own clock.
int64_t moment_us(const Moment *moment);
// The other way, from a day and a time of any size; false if that is no year of the calendar.  Zone
// and fold stay.
bool moment_set(Moment *moment, int64_t ordinal, int64_t seconds, int64_t us);

// ---- arguments ----

// An int that a C int holds.
MUST_CHECK bool datetime_int(Vm *vm, Value v, int *result);
// The three of a date, the five of a time (hour to microsecond, fold) into `moment`; UNBOUND is 0.
MUST_CHECK bool moment_take_date(Vm *vm, const Value *args, Moment *moment);
MUST_CHECK bool moment_take_time(Vm *vm, const Value *args, Value fold, Moment *moment);
MUST_CHECK bool check_zone(Vm *vm, Value tzinfo); // None, or of tzinfo

// What the language does: `self.name(*args)`.
MUST_CHECK bool call_rare(Vm *vm, Value self, const char *name, const Value *args, uint32_t count,
                          Value *result);

// A number that orders moments as they are, without zones.
static inline uint64_t moment_packed(const Moment *m) {
  uint64_t day = ((uint64_t)m->year << 4 | m->month) << 5 | m->day;
  return (((day << 5 | m->hour) << 6 | m->minute) << 6 | m->second) << 20 | m->microsecond;
}

// ---- making ----

// From parts of any size, which are brought into their bounds.
MUST_CHECK bool delta_new(Vm *vm, int64_t days, int64_t seconds, int64_t us, Value *result);
// What `moment` says, of a class that may be a subclass: that is called, as in Python.
MUST_CHECK bool date_make(Vm *vm, Class *class_, const Moment *moment, Value *result);
MUST_CHECK bool datetime_make(Vm *vm, Class *class_, const Moment *moment, Value *result);
MUST_CHECK bool time_make(Vm *vm, Class *class_, const Moment *moment, Value *result);

// Of time and datetime: a zone of the program's may lead back to them.
void moment_finalize(Vm *vm, Object *self);
void moment_traverse(Object *self, Visitor visit, void *context);

// ---- zones ----

// tzinfo.utcoffset(dt): a timedelta or None, checked.  None where there is no zone.
MUST_CHECK bool zone_offset(Vm *vm, Value tzinfo, Value dt, Value *result);

// ---- text ----

enum { CLOCK_TEXT = 32 };
// HH:MM:SS.ffffff, as much of it as `timespec`, the argument at that position, asks for.
MUST_CHECK bool clock_text(Vm *vm, const Moment *moment, Value timespec, int position, char *text);
char *put_digits(char *at, uint32_t number, int digits); // with leading zeros; the end
// YYYY-MM-DD and HH:MM:SS, of so many letters; false: something else.
bool read_iso_date(const char *text, int parts[3]);
bool read_iso_clock(const char *text, int parts[3]);
// "+05:30" of an offset that zone_offset gave, "" for None.
void offset_text(Value offset, char *text);
// How repr() names the class: with the module if it is the module's own.
MUST_CHECK bool class_title(Vm *vm, Value self, const Class *own, Value *result);
// The end of a repr: the zone and the fold, and the parenthesis.
MUST_CHECK bool moment_repr(Vm *vm, Value self, const Class *own, const char *numbers,
                            Value *result);

// ---- the classes: one file each ----

extern const ClassSpec TIMEDELTA_CLASS, DATE_CLASS, DATETIME_CLASS, TIME_CLASS, TZINFO_CLASS,
    TIMEZONE_CLASS;
extern const MemberDef CLOCK_MEMBERS[]; // of time and datetime: in datetime_time.c
// datetime_local.c: between moments and the clock of the place.
MUST_CHECK bool datetime_now(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool datetime_today(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool datetime_fromtimestamp(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool datetime_timestamp(Vm *vm, Value *args, int count, Value *result);
MUST_CHECK bool datetime_local_to_utc(Vm *vm, Value *args, int count, Value *result);
int64_t delta_small_us(Value offset); // of one below a day

#endif
