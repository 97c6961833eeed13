// Which coroutine functions of a program touch nothing but their own locals, so that two calls of
// them can change places or overlap and neither notices.
//
// What is not understood counts as touching something: a claim is made only where it can be proved.
// Printing is allowed (the lines come in another order), as is waiting with asyncio.sleep.
#ifndef AWL_CLI_PURITY_H
#define AWL_CLI_PURITY_H

#include "grammar/ast.h"
#include <stdbool.h>

// What is known of a call that was found pure.
typedef struct Purity {
  int sleeps;     // places in the text at which it sleeps
  bool has_loops; // one of them stands in a loop, so that it may sleep more often
} Purity;

// Whether `call`, which is awaited, is asyncio.sleep(…) or a call of such a function, with
// arguments that can be computed at any time.
bool call_is_pure(const ModuleNode *module, const Node *call, Purity *purity);
// Whether computing `node` looks at `name`.
bool node_loads(Node *node, const Name *name);

#endif
