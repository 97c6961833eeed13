// What the three files of the record share: its storage, for whoever fills it.
#ifndef AWL_RUNTIME_RECORD_INTERNAL_H
#define AWL_RUNTIME_RECORD_INTERNAL_H

#include "runtime/record.h"

// Room for `more` items of `size` bytes behind the last; NULL: no memory, the record is incomplete.
void *record_room(Record *record, RecordArray *array, uint32_t more, size_t size);
// The event, already in the array; NULL: no memory.
RecordEvent *record_add(Record *record, const Event *event, uint32_t id, unsigned how);
// Its detail, to be filled; a scratch one if there is no memory.
RecordDetail *record_add_detail(Record *record, RecordEvent *event, RecordDetail *scratch);
uint32_t record_add_string(Record *record, Value string); // a str; 0 for anything else
uint32_t record_add_c(Record *record, const char *text);
RecordPlace record_add_place(Record *record, Place place);
// The small number of an object; given anew if `is_new`.
uint32_t record_object(Record *record, Value object, uint32_t *counter, bool is_new);

// The observer's function (runtime/record_events.c).
void record_notice(Observer *self, Vm *vm, const Event *event);
// The same for turns, which are folded (runtime/record_turns.c).
void record_turns(Observer *self, const Turns *turns);
// Fold steps that are told as any other, too; false: it is an event of its own.
bool record_fold_begin(Record *record, const Event *event);
bool record_fold_end(Record *record, const Event *event);
// A round may be as the one before; false: it is an event of its own.
bool record_fold_round(Record *record, const Event *event, uint32_t timers);
// The step that runs is more than a turn, the round is another: their beginnings are events.
void record_unfold(Record *record);

#endif
