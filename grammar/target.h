// Expressions that turn out to be targets: of assignment, `for`, `del`, `with … as`, `+=`, `:`.
#ifndef AWL_GRAMMAR_TARGET_H
#define AWL_GRAMMAR_TARGET_H

#include "grammar/build.h"

typedef enum TargetUse { TARGET_STAR, TARGET_FOR, TARGET_DELETE, TARGET_WITH } TargetUse;

// The target of `=`: checked, and its names marked as stored.  Returns it as it came, parentheses
// included.
Node *target_assign(ParseContext *c, Node *expression);

// The same for another use.
Node *target_store(ParseContext *c, Node *expression, TargetUse use);

// The targets of `+=` and of an annotation: one name, attribute or subscript.
Node *target_augmented(ParseContext *c, Node *expression);
Node *target_annotated(ParseContext *c, Node *expression);

// The part of a target that cannot be annotated which the message is about.
const Node *target_annotation_place(const Node *node);

// What messages call an expression: "function call", "literal", "expression", …
const char *target_describe(const Node *node);

// The part of an expression that cannot be a target of this kind, or NULL.
Node *target_find_invalid(Node *expression, TargetUse use);

#endif
