// Two threads of control that take turns: a host, and a run that has a C stack of its own.
//
//     host ── turn_switch(outside, inside) ──▶ run
//     host ◀── turn_switch(inside, outside) ── run
//
// A Turn is where one of them waits for its next turn: its registers, nothing else.  With the
// memory of the run, its stack included, it may be copied while the run waits, and put back to the
// same addresses: then the run goes on from there once more.
//
// There are two ways to do this, of which the Makefile takes one (TURN=...): turn_ucontext.c, where
// the C library has makecontext(), and turn_jump.c for those that have not, as musl.  A browser has
// neither stack to offer; there the run would have to return at each pause.
#ifndef AWL_RUNTIME_TURN_H
#define AWL_RUNTIME_TURN_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Turn Turn;

size_t turn_size(void); // bytes, aligned as malloc() does
// At its first turn it calls enter(context) on the stack of `size` bytes from `stack` on, which
// must not return.  False: the system refuses.
bool turn_begin(Turn *inside, char *stack, size_t size, void (*enter)(void *context),
                void *context);
// Wait in `from`, and let `to` go on: returns at the next turn of `from`.
void turn_switch(Turn *from, Turn *to);

#endif
