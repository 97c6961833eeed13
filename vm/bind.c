// Binding a call's arguments to the parameters of a Python function.
#include "vm/frame.h"
#include "vm/image.h"
#include "vm/misfit.h"
#include "vm/number.h"
#include "vm/signature.h"
#include "vm/vm.h"

typedef struct Call {
  const Function *function;
  const Code *code;
  const Arguments *arguments;
  Value *out;
  int rest, named; // registers of *args and **kwargs, or -1
} Call;

static uint32_t default_count(const Function *f) {
  return f->defaults == VALUE_NONE ? 0 : as_tuple(f->defaults)->length;
}

static Misfit misfit(const Call *c) {
  const Code *code = c->code;
  return (Misfit){c->function->qualname,
                  code->local_names,
                  c->out,
                  code->parameter_count,
                  code->positional_only_count,
                  default_count(c->function),
                  code->keyword_only_count,
                  c->arguments,
                  c->arguments->positional};
}

static bool bind_keyword(Vm *vm, Call *c, Value name, Value value) {
  const Code *code = c->code;
  uint32_t end = (uint32_t)code->parameter_count + code->keyword_only_count;
  for (uint32_t i = code->positional_only_count; i < end; i++) {
    if (code->local_names[i] == name ||
        string_equal(as_string(code->local_names[i]), as_string(value_unbox(vm, name)))) {
      if (c->out[i] != VALUE_UNBOUND) {
        const Misfit twice = misfit(c);
        return misfit_twice(vm, &twice, name);
      }
      c->out[i] = value_retain(value);
      return true;
    }
  }
  if (c->named >= 0) {
    return dict_set(vm, as_dict(c->out[c->named]), name, value);
  }
  const Misfit unknown = misfit(c);
  return misfit_keyword(vm, &unknown, name);
}

static bool bind_collectors(Vm *vm, Call *c) {
  const Arguments *a = c->arguments;
  uint32_t taken = c->code->parameter_count;
  if (c->rest >= 0) {
    uint32_t extra = a->positional > taken ? a->positional - taken : 0;
    if (!tuple_from_values(vm, a->values + (a->positional - extra), extra, &c->out[c->rest])) {
      return false;
    }
  }
  if (c->named >= 0) {
    Dict *dict = dict_new(vm, a->keywords);
    if (dict == NULL) {
      return false;
    }
    c->out[c->named] = value_from_object(dict);
  }
  return true;
}

static bool bind_defaults(Vm *vm, Call *c) {
  const Code *code = c->code;
  uint32_t first = code->parameter_count - default_count(c->function);
  for (uint32_t i = first; i < code->parameter_count; i++) {
    if (c->out[i] == VALUE_UNBOUND) {
      c->out[i] = value_retain(as_tuple(c->function->defaults)->items[i - first]);
    }
  }
  for (uint32_t i = 0; i < first; i++) {
    if (c->out[i] == VALUE_UNBOUND) {
      const Misfit missing = misfit(c);
      return misfit_missing(vm, &missing, false);
    }
  }
  uint32_t end = (uint32_t)code->parameter_count + code->keyword_only_count;
  bool is_missing = false;
  for (uint32_t i = code->parameter_count; i < end; i++) {
    if (c->out[i] == VALUE_UNBOUND && c->function->kw_defaults != VALUE_NONE) {
      Value found = dict_get_name(vm, as_dict(c->function->kw_defaults),
                                  as_string(code->local_names[i]));
      c->out[i] = value_retain(found);
    }
    is_missing |= c->out[i] == VALUE_UNBOUND;
  }
  const Misfit missing = misfit(c);
  return !is_missing || misfit_missing(vm, &missing, true);
}

// ---- binding, the usual way ----

// Those of the keyword-only parameters, mostly all in the order of the parameters.
static Value keyword_default(Vm *vm, const Function *f, uint32_t position, Value name) {
  if (f->kw_defaults == VALUE_NONE) {
    return VALUE_UNBOUND;
  }
  const Dict *defaults = as_dict(f->kw_defaults);
  return position < defaults->used && defaults->entries[position].key == name
             ? defaults->entries[position].value
             : dict_get_name(vm, defaults, as_string(name));
}

static bool place_keywords(const Code *code, const Arguments *a, uint32_t end, Value *out) {
  uint32_t from = a->positional > code->positional_only_count ? a->positional
                                                              : code->positional_only_count;
  for (uint32_t k = 0; k < a->keywords; k++) {
    uint32_t i = from;
    while (i < end && code->local_names[i] != a->names->items[k]) {
      i++;
    }
    if (i == end || out[i] != VALUE_UNBOUND) {
      return false;
    }
    out[i] = a->values[a->positional + k];
  }
  return true;
}

// The defaults of those parameters of `from` … `end` - 1 that are unbound in `out`, borrowed.  False:
// one has none.
static bool place_defaults(Vm *vm, const Function *f, uint32_t from, uint32_t end, Value *out) {
  const Code *code = f->code;
  uint32_t parameters = code->parameter_count, first = parameters - default_count(f);
  for (uint32_t i = from; i < end; i++) {
    if (out[i] == VALUE_UNBOUND) {
      out[i] = i < first        ? VALUE_UNBOUND
               : i < parameters ? as_tuple(f->defaults)->items[i - first]
                                : keyword_default(vm, f, i - parameters, code->local_names[i]);
      if (out[i] == VALUE_UNBOUND) {
        return false;
      }
    }
  }
  return true;
}

// A call without mistakes of a function without *args and **kwargs, in a third of the instructions.
// False: it must be bound the long way, which knows what is wrong.
static bool bind_plainly(Vm *vm, const Function *f, const Arguments *a, Value *out) {
  const Code *code = f->code;
  uint32_t end = (uint32_t)code->parameter_count + code->keyword_only_count;
  if ((code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) || a->positional > code->parameter_count ||
      code->image != NULL) {
    return false;
  }
  for (uint32_t i = 0; i < end; i++) {
    out[i] = i < a->positional ? a->values[i] : VALUE_UNBOUND;
  }
  if (!place_keywords(code, a, end, out) || !place_defaults(vm, f, a->positional, end, out)) {
    return false;
  }
  for (uint32_t i = 0; i < end; i++) {
    value_retain(out[i]);
  }
  return true;
}

bool function_bind(Vm *vm, const Function *function, const Arguments *arguments, Value *out) {
  const Code *code = function->code;
  if (LIKELY(bind_plainly(vm, function, arguments, out))) {
    return true;
  }
  if (!code_complete(vm, code)) {
    return false;
  }
  int next = code->parameter_count + code->keyword_only_count;
  Call c = {function, code, arguments, out, -1, -1};
  c.rest = code->flags & CODE_VARARGS ? next++ : -1;
  c.named = code->flags & CODE_VARKEYWORDS ? next++ : -1;
  for (int i = 0; i < next; i++) {
    out[i] = VALUE_UNBOUND;
  }
  for (uint32_t i = 0; i < arguments->positional && i < code->parameter_count; i++) {
    out[i] = value_retain(arguments->values[i]);
  }
  bool ok = bind_collectors(vm, &c);
  for (uint32_t i = 0; ok && i < arguments->keywords; i++) {
    ok = bind_keyword(vm, &c, arguments->names->items[i],
                      arguments->values[arguments->positional + i]);
  }
  if (ok && arguments->positional > code->parameter_count && c.rest < 0) {
    const Misfit many = misfit(&c);
    ok = misfit_too_many(vm, &many);
  }
  ok = ok && bind_defaults(vm, &c);
  if (!ok) {
    for (int i = 0; i < next; i++) {
      value_release(vm, out[i]);
      out[i] = VALUE_UNBOUND;
    }
  }
  return ok;
}
