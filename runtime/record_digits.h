// Numbers as a record's commonest lines have them, written many times faster than printf does.
#ifndef AWL_RUNTIME_RECORD_DIGITS_H
#define AWL_RUNTIME_RECORD_DIGITS_H

#include <stdbool.h>
#include <stdint.h>

enum { DIGITS_ROOM = 32 }; // for any of them

// Each writes at `at` and returns the place behind it; nothing ends what is written.
char *digits_put_text(char *at, const char *text);
char *digits_put(char *at, uint32_t number);
char *digits_put_seconds(char *at, double seconds); // as "%.12g"

#endif
