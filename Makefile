# Awl's build: make lesson, make test; make check, make oracle, make layers, make bench.
#
# BUILD names the variant's folder: build (release), build/check (sanitizers), build/clang.

BUILD ?= build
CC = gcc
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
OPTIMISE ?= -O2 -DNDEBUG
CFLAGS_ALL = -std=c17 $(WARNINGS) $(OPTIMISE) -g -D_GNU_SOURCE -I. -I$(BUILD) -I$(BUILD)/grammar -MMD -MP $(CFLAGS)
LIBS = -luv -ltommath -lutf8proc -lm

GRAMMAR = $(filter-out %.re,$(wildcard grammar/*.c))
VM = $(wildcard vm/*.c)
RUNTIME = $(wildcard runtime/*.c)
CLI = $(wildcard cli/*.c)
SOURCES = $(GRAMMAR) $(VM) $(RUNTIME) $(CLI)
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o)
GENERATED = $(BUILD)/grammar/lexer.o $(BUILD)/grammar/grammar.o $(BUILD)/runtime/library_files.o
LIBRARY = $(shell find runtime/lib -name '*.py' | sort)

.PHONY: all clean
all: $(BUILD)/awl

$(BUILD)/awl: $(OBJECTS) $(GENERATED)
	@echo "  LD $@"
	@$(CC) $(CFLAGS_ALL) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC $<"
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# The generators: each writes under $(BUILD), never beside the source.
$(BUILD)/grammar/lexer.c: grammar/lexer.re
	@mkdir -p $(@D)
	re2c -W -Werror --no-debug-info --no-generation-date -c -o $@ $<

$(BUILD)/grammar/grammar.c $(BUILD)/grammar/grammar.h &: grammar/grammar.y
	@mkdir -p $(@D)
	lemon -q -d$(BUILD)/grammar $<

$(BUILD)/grammar/%.o: $(BUILD)/grammar/%.c
	@echo "  CC $<"
	@$(CC) $(CFLAGS_ALL) -Igrammar -Wno-unused-variable -Wno-sign-conversion -Wno-conversion -c -o $@ $<

$(OBJECTS): | $(BUILD)/grammar/grammar.h

$(BUILD)/embed: runtime/embed/embed.c
	@mkdir -p $(@D)
	$(CC) -std=c17 -O1 $(WARNINGS) -D_GNU_SOURCE -o $@ $<

$(BUILD)/runtime/library_files.c: $(BUILD)/embed $(LIBRARY)
	@mkdir -p $(@D)
	$(BUILD)/embed runtime/lib $(LIBRARY) > $@

$(BUILD)/runtime/library_files.o: $(BUILD)/runtime/library_files.c
	@echo "  CC $<"
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

clean:
	rm -rf build

-include $(OBJECTS:.o=.d)
