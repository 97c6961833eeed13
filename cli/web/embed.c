// A build tool: writes text files as C strings, cli/web/timeline.css as TIMELINE_CSS.  Usage:
// embed FILE...
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static void write_name(const char *path) {
  const char *slash = strrchr(path, '/');
  for (const char *at = slash == NULL ? path : slash + 1; *at != '\0'; at++) {
    putchar(isalnum((unsigned char)*at) ? toupper((unsigned char)*at) : '_');
  }
}

static int write_file(const char *path) {
  FILE *in = fopen(path, "rb");
  if (in == NULL) {
    perror(path);
    return 1;
  }
  printf("const char ");
  write_name(path);
  printf("[] = {");
  int byte;
  for (int count = 0; (byte = fgetc(in)) != EOF; count++) {
    printf("%s%d,", count % 24 == 0 ? "\n" : "", byte > 127 ? byte - 256 : byte);
  }
  printf("0};\n");
  fclose(in);
  return 0;
}

int main(int argc, char **argv) {
  int status = 0;
  printf("#include \"cli/web/assets.h\"\n");
  for (int i = 1; i < argc; i++) {
    status |= write_file(argv[i]);
  }
  return status;
}
