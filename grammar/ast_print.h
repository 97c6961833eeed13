// Printing any node, for tests and tools; ast_print itself is in parser.h.
#ifndef AWL_GRAMMAR_AST_PRINT_H
#define AWL_GRAMMAR_AST_PRINT_H

#include "grammar/parser.h"

// In the form of ast.dump(node, indent=2, include_attributes=with_positions).
void ast_print_node(const Node *node, bool with_positions, FILE *out);

#endif
