// Text inside of SVG and HTML.
#ifndef AWL_CLI_MARKUP_H
#define AWL_CLI_MARKUP_H

#include <stdio.h>

// What means something in markup is escaped; characters that XML forbids become U+FFFD.
void markup_write(const char *text, FILE *out);

#endif
