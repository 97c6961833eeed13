// What Awl does not have of Python's library, and what to use instead.
#ifndef AWL_RUNTIME_REFUSALS_H
#define AWL_RUNTIME_REFUSALS_H

// Advice for `import name`; NULL: none.
const char *refused_module(void *context, const char *name);
// Advice for `owner.name`, where `owner` is a module or a class.
const char *refused_name(void *context, const char *owner, const char *name);

#endif
