// Calls: arguments are computed straight into the registers that become the callee's.
//
//     A          A+1 … A+3       A+4 …
//     callable   header room     arguments
//
// Where the frame is on the heap, that of the callee is elsewhere, and there is no header room.
//
// Computing an argument can raise, and then everything below the topmost live temporary must be a
// value; but the window's first registers are empty.  So as long as only one argument can raise, it
// is computed in the registers of the window itself and only its last instruction writes to its
// place; the simple ones (locals, literals) are copied afterwards.  With two or more, OPEN_WINDOW
// fills the window with "unbound" first.
#include "vm/compile_parts.h"
#include "vm/vm.h"

enum { ARGUMENTS_MAX = 60 }; // longer calls go through a tuple and a dict

// ---- placing arguments ----

// The values of a call in order: the receiver of a method call, positional ones, keywords'.
typedef struct ArgumentList {
  const Node *receiver; // or NULL
  const CallNode *call;
  int count;
} ArgumentList;

// Receiver, positional arguments and keywords' values in the order of their registers.
static const Node *argument_at(const ArgumentList *list, int i) {
  if (list->receiver != NULL) {
    if (i == 0) {
      return list->receiver;
    }
    i--;
  }
  const NodeList *args = &list->call->args;
  return i < args->count ? args->items[i]
                         : AS(keyword, list->call->keywords.items[i - args->count])->value;
}

// Computes the arguments into first, first+1, …  The window's empty registers begin at unit->top.
static void place_arguments(Unit *unit, const Node *at, const ArgumentList *list, int first) {
  int empty = unit->top;
  int complex_count = 0;
  int complex_one = -1;
  for (int i = 0; i < list->count; i++) {
    if (!expr_is_simple(unit, argument_at(list, i))) {
      complex_count++;
      complex_one = i;
    }
  }
  if (complex_count == 1 && !expr_has_walrus(unit, argument_at(list, complex_one))) {
    expr_into(unit, argument_at(list, complex_one), first + complex_one);
    unit->top = empty; // also if it went to the next temporary
  } else if (complex_count > 0) {
    registers_need(unit, first + list->count);
    if (first > empty) {
      emit(unit, at, OP_OPEN_WINDOW, empty, first - empty, 0);
    }
    unit->top = first;
    for (int i = 0; i < list->count; i++) {
      (void)expr_push(unit, argument_at(list, i));
    }
    return;
  }
  for (int i = 0; i < list->count; i++) {
    if (i != complex_one) {
      expr_into(unit, argument_at(list, i), first + i);
    }
  }
  registers_need(unit, first + list->count);
}

// ---- calls with stars, and long ones ----

// Every argument has a register of its own.
static bool is_plain(const CallNode *node) {
  if (node->args.count + node->keywords.count > ARGUMENTS_MAX) {
    return false;
  }
  for (int i = 0; i < node->args.count; i++) {
    if (node->args.items[i]->kind == NODE_STARRED) {
      return false;
    }
  }
  for (int i = 0; i < node->keywords.count; i++) {
    if (AS(keyword, node->keywords.items[i])->arg == NULL) {
      return false;
    }
  }
  return true;
}

// Name and value of one keyword, as BUILD_DICT wants them.
static void push_keyword(Unit *unit, const keywordNode *keyword) {
  constant_load(unit, &keyword->base, name_value(unit->compiler, keyword->arg), unit->top);
  (void)temporary_push(unit);
  (void)expr_push(unit, keyword->value);
}

// Keywords before the first `**` make the dict, later ones are merged into it in order.
void call_build_keywords(Unit *unit, const Node *at, const NodeList *keywords, int check) {
  int dict = unit->top;
  int i = 0;
  while (i < keywords->count && i < 15 && AS(keyword, keywords->items[i])->arg != NULL) {
    push_keyword(unit, AS(keyword, keywords->items[i++]));
  }
  emit(unit, at, OP_BUILD_DICT, dict, i, 0);
  registers_need(unit, dict + 1);
  unit->top = dict + 1;
  while (i < keywords->count) {
    const keywordNode *keyword = AS(keyword, keywords->items[i]);
    int r = unit->top;
    if (keyword->arg == NULL) {
      r = expr_register(unit, keyword->value);
      i++;
    } else { // those up to the next `**`, as one dict that is checked for duplicates
      int count = 0;
      for (; i < keywords->count && count < 15; i++, count++) {
        keyword = AS(keyword, keywords->items[i]);
        if (keyword->arg == NULL) {
          break;
        }
        push_keyword(unit, keyword);
      }
      emit(unit, at, OP_BUILD_DICT, r, count, 0);
      unit->top = r + 1;
    }
    emit(unit, at, OP_DICT_UPDATE, dict, r, check);
    unit->top = dict + 1;
  }
}

// f(*a, **k): the arguments become a tuple in A+1 and a dict in A+2.  LIST_EXTEND and DICT_UPDATE
// find the callable for their messages relative to those places.  One star alone, as in decorators,
// needs no list: it is mostly a tuple already.
static Operand call_unpacking(Unit *unit, const CallNode *node) {
  const Node *at = &node->base;
  int base = expr_push(unit, node->func);
  int first = base + 1;
  registers_need(unit, first + 2);
  if (node->args.count == 1 && node->args.items[0]->kind == NODE_STARRED) {
    (void)expr_push(unit, AS(Starred, node->args.items[0])->value);
    emit(unit, at, OP_STAR_TO_TUPLE, first, 0, 0);
  } else {
    display_build_list(unit, at, &node->args, 1);
    emit(unit, at, OP_LIST_TO_TUPLE, first, 0, 0);
  }
  bool has_keywords = node->keywords.count > 0;
  if (has_keywords) {
    call_build_keywords(unit, at, &node->keywords, 1);
  }
  emit(unit, at, OP_CALL_EX, base, has_keywords, 0);
  return operand_result(unit, base, base);
}

// ---- plain calls ----

// The names go into a constant tuple; only the values are computed.
static int keyword_names(Unit *unit, const CallNode *node) {
  Value names[ARGUMENTS_MAX];
  for (int i = 0; i < node->keywords.count; i++) {
    names[i] = name_value(unit->compiler, AS(keyword, node->keywords.items[i])->arg);
  }
  Value tuple;
  if (!tuple_from_values(unit->vm, names, (uint32_t)node->keywords.count, &tuple)) {
    compiler_fail(unit->compiler);
    return 0;
  }
  return constant_index(unit, value_keep(unit->compiler, tuple));
}

// obj.method(f(x)): an attribute that is missing must be missed before f runs.
static Operand call_prepared(Unit *unit, const CallNode *node) {
  const AttributeNode *function = AS(Attribute, node->func);
  Node span;
  Node call_span;
  const Node *at = attribute_span(function, &node->base, &call_span);
  int positional = node->args.count;
  int keywords = node->keywords.count;
  int base = expr_push(unit, function->value);
  int receiver = arguments_place(unit, base);
  emit_named(unit, attribute_span(function, node->func, &span), OP_GET_METHOD, base, 0,
             receiver, name_pool_index(unit, function->attr));
  unit->top = receiver + 1;
  registers_need(unit, unit->top);
  ArgumentList list = {NULL, node, positional + keywords};
  for (int i = 0; i < list.count; i++) {
    (void)expr_push(unit, argument_at(&list, i));
  }
  if (keywords > 0) {
    emit_named(unit, at, OP_CALL_PREPARED_KW, base, positional, receiver,
               keyword_names(unit, node));
  } else {
    emit(unit, at, OP_CALL_PREPARED, base, positional, receiver);
  }
  return operand_result(unit, base, base);
}

// Can nobody see whether the arguments or the callable are computed first?
static bool is_quiet(const CallNode *node) {
  for (int i = 0; i < node->args.count; i++) {
    if (!expr_is_quiet(node->args.items[i])) {
      return false;
    }
  }
  for (int i = 0; i < node->keywords.count; i++) {
    if (!expr_is_quiet(AS(keyword, node->keywords.items[i])->value)) {
      return false;
    }
  }
  return true;
}

// CALL_METHOD looks the method up and calls it, without making a bound method.
static Operand call_method(Unit *unit, const CallNode *node) {
  if (!is_quiet(node)) {
    return call_prepared(unit, node);
  }
  const AttributeNode *function = AS(Attribute, node->func);
  Node span;
  Node call_span;
  const Node *at = attribute_span(function, node->func, &span);
  int base = unit->top;
  int positional = node->args.count;
  int keywords = node->keywords.count;
  ArgumentList list = {function->value, node, 1 + positional + keywords};
  int receiver = arguments_place(unit, base);
  place_arguments(unit, &node->base, &list, receiver);
  int name = name_pool_index(unit, function->attr);
  if (keywords > 0) {
    emit_method_keywords(unit, at, base, positional, keyword_names(unit, node), name);
  } else {
    emit_named(unit, at, OP_CALL_METHOD, base, positional, receiver, name);
  }
  emit_later_position(unit, attribute_span(function, &node->base, &call_span), 1);
  return operand_result(unit, base, base);
}

// Locals and literals, whose loading nobody can see.
static bool has_simple_arguments(const Unit *unit, const CallNode *node) {
  bool is_simple = true;
  for (int i = 0; i < node->args.count; i++) {
    is_simple = is_simple && expr_is_simple(unit, node->args.items[i]);
  }
  return is_simple;
}

// A global function may be looked up after its arguments were computed only if nobody can see it.
static bool may_look_up_late(Unit *unit, const CallNode *node) {
  const Symbol *symbol = AS(Name, node->func)->symbol;
  bool is_own = unit->scope->kind == SCOPE_FUNCTION && !unit->is_class &&
                AS(FunctionDef, unit->scope->node)->name == symbol->name;
  if (has_simple_arguments(unit, node)) {
    return true;
  }
  uint8_t facts = global_facts(unit->compiler, symbol->name, GLOBAL_BOUND | GLOBAL_REBOUND);
  String *name = as_string(name_value(unit->compiler, symbol->name));
  bool is_builtin =
      facts == 0 && dict_get_name(unit->vm, unit->vm->builtins, name) != VALUE_UNBOUND;
  return is_builtin ||
         ((facts & (GLOBAL_BOUND | GLOBAL_REBOUND)) == GLOBAL_BOUND && (is_own || is_quiet(node)));
}

// The callable needs no register: the window's first one is written by the result only.
static Operand call_global(Unit *unit, const CallNode *node) {
  int base = unit->top;
  ArgumentList list = {NULL, node, node->args.count};
  int first = arguments_place(unit, base);
  place_arguments(unit, &node->base, &list, first);
  int name = name_pool_index(unit, AS(Name, node->func)->symbol->name);
  emit_named(unit, node->func, OP_CALL_GLOBAL, base, node->args.count, first, name);
  emit_later_position(unit, &node->base, 1);
  return operand_result(unit, base, base);
}

// The same for `module.function`.  Three things can fail, each with its own place: the module's name
// (first word), the function's (second word), the call (the last).
static Operand call_module(Unit *unit, const CallNode *node) {
  const AttributeNode *function = AS(Attribute, node->func);
  Node span;
  int base = unit->top;
  ArgumentList list = {NULL, node, node->args.count};
  place_arguments(unit, &node->base, &list, arguments_place(unit, base));
  int module = name_pool_index(unit, AS(Name, function->value)->symbol->name);
  int name = name_pool_index(unit, function->attr);
  emit_module_call(unit, function->value, base, node->args.count, module, name);
  emit_later_position(unit, attribute_span(function, node->func, &span), 1);
  emit_later_position(unit, &node->base, 2);
  return operand_result(unit, base, base);
}

// The general case: the callable first, as Python says.
static Operand call_any(Unit *unit, const CallNode *node) {
  const Node *at = &node->base;
  int base = expr_push(unit, node->func);
  int positional = node->args.count;
  int keywords = node->keywords.count;
  ArgumentList list = {NULL, node, positional + keywords};
  int first = arguments_place(unit, base);
  place_arguments(unit, at, &list, first);
  if (keywords > 0) {
    emit_named(unit, at, OP_CALL_KW, base, positional, first, keyword_names(unit, node));
  } else {
    emit_call(unit, at, base, positional);
  }
  return operand_result(unit, base, base);
}

// Is it `module.function`?  There is no method to find then.
static bool is_of_module(const Unit *unit, const AttributeNode *attribute) {
  if (attribute->value->kind != NODE_NAME) {
    return false;
  }
  const Symbol *symbol = AS(Name, attribute->value)->symbol;
  return symbol->kind == SYMBOL_GLOBAL &&
         global_facts(unit->compiler, symbol->name, GLOBAL_MODULE) != 0;
}

// The result is always in the window's first register, so there is nothing to wish for.
Operand call_compile(Unit *unit, const CallNode *node, int want) {
  (void)want;
  if (!is_plain(node)) {
    return call_unpacking(unit, node);
  }
  if (node->func->kind == NODE_ATTRIBUTE) {
    bool is_module = is_of_module(unit, AS(Attribute, node->func));
    if (!is_module) {
      return call_method(unit, node);
    }
    return node->keywords.count == 0 && has_simple_arguments(unit, node) ? call_module(unit, node)
                                                                         : call_any(unit, node);
  }
  if (node->func->kind == NODE_NAME && node->keywords.count == 0 &&
      AS(Name, node->func)->symbol->kind == SYMBOL_GLOBAL && may_look_up_late(unit, node)) {
    return call_global(unit, node);
  }
  return call_any(unit, node);
}
