// Text inside of SVG, HTML and JSON.
#ifndef AWL_CLI_MARKUP_H
#define AWL_CLI_MARKUP_H

#include <stdio.h>

// What means something in markup is escaped; characters that XML forbids become U+FFFD.
void markup_write(const char *text, FILE *out);
// As a string of JSON, with its quotes.
void json_write(const char *text, FILE *out);

#endif
