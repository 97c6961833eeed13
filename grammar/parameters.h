// Parameter lists: read as a flat list, then sorted into an `arguments` node and checked.
#ifndef AWL_GRAMMAR_PARAMETERS_H
#define AWL_GRAMMAR_PARAMETERS_H

#include "grammar/build.h"

typedef enum ParameterKind {
  PARAMETER_PLAIN,
  PARAMETER_VARARG, // *args
  PARAMETER_KWARG,  // **kwargs
  PARAMETER_STAR,   // a bare *
  PARAMETER_SLASH
} ParameterKind;

// One item; its default, if it has one, travels with it.
Node *parameters_item(ParseContext *c, ParameterKind kind, const Token *name, Node *annotation,
                      Node *value);
Node *parameters_starred(ParseContext *c, const Token *star, ParameterKind kind, const Token *name,
                         Node *annotation);
Node *parameters_bad_default(ParseContext *c, const Token *star, ParameterKind kind,
                             const Token *name, const Token *assign);
int parameters_first(ParseContext *c, Node *item); // returns the mark before it
void parameters_add(ParseContext *c, Node *item);

// The `arguments` node of the items since `mark`; the tokens are what stands around them.
Node *parameters_build(ParseContext *c, int mark, const Token *before, const Token *after);
Node *parameters_build_lambda(ParseContext *c, int mark, const Token *before, const Token *after);

#endif
