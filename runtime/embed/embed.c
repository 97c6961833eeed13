// A build tool: writes the library's Python files as C data.  Usage: embed ROOT FILE...
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// "collections/abc.py" → "collections.abc", "enum/__init__.py" → "enum".
static bool module_name(const char *path, char *name) {
  strcpy(name, path);
  char *end = strstr(name, ".py");
  bool is_package = false;
  if (end != NULL) {
    *end = '\0';
  }
  char *init = strstr(name, "/__init__");
  if (init != NULL && init[9] == '\0') {
    *init = '\0';
    is_package = true;
  }
  for (char *p = name; *p != '\0'; p++) {
    *p = *p == '/' ? '.' : *p;
  }
  return is_package;
}

static int embed_bytes(const char *path, int number) {
  FILE *f = fopen(path, "rb");
  if (f == NULL) {
    perror(path);
    return -1;
  }
  printf("static const char file_%d[] = {", number);
  int c, count = 0;
  while ((c = fgetc(f)) != EOF) {
    printf("%s%d,", count++ % 32 == 0 ? "\n" : "", c > 127 ? c - 256 : c);
  }
  printf("0};\n");
  fclose(f);
  return count;
}

int main(int argc, char **argv) {
  if (argc < 2 || argc > 600) {
    fprintf(stderr, "usage: embed ROOT FILE...\n");
    return 2;
  }
  int sizes[600];
  printf("// Made by the build from runtime/lib.\n#include \"runtime/library.h\"\n");
  for (int i = 2; i < argc; i++) {
    sizes[i] = embed_bytes(argv[i], i);
    if (sizes[i] < 0) {
      return 1;
    }
  }
  printf("const LibraryFile LIBRARY_FILES[] = {\n");
  for (int i = 2; i < argc; i++) {
    char name[1024];
    bool is_package = module_name(argv[i] + strlen(argv[1]) + 1, name);
    printf("  {\"%s\", file_%d, %d, %s},\n", name, i, sizes[i], is_package ? "true" : "false");
  }
  printf("  {NULL, NULL, 0, false},\n};\n");
  return 0;
}
