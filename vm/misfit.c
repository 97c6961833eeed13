// The errors of calls whose arguments do not fit, as functions in the language raise them.
#include "vm/misfit.h"
#include "vm/signature.h"

bool misfit_too_many(Vm *vm, const Misfit *m) {
  uint32_t most = m->positional, least = most - m->defaults, given = m->given;
  uint32_t keyword_only = 0;
  for (uint32_t i = 0; i < m->keyword_only; i++) {
    keyword_only += m->bound[most + i] != VALUE_UNBOUND;
  }
  Value extra;
  if (keyword_only > 0) {
    if (!string_format(vm, &extra, " positional argument%s (and %u keyword-only argument%s)",
                       given == 1 ? "" : "s", keyword_only, keyword_only == 1 ? "" : "s")) {
      return false;
    }
  } else {
    extra = value_retain(vm->empty_string);
  }
  bool plural = most != 1 || least != most;
  const char *were = given == 1 && keyword_only == 0 ? "was" : "were";
  if (least != most) {
    raise_type_error(vm, "%V() takes from %u to %u positional argument%s but %u%V %s given",
                     m->qualname, least, most, plural ? "s" : "", given, extra, were);
  } else {
    raise_type_error(vm, "%V() takes %u positional argument%s but %u%V %s given", m->qualname,
                     most, plural ? "s" : "", given, extra, were);
  }
  value_release(vm, extra);
  return false;
}

// 'a', 'b', and 'c'
static bool list_missing(Vm *vm, const Misfit *m, uint32_t from, uint32_t to, uint32_t count,
                         Value *result) {
  StringBuilder b = {0};
  bool ok = true;
  uint32_t seen = 0;
  for (uint32_t i = from; ok && i < to; i++) {
    if (m->bound[i] != VALUE_UNBOUND) {
      continue;
    }
    seen++;
    const char *joint = seen == 1       ? ""
                        : seen < count  ? ", "
                        : count == 2    ? " and "
                                        : ", and ";
    ok = builder_add_c(vm, &b, joint) && builder_add_c(vm, &b, "'") &&
         builder_add_string(vm, &b, as_string(m->names[i])) && builder_add_c(vm, &b, "'");
  }
  if (!ok) {
    builder_discard(vm, &b);
    return false;
  }
  return builder_finish(vm, &b, result);
}

bool misfit_missing(Vm *vm, const Misfit *m, bool is_keyword_only) {
  uint32_t from = is_keyword_only ? m->positional : 0, count = 0;
  uint32_t to = is_keyword_only ? from + m->keyword_only : m->positional - m->defaults;
  for (uint32_t i = from; i < to; i++) {
    count += m->bound[i] == VALUE_UNBOUND;
  }
  Value names;
  if (!list_missing(vm, m, from, to, count, &names)) {
    return false;
  }
  raise_type_error(vm, "%V() missing %u required %s argument%s: %V", m->qualname, count,
                   is_keyword_only ? "keyword-only" : "positional", count == 1 ? "" : "s", names);
  value_release(vm, names);
  return false;
}

// Positional-only parameters given by keyword are told together.
static bool raise_positional_only(Vm *vm, const Misfit *m) {
  StringBuilder b = {0};
  bool ok = true;
  const Arguments *a = m->arguments;
  bool any = false;
  for (uint32_t i = 0; ok && i < m->positional_only; i++) {
    for (uint32_t k = 0; ok && k < a->keywords; k++) {
      if (string_equal(as_string(a->names->items[k]), as_string(m->names[i]))) {
        ok = (!any || builder_add_c(vm, &b, ", ")) &&
             builder_add_string(vm, &b, as_string(m->names[i]));
        any = true;
      }
    }
  }
  Value names;
  if (!ok || !any) {
    builder_discard(vm, &b);
    return ok;
  }
  if (builder_finish(vm, &b, &names)) {
    raise_type_error(vm,
                     "%V() got some positional-only arguments passed as keyword arguments: '%V'",
                     m->qualname, names);
    value_release(vm, names);
  }
  return false;
}

bool misfit_keyword(Vm *vm, const Misfit *m, Value name) {
  return raise_positional_only(vm, m) &&
         raise_unexpected_keyword(vm, m->qualname, name, m->names + m->positional_only,
                                  m->positional + m->keyword_only - m->positional_only);
}

bool misfit_twice(Vm *vm, const Misfit *m, Value name) {
  return raise_type_error(vm, "%V() got multiple values for argument '%V'", m->qualname, name);
}

bool raise_unexpected_keyword(Vm *vm, Value function, Value name, const Value *names,
                              uint32_t count) {
  Value candidates, hint;
  if (!tuple_from_values(vm, names, count, &candidates)) {
    return false;
  }
  bool ok = suggest_name(vm, as_string(value_unbox(vm, name)), candidates, &hint);
  value_release(vm, candidates);
  if (!ok) {
    return false;
  }
  if (hint == VALUE_UNBOUND) {
    return raise_type_error(vm, "%V() got an unexpected keyword argument '%V'", function, name);
  }
  raise_type_error(vm, "%V() got an unexpected keyword argument '%V'. Did you mean '%V'?", function,
                   name, hint);
  value_release(vm, hint);
  return false;
}
