# Awl's build.
#
#   make lesson    install what is missing, build, run the first lesson
#   make test      install what is missing, build, run every test
#   make check     the tests again under AddressSanitizer and UndefinedBehaviorSanitizer
#   make oracle    the test programs on Awl, on CPython 3.13, and on CPython with Awl's asyncio:
#                  three equal outputs                                     (needs python3.13)
#   make differ    random asyncio programs three ways: N=200 of them, from seed FROM=1; CANCEL=1 with
#                  every cancellation of each
#   make layers    the rules of the floors: includes, mutable data
#   make clang     build everything with clang, and run the test programs with that
#   make fuzz      libFuzzer targets of the parser and of whole programs  (needs clang)
#   make bench     time against CPython, Lua and Node, as far as they are there (needs python3)
#   make bench-scale what an item costs as there are more of them: tests/bench/SCALE.svg (needs python3)
#   make bench-gate  instruction counts of small programs, against those committed (needs valgrind)
#
# BUILD is the folder that everything made goes to: build, build/check, build/clang.

BUILD ?= build
CC = gcc
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
OPTIMISE ?= -O2 -DNDEBUG
CFLAGS_ALL = -std=c17 $(WARNINGS) $(OPTIMISE) -g -D_GNU_SOURCE -I. -I$(BUILD) -I$(BUILD)/grammar \
             -MMD -MP $(CFLAGS)
# Static libraries where the system has them, and a fixed address: half of the time that an empty
# program takes went into finding and relocating shared ones.
archive = $(wildcard $(shell $(CC) -print-file-name=lib$(1).a 2>/dev/null))
library = $(or $(call archive,$(1)),-l$(1))
EDIT = $(if $(call archive,edit),$(foreach l,edit tinfo bsd md,$(call library,$(l))),-ledit)
LIBS := $(foreach l,jansson tommath utf8proc,$(call library,$(l))) \
        $(or $(call archive,uv),$(call archive,uv_a),-luv) \
        $(call library,ncursesw) $(EDIT) $(call library,tinfo) -lm
# If all are there, the C library too.  It would want its shared self for what libuv knows about
# users, which Awl never asks.
WHOLE := $(if $(or $(filter -l%,$(filter-out -lm,$(LIBS))),$(if $(call archive,c),,none)),,\
           -static -Wl,--wrap=getpwuid_r,--defsym=__wrap_getpwuid_r=abort)
# A program that is linked wholly has a fixed address anyway.
FIXED = $(if $(WHOLE),,-no-pie)
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined \
           -fno-omit-frame-pointer

# How the stepper gives its run a C stack: runtime/turn.h.
TURN ?= $(if $(findstring musl,$(shell $(CC) -dumpmachine 2>/dev/null)),jump,ucontext)

SOURCES = $(wildcard grammar/*.c vm/*.c runtime/*.c cli/*.c)
TURNS = $(patsubst runtime/turn_%.c,%,$(wildcard runtime/turn_*.c))
OTHER_TURNS = $(filter-out $(TURN),$(TURNS))
OBJECTS = $(filter-out $(OTHER_TURNS:%=$(BUILD)/runtime/turn_%.o),$(SOURCES:%.c=$(BUILD)/%.o))
PARSER = $(BUILD)/grammar/lexer.o $(BUILD)/grammar/grammar.o
GENERATED = $(PARSER) $(BUILD)/runtime/library_files.o $(BUILD)/runtime/library_image.o \
            $(BUILD)/cli/web/assets.o
WEB = $(sort $(wildcard cli/web/*.html cli/web/*.css cli/web/*.js))
LIBRARY = $(sort $(wildcard runtime/lib/*.py runtime/lib/*/*.py runtime/lib/*/*/*.py))
UNITS = $(patsubst tests/unit/%.c,%,$(wildcard tests/unit/test_*.c))
PYTHON = $(or $(AWL_PYTHON),$(shell command -v python3.13 || command -v python3))
JOBS = $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

.PHONY: all setup lesson test units check oracle layers clang fuzz bench bench-gate bench-scale differ clean install
all: $(BUILD)/awl

# ---- the two commands ----

lesson:
	@.ci/setup
	@$(MAKE) --no-print-directory -s -j$(JOBS) all
	$(BUILD)/awl run examples/01_coroutines.py

test:
	@.ci/setup test
	@$(MAKE) --no-print-directory -s -j$(JOBS) all
	@tests/all $(BUILD)

# ---- the interpreter ----

# A program that is linked wholly gets the state of a new Vm into its section: vm/snapshot.h.
$(BUILD)/awl: $(OBJECTS) $(GENERATED)
	@echo "  LD $@"
	@$(CC) $(CFLAGS_ALL) $(FIXED) $(WHOLE) $(LDFLAGS) -o $@.new $^ $(LIBS)
	@$(if $(WHOLE),$@.new --write-snapshot $@.snapshot && \
	  objcopy --update-section .snapshot=$@.snapshot $@.new && rm $@.snapshot)
	@mv $@.new $@

# Awl with the other kinds of turns, for tests.
$(BUILD)/awl-%: $(BUILD)/runtime/turn_%.o $(filter-out $(BUILD)/runtime/turn_%,$(OBJECTS)) $(GENERATED)
	@echo "  LD $@"
	@$(CC) $(CFLAGS_ALL) $(FIXED) $(WHOLE) $(LDFLAGS) -o $@ \
	  $^ $(LIBS)

others: $(OTHER_TURNS:%=$(BUILD)/awl-%)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC $<"
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# Labels as values, which C17 has not: 5 % with gcc, 6-15 % with clang.
$(BUILD)/vm/interpret.o: WARNINGS += -Wno-pedantic

# The generators write under $(BUILD), never beside the source.
$(BUILD)/grammar/lexer.c: grammar/lexer.re
	@mkdir -p $(@D)
	@echo "  RE2C $<"
	@re2c -W -Werror --no-debug-info --no-generation-date -c -o $@ $<

$(BUILD)/grammar/grammar.c $(BUILD)/grammar/grammar.h &: grammar/grammar.y
	@mkdir -p $(@D)
	@echo "  LEMON $<"
	@lemon -q -d$(BUILD)/grammar $<
	@touch $(BUILD)/grammar/grammar.h # Lemon leaves it alone if it is the same, and make would not

# What lemon and re2c write is theirs: only the warnings it cannot help are off.
$(BUILD)/grammar/%.o: $(BUILD)/grammar/%.c
	@echo "  CC $<"
	@$(CC) $(CFLAGS_ALL) -Igrammar -Wno-unused-variable -Wno-sign-conversion -Wno-conversion \
	  -c -o $@ $<

$(OBJECTS): | $(BUILD)/grammar/grammar.h

# The library written in the language becomes data.
$(BUILD)/embed: runtime/embed/embed.c
	@mkdir -p $(@D)
	@$(CC) -std=c17 -O1 $(WARNINGS) -D_GNU_SOURCE -o $@ $<

$(BUILD)/library.list: FORCE
	@mkdir -p $(@D)
	@echo "$(LIBRARY)" | cmp -s - $@ || echo "$(LIBRARY)" > $@
FORCE:

$(BUILD)/runtime/library_files.c: $(BUILD)/embed $(BUILD)/library.list $(LIBRARY)
	@mkdir -p $(@D)
	@echo "  EMBED runtime/lib"
	@$(BUILD)/embed runtime/lib $(LIBRARY) > $@

$(BUILD)/runtime/library_files.o: $(BUILD)/runtime/library_files.c
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# Awl's own compiler makes the image of the library: what `import` reads instead of source.  It is
# written anew only when it has changed, so that most changes of Awl do not compile it again.
IMAGE_PARTS = $(filter-out $(BUILD)/cli/%,$(OBJECTS)) $(PARSER) $(BUILD)/runtime/library_files.o

$(BUILD)/image: runtime/embed/image.c $(IMAGE_PARTS)
	@echo "  LD $@"
	@$(CC) $(CFLAGS_ALL) $(FIXED) $(LDFLAGS) -o $@ $< $(IMAGE_PARTS) $(LIBS)

$(BUILD)/runtime/library_image.stamp: $(BUILD)/image
	@echo "  IMAGE runtime/lib"
	@$(BUILD)/image > $(BUILD)/runtime/library_image.new
	@cmp -s $(BUILD)/runtime/library_image.new $(BUILD)/runtime/library_image.c || \
	  cp $(BUILD)/runtime/library_image.new $(BUILD)/runtime/library_image.c
	@touch $@

$(BUILD)/runtime/library_image.c: $(BUILD)/runtime/library_image.stamp ;

$(BUILD)/runtime/library_image.o: $(BUILD)/runtime/library_image.c
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# The pieces of web pages become data, too.
$(BUILD)/cli/web/assets.c: cli/web/embed.c $(WEB)
	@mkdir -p $(@D)
	@echo "  EMBED cli/web"
	@$(CC) -std=c17 -O1 $(WARNINGS) -D_GNU_SOURCE -o $(BUILD)/cli/web/embed $<
	@$(BUILD)/cli/web/embed $(WEB) > $@

$(BUILD)/cli/web/assets.o: $(BUILD)/cli/web/assets.c
	@$(CC) $(CFLAGS_ALL) -c -o $@ $<

# ---- tests ----

$(BUILD)/unit/%: tests/unit/%.c $(filter-out $(BUILD)/cli/main.o,$(OBJECTS)) $(GENERATED)
	@mkdir -p $(@D)
	@echo "  UNIT $<"
	@$(CC) $(CFLAGS_ALL) $(FIXED) $(LDFLAGS) -o $@ $(filter %.c %.o,$^) $(LIBS) -lcmocka

units: $(UNITS:%=$(BUILD)/unit/%)

check:
	@.ci/setup test
	@$(MAKE) --no-print-directory -s -j$(JOBS) BUILD=build/check OPTIMISE="$(SANITIZE)" WHOLE= all
	@ASAN_OPTIONS=allocator_may_return_null=1 tests/all build/check

clang:
	@$(MAKE) --no-print-directory -s -j$(JOBS) BUILD=build/clang CC=clang all
	@AWL=build/clang/awl tests/run

oracle: all
	tests/run
	$(PYTHON) tests/oracle_all.py
	$(PYTHON) tests/repl/oracle
	$(PYTHON) tests/oracle_all.py --library
	$(PYTHON) tests/lib_asyncio/compare.py

N ?= 200
FROM ?= 1
differ: all
	$(PYTHON) tests/lib_asyncio/compare.py $(if $(CANCEL),--cancel,--random) $(FROM) $(N)

layers:
	@tests/layers $(BUILD)

# Each target for SECONDS, 60 if not said.  pointer-overflow would complain of NULL + 0.
fuzz:
	@$(MAKE) --no-print-directory -s -j$(JOBS) BUILD=build/fuzz CC=clang \
	  OPTIMISE="-O1 -g -fsanitize=address,undefined,fuzzer-no-link \
	  -fno-sanitize-recover=undefined -fno-sanitize=pointer-overflow" fuzzers
	@tests/fuzz/run $(SECONDS)

fuzzers: $(patsubst tests/fuzz/%.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))

FUZZ_SHARED = $(BUILD)/tests/fuzz/mutate.o $(BUILD)/tests/fuzz/no_world.o
$(BUILD)/fuzz_%: tests/fuzz/fuzz_%.c $(FUZZ_SHARED) $(GENERATED) \
    $(filter-out $(BUILD)/cli/main.o $(BUILD)/runtime/io_world.o,$(OBJECTS))
	@$(CC) $(CFLAGS_ALL) -fsanitize=fuzzer -o $@ $(filter %.c %.o,$^) $(LIBS)

bench: all $(BUILD)/bench/measure
	@$(PYTHON) tests/bench/bench.py $(BENCH) $(ROWS)

bench-scale: all
	@$(PYTHON) tests/bench/scale.py $(MOST)

bench-gate: all
	@tests/bench/gate $(BUILD)

$(BUILD)/bench/measure: tests/bench/measure.c
	@mkdir -p $(@D)
	@$(CC) -std=c17 -O1 $(WARNINGS) -D_GNU_SOURCE -o $@ $<

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(GENERATED:.o=.d)
