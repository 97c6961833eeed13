// The drivers, which feed tokens to the parser: a fast one, and one that asks before it acts.
// Included in grammar.y's %code, where the parser's tables are.

// ---- The first parse: stops at the first thing wrong ----

// A name goes through some fifteen rules, each with one symbol and no action, before it is an
// operand of `or`.  Where such a chain ends depends only on the two topmost states and the next
// token, so the ends found are kept in a small table.
typedef struct UnitChain {
  uint32_t key; // of both states and the token; never 0
  YYACTIONTYPE state;
  YYCODETYPE major;
} UnitChain;

enum { CHAINS = 1024 }; // a power of two

// Lemon numbers the rules without an action last.
static bool is_unit(int rule) {
  return rule >= YYNRULE_WITH_ACTION && yyRuleInfoNRhs[rule] == -1;
}

// The first of a kind runs through the tables and fills its entry; the others copy it.
static void follow_chain(UnitChain *chains, yyStackEntry *top, int kind, int rule) {
  uint32_t key =
      ((uint32_t)top[-1].stateno << 18 ^ (uint32_t)top->stateno << 7 ^ (uint32_t)kind) + 1;
  UnitChain *chain = &chains[(key * 0x9e3779b1u) >> 22 & (CHAINS - 1)];
  if (chain->key != key) {
    *chain = (UnitChain){.key = key};
    do {
      chain->major = yyRuleInfoLhs[rule];
      chain->state = yy_find_reduce_action(top[-1].stateno, chain->major);
      rule = yy_find_shift_action((YYCODETYPE)kind, chain->state) - YY_MIN_REDUCE;
    } while (rule >= 0 && is_unit(rule));
  }
  top->stateno = chain->state;
  top->major = chain->major;
}

// As Lemon's, but inline.
static inline void shift(yyParser *parser, YYACTIONTYPE state, const Token *token) {
  if (parser->yytos >= parser->yystackEnd) {
    yyStackOverflow(parser);
    return;
  }
  yyStackEntry *top = ++parser->yytos;
  top->stateno = state > YY_MAX_SHIFT
                     ? (YYACTIONTYPE)(state + (YY_MIN_REDUCE - YY_MIN_SHIFTREDUCE))
                     : state;
  top->major = token->kind;
  top->minor.yy0 = *token;
}

// Lemon's own loop without its error recovery.
static inline void advance(ParseContext *c, yyParser *parser, UnitChain *chains,
                           const Token *token) {
  int kind = token->kind;
  for (;;) {
    YYACTIONTYPE act = yy_find_shift_action((YYCODETYPE)kind, parser->yytos->stateno);
    if (act < YY_MIN_REDUCE) {
      if (act <= YY_MAX_SHIFTREDUCE) {
        shift(parser, act, token);
      } else if (act != YY_ACCEPT_ACTION) {
        c->has_failed = true;
      }
      return;
    }
    int rule = act - YY_MIN_REDUCE;
    if (is_unit(rule)) {
      follow_chain(chains, parser->yytos, kind, rule);
    } else if (yyRuleInfoNRhs[rule] == 0 && parser->yytos >= parser->yystackEnd) {
      yyStackOverflow(parser);
      return;
    } else {
      yy_reduce(parser, (unsigned)rule, kind, *token, c);
    }
  }
}

// Lexer and parser take turns: no array of tokens is needed while all is well.
static void parse_all(ParseContext *c, yyParser *parser) {
  UnitChain *chains = arena_take(c->arena, CHAINS * sizeof *chains);
  if (chains == NULL) {
    return;
  }
  c->lexer->token = (Token){.kind = TK_START_FILE, .line = 1, .end_line = 1};
  int kind = TK_START_FILE;
  while (kind != TOKEN_ERROR) {
    advance(c, parser, chains, &c->lexer->token);
    if (kind == 0 || c->has_failed || c->arena->has_failed) {
      return;
    }
    kind = lexer_next(c->lexer);
  }
  c->has_failed = true;
}

// The parser's stack is large and short-lived: it comes from the allocator, not the arena.
static yyParser *make_parser(ParseContext *c) {
  Allocator *allocator = &c->arena->allocator;
  yyParser *parser = allocator->resize(allocator->context, NULL, 0, sizeof *parser);
  if (parser == NULL) {
    c->arena->has_failed = true;
  }
  return parser;
}

// The parser holds nothing but itself: nodes live in the arena.
static void free_parser(ParseContext *c, yyParser *parser) {
  Allocator *allocator = &c->arena->allocator;
  if (parser != NULL) {
    allocator->resize(allocator->context, parser, sizeof *parser, 0);
  }
}

// The whole fast parse: true if there is a tree to go on with.
bool parser_build(ParseContext *c) {
  yyParser *parser = make_parser(c);
  if (parser == NULL) {
    return false;
  }
  awl_parseInit(parser, c);
  parse_all(c, parser);
  awl_parseFinalize(parser);
  free_parser(c, parser);
  return !c->has_failed && !c->arena->has_failed && c->module != NULL;
}

// ---- Asking the parser what it would do ----

enum { PUSHED_MAX = 256 };

// Would the parser accept a token of this kind?  Runs the automaton without its actions: `below` is
// how much of the real stack is still in use, and `pushed` lies on top of that.
bool parser_accepts(const void *context, int kind) {
  const yyParser *parser = context;
  YYACTIONTYPE pushed[PUSHED_MAX];
  int count = 0;
  const yyStackEntry *below = parser->yytos;
  YYACTIONTYPE state = below->stateno;
  for (;;) {
    // The top state may itself be a reduction that still has to happen.
    YYACTIONTYPE act = state > YY_MAX_SHIFT ? state : yy_find_shift_action((YYCODETYPE)kind, state);
    if (state > YY_MAX_SHIFT && act <= YY_MAX_SHIFTREDUCE) {
      act = (YYACTIONTYPE)(act + (YY_MIN_REDUCE - YY_MIN_SHIFTREDUCE));
    }
    if (act < YY_MIN_REDUCE) {
      return act <= YY_MAX_SHIFTREDUCE || act == YY_ACCEPT_ACTION;
    }
    int rule = act - YY_MIN_REDUCE;
    for (int pop = -yyRuleInfoNRhs[rule]; pop > 0; pop--) {
      if (count > 0) {
        count--;
      } else {
        below--;
      }
    }
    YYACTIONTYPE from = count > 0 ? pushed[count - 1] : below->stateno;
    state = yy_find_reduce_action(from, yyRuleInfoLhs[rule]);
    if (state == YY_ACCEPT_ACTION || count == PUSHED_MAX) {
      return true;
    }
    pushed[count++] = state;
  }
}

// Through Lemon's own loop, which knows how to recover.
static void feed(ParseContext *c, yyParser *parser, int index) {
  awl_parse(parser, c->tokens[index].kind, c->tokens[index]);
}

// How far CPython would have looked when it found the first mistake.
static void note_furthest(ParseContext *c, int index) {
  if (c->diagnostics->error_count == 0 && c->furthest_token < index) {
    c->furthest_token = index;
  }
}

// What a trial must leave as it was.
typedef struct Trial {
  bool has_failed, is_reporting, is_too_deep;
  const char *string_error;
  int pending_count;
  int token_index;
  Node *with_group;
} Trial;

// Reads as far as the parser accepts and remembers the last place where the phrase was complete;
// if reading went beyond that place, a second round stops there.
int parser_match(ParseContext *c, int start, int from, Node **node) {
  Trial before = {c->has_failed,    c->is_reporting, c->is_too_deep, c->string_error,
                  c->pending_count, c->token_index,  c->with_group};
  c->is_reporting = false;
  yyParser *parser = c->spare;
  Token token = {.kind = (uint8_t)start, .line = 1, .end_line = 1};
  int end = -1;
  for (int round = 0; round < 2; round++) {
    awl_parseInit(parser, c);
    awl_parse(parser, start, token);
    int limit = round == 0 ? c->token_count : end;
    int i = from;
    for (; i < limit && i >= 0; i++) {
      if (round == 0 && parser_accepts(parser, 0)) {
        end = i;
      }
      if (c->tokens[i].kind == 0 || c->is_too_deep || !parser_accepts(parser, c->tokens[i].kind)) {
        break;
      }
      feed(c, parser, i);
    }
    note_furthest(c, i);
    if (round == 0 && i == limit && parser_accepts(parser, 0)) {
      end = i;
    }
    if (end == i || end < 0) {
      break;
    }
    awl_parseFinalize(parser);
  }
  c->expression = NULL;
  if (end >= 0) {
    token.kind = 0;
    awl_parse(parser, 0, token);
    *node = c->expression;
  }
  awl_parseFinalize(parser);
  c->has_failed = before.has_failed;
  c->is_reporting = before.is_reporting;
  c->is_too_deep = before.is_too_deep;
  c->string_error = before.string_error;
  c->pending_count = before.pending_count;
  c->token_index = before.token_index;
  c->with_group = before.with_group;
  return end;
}

// ---- The second parse: explains what is refused, and goes on after it ----

// Clauses that follow a broken statement are not mistakes of their own.
static bool is_clause(int kind) {
  return kind == TK_ELIF || kind == TK_ELSE || kind == TK_EXCEPT || kind == TK_FINALLY;
}

// The DEDENT that belongs to the INDENT at `index`.
static int find_dedent(const ParseContext *c, int index) {
  int depth = 0;
  for (int i = index; i < c->token_count; i++) {
    depth += c->tokens[i].kind == TK_INDENT;
    depth -= c->tokens[i].kind == TK_DEDENT;
    if (depth == 0) {
      return i;
    }
  }
  return -1;
}

// The INDENT of the block below the line of token `index`, or -1.
static int find_block(const ParseContext *c, int index) {
  while (index < c->token_count && c->tokens[index].kind != TK_NEWLINE) {
    index++;
  }
  bool has_block = index + 1 < c->token_count && c->tokens[index + 1].kind == TK_INDENT &&
                   find_dedent(c, index + 1) > 0;
  return has_block ? index + 1 : -1;
}

// Four tokens that stand nowhere, at the place of token `index`.
static void feed_absent(ParseContext *c, yyParser *parser, int index, const uint8_t kinds[4]) {
  c->is_reporting = false;
  for (int i = 0; i < 4; i++) {
    Token token = c->tokens[index];
    token.kind = kinds[i];
    token.end_line = token.line;
    awl_parse(parser, token.kind, token);
  }
  c->is_reporting = true;
}

// Gives the parser what the statement before token `index` lacks, a block or the `finally` of a
// `try`, so that what follows it is read in its own place.
static bool supply(ParseContext *c, yyParser *parser, int index) {
  static const uint8_t block[] = {TK_INDENT, TK_PASS, TK_NEWLINE, TK_DEDENT};
  static const uint8_t clause[] = {TK_FINALLY, TK_COLON, TK_PASS, TK_NEWLINE};
  bool lacks_block = parser_accepts(parser, TK_INDENT);
  if (lacks_block) {
    feed_absent(c, parser, index, block);
  }
  int kind = c->tokens[index].kind;
  bool lacks_clause = parser_accepts(parser, TK_FINALLY) && !parser_accepts(parser, TK_PASS);
  if (lacks_clause && !parser_accepts(parser, kind)) {
    feed_absent(c, parser, index, clause);
  }
  return lacks_block || lacks_clause;
}

// An error is told once, and then nothing until the next line begins a statement.
static void report_all(ParseContext *c, yyParser *parser) {
  Token start = {.kind = TK_START_FILE, .line = 1, .end_line = 1};
  awl_parse(parser, TK_START_FILE, start);
  bool is_recovering = false;
  int dropped_dedent = -1;
  int spoilt = -1; // an INDENT: its block is not read
  int told = 0;    // how many errors there were when the statement began
  for (int i = 0; i < c->token_count && !c->arena->has_failed && !c->is_too_deep; i++) {
    int kind = c->tokens[i].kind;
    c->token_index = i;
    if (i == spoilt) {
      i = find_dedent(c, i);
      continue;
    }
    if (i == dropped_dedent) {
      dropped_dedent = -1;
      continue;
    }
    if (!is_recovering && !parser_accepts(parser, kind)) {
      bool is_first = c->diagnostics->error_count == told;
      if (is_first && (told == 0 || !is_clause(kind))) {
        note_furthest(c, i);
        Mistake mistake = mistake_begin(c, i);
        mistake.parser = parser;
        mistake_explain(&mistake);
        if (mistake.spoils_block) {
          spoilt = find_block(c, i);
        }
      }
      if (c->diagnostics->error_count >= DIAGNOSTICS_MAX || kind == 0) {
        break;
      }
      if (supply(c, parser, i)) {
        told = c->diagnostics->error_count;
        i--;
        continue;
      }
      if (kind == TK_INDENT && dropped_dedent < 0) {
        dropped_dedent = find_dedent(c, i); // a stray block is read like the lines before it
        continue;
      }
      is_recovering = true;
      c->with_group = NULL;
      c->is_reporting = false; // what is reduced of a broken statement has been told
    }
    feed(c, parser, i);
    c->is_reporting = true;
    if (kind == TK_NEWLINE) {
      is_recovering = false;
      told = c->diagnostics->error_count;
    }
  }
}

// Two parsers: one for the text, and a spare one for asking.
void parser_report(ParseContext *c) {
  yyParser *parser = make_parser(c);
  yyParser *spare = make_parser(c);
  if (parser != NULL && spare != NULL) {
    c->spare = spare;
    awl_parseInit(parser, c);
    report_all(c, parser);
    awl_parseFinalize(parser);
  }
  free_parser(c, parser);
  free_parser(c, spare);
}
