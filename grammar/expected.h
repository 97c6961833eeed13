// The driver: feeds tokens to the parser.  Included in grammar.y's %code, where the parser's tables
// are.

// The first, fast parse: stops at the first thing wrong.
static void parse_all(ParseContext *c, yyParser *parser) {
  Token token = {.kind = TK_START_FILE, .line = 1, .end_line = 1};
  awl_parse(parser, TK_START_FILE, token);
  while (!c->has_failed) {
    int kind = lexer_next(c->lexer);
    if (kind == TOKEN_ERROR) {
      c->has_failed = true;
      break;
    }
    awl_parse(parser, kind, c->lexer->token);
    if (c->arena->has_failed || kind == 0) {
      break;
    }
  }
}

bool parser_build(ParseContext *c) {
  Allocator *allocator = &c->arena->allocator;
  yyParser *parser = allocator->resize(allocator->context, NULL, 0, sizeof *parser);
  if (parser == NULL) {
    c->arena->has_failed = true;
    return false;
  }
  awl_parseInit(parser, c);
  parse_all(c, parser);
  awl_parseFinalize(parser);
  allocator->resize(allocator->context, parser, sizeof *parser, 0);
  return !c->has_failed && !c->arena->has_failed && c->module != NULL;
}
