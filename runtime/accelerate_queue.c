// The native twins of Queue: what needs no wait, and the turns of those who wait.  An item that is
// put and got without waiting takes 730 instructions in place of 2,630; one of a queue with room
// for one, where each waits for the other, 3,990 in place of 6,980.
#include "runtime/accelerate_event.h"
#include "runtime/accelerate_lines.h"
#include "runtime/heap.h"
#include "vm/list.h"

// ---- the queue ----

enum QueueField { MAXSIZE, ITEMS, GETTERS, PUTTERS, UNFINISHED, FINISHED, IS_SHUTDOWN };

static const FieldsSpec QUEUE = {
    .fields = {"_maxsize", "_queue", "_getters", "_putters", "_unfinished_tasks", "_finished",
               "_is_shutdown"},
    .methods = {"Queue.qsize", "Queue.full", "Queue.empty", "Queue.put_nowait", "Queue.get_nowait"},
};
static const FieldsSpec FIFO = {.methods = {"Queue._put", "Queue._get"}};
static const FieldsSpec LIFO = {.methods = {"LifoQueue._put", "LifoQueue._get"}};
static const FieldsSpec HEAP = {.methods = {"PriorityQueue._put", "PriorityQueue._get"}};

static const Fields *queue_fields(Vm *vm, Value queue) {
  return fields_of(vm, runtime_of(vm)->accelerate.queue, &QUEUE, queue);
}

// Of any relative of Queue; -1: it keeps its items in something else.
static int64_t item_count(Value items) {
  return value_has_shape(items, SHAPE_DEQUE) ? (int64_t)as_deque(items)->length
         : value_is_list(items)              ? (int64_t)as_list(items)->length
                                             : -1;
}

static bool is_full(const Fields *fields, Value queue, bool *full) {
  Value maxsize = *field(fields, queue, MAXSIZE);
  int64_t count = item_count(*field(fields, queue, ITEMS));
  *full = value_to_small(maxsize) > 0 && count >= value_to_small(maxsize);
  return value_is_int(maxsize) && count >= 0;
}

static LineNext next_in(const Runtime *runtime, Value line) {
  const Deque *turns = line_of_turns(line);
  return turns == NULL ? LINE_UNUSUAL : line_next(runtime, turns);
}

static Accelerated wake(Vm *vm, LineNext next, Value line) {
  return next == LINE_NOBODY || line_wake_next(vm, as_deque(line)) ? ACCELERATED_DONE
                                                                   : ACCELERATED_RAISED;
}

// ---- the order of the items ----

typedef enum Order { ORDER_UNKNOWN, ORDER_FIFO, ORDER_LIFO, ORDER_HEAP } Order;

static Order order_of(Vm *vm, Value queue, Value items) {
  Accelerate *known = &runtime_of(vm)->accelerate;
  if (line_of_turns(items) != NULL) {
    return fields_of(vm, known->queue_fifo, &FIFO, queue) != NULL ? ORDER_FIFO : ORDER_UNKNOWN;
  }
  return !value_is_list(items)                                    ? ORDER_UNKNOWN
         : fields_of(vm, known->queue_lifo, &LIFO, queue) != NULL ? ORDER_LIFO
         : fields_of(vm, known->queue_heap, &HEAP, queue) != NULL ? ORDER_HEAP
                                                                  : ORDER_UNKNOWN;
}

static Accelerated item_put(Vm *vm, Order order, Value items, Value item) {
  if (order == ORDER_HEAP) {
    return heap_push(vm, as_list(items), item);
  }
  return accelerated(order == ORDER_FIFO ? deque_append(vm, as_deque(items), item)
                                         : list_append(vm, as_list(items), item));
}

// Owned.
static Accelerated item_get(Vm *vm, Order order, Value items, Value *item) {
  if (order == ORDER_HEAP) {
    return heap_pop(vm, as_list(items), item);
  }
  if (order == ORDER_FIFO) {
    *item = deque_take_left(as_deque(items));
  } else {
    List *list = as_list(items);
    *item = list->items[--list->length];
    list_shrink(vm, list);
  }
  return ACCELERATED_DONE;
}

// ---- twins ----

// Queue.full(self)
Accelerated accelerate_queue_full(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  const Fields *fields = queue_fields(vm, args[0]);
  bool full;
  if (fields == NULL || !is_full(fields, args[0], &full)) {
    return ACCELERATED_NOT;
  }
  *result = value_from_bool(full);
  return ACCELERATED_DONE;
}

// Queue.empty(self)
Accelerated accelerate_queue_empty(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  const Fields *fields = queue_fields(vm, args[0]);
  int64_t count = fields == NULL ? -1 : item_count(*field(fields, args[0], ITEMS));
  *result = value_from_bool(count == 0);
  return count < 0 ? ACCELERATED_NOT : ACCELERATED_DONE;
}

// Queue._turn_to_put(self)
Accelerated accelerate_queue_turn_to_put(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  (void)self;
  Value queue = args[0];
  const Fields *fields = queue_fields(vm, queue);
  bool full;
  if (fields == NULL || !is_full(fields, queue, &full)) {
    return ACCELERATED_NOT;
  }
  *result = VALUE_NONE;
  if (!full) {
    return ACCELERATED_DONE;
  }
  return *field(fields, queue, IS_SHUTDOWN) != VALUE_FALSE
             ? ACCELERATED_NOT
             : line_join(vm, queue, line_of_turns(*field(fields, queue, PUTTERS)), result);
}

// Queue._turn_to_get(self)
Accelerated accelerate_queue_turn_to_get(Vm *vm, const Function *self, const Value *args,
                                         Value *result) {
  (void)self;
  Value queue = args[0];
  const Fields *fields = queue_fields(vm, queue);
  int64_t count = fields == NULL ? -1 : item_count(*field(fields, queue, ITEMS));
  *result = VALUE_NONE;
  if (count > 0) {
    return ACCELERATED_DONE;
  }
  return count < 0 || *field(fields, queue, IS_SHUTDOWN) != VALUE_FALSE
             ? ACCELERATED_NOT
             : line_join(vm, queue, line_of_turns(*field(fields, queue, GETTERS)), result);
}

static Accelerated put(Vm *vm, Value queue, Value item, Value *result) {
  const Fields *fields = queue_fields(vm, queue);
  bool full;
  if (fields == NULL || *field(fields, queue, IS_SHUTDOWN) != VALUE_FALSE ||
      !is_full(fields, queue, &full) || full) {
    return ACCELERATED_NOT;
  }
  Value items = *field(fields, queue, ITEMS), getters = *field(fields, queue, GETTERS);
  Value *unfinished = field(fields, queue, UNFINISHED), *is_finished = NULL;
  Order order = order_of(vm, queue, items);
  LineNext next = next_in(runtime_of(vm), getters);
  if (order == ORDER_UNKNOWN || next == LINE_UNUSUAL || !value_is_int(*unfinished) ||
      !int_fits_inline(value_to_small(*unfinished) + 1)) {
    return ACCELERATED_NOT;
  }
  if (*unfinished == value_from_small(0) &&
      (is_finished = event_flag(vm, *field(fields, queue, FINISHED))) == NULL) {
    return ACCELERATED_NOT;
  }
  Accelerated done = item_put(vm, order, items, item);
  if (done != ACCELERATED_DONE) {
    return done;
  }
  if (is_finished != NULL) {
    *is_finished = VALUE_FALSE;
  }
  *unfinished = value_from_small(value_to_small(*unfinished) + 1);
  *result = VALUE_NONE;
  return wake(vm, next, getters);
}

// await Queue.put(self, item)
Accelerated accelerate_queue_put(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  return put(vm, args[0], args[1], result);
}

// Queue.put_nowait(self, item)
Accelerated accelerate_queue_put_nowait(Vm *vm, const Function *self, const Value *args,
                                        Value *result) {
  (void)self;
  return put(vm, args[0], args[1], result);
}

static Accelerated get(Vm *vm, Value queue, Value *result) {
  const Fields *fields = queue_fields(vm, queue);
  if (fields == NULL) {
    return ACCELERATED_NOT;
  }
  Value items = *field(fields, queue, ITEMS), putters = *field(fields, queue, PUTTERS);
  LineNext next = next_in(runtime_of(vm), putters);
  if (item_count(items) <= 0 || next == LINE_UNUSUAL) {
    return ACCELERATED_NOT;
  }
  Order order = order_of(vm, queue, items);
  if (order == ORDER_UNKNOWN) {
    return ACCELERATED_NOT;
  }
  Accelerated done = item_get(vm, order, items, result);
  if (done != ACCELERATED_DONE) {
    return done;
  }
  done = wake(vm, next, putters);
  if (done == ACCELERATED_RAISED) {
    value_release(vm, *result);
  }
  return done;
}

// await Queue.get(self)
Accelerated accelerate_queue_get(Vm *vm, const Function *self, const Value *args, Value *result) {
  (void)self;
  return get(vm, args[0], result);
}

// Queue.get_nowait(self)
Accelerated accelerate_queue_get_nowait(Vm *vm, const Function *self, const Value *args,
                                        Value *result) {
  (void)self;
  return get(vm, args[0], result);
}

// Queue.task_done(self)
Accelerated accelerate_queue_task_done(Vm *vm, const Function *self, const Value *args,
                                       Value *result) {
  (void)self;
  const Fields *fields = queue_fields(vm, args[0]);
  if (fields == NULL) {
    return ACCELERATED_NOT;
  }
  Value *unfinished = field(fields, args[0], UNFINISHED),
        finished = *field(fields, args[0], FINISHED);
  int64_t left = value_is_int(*unfinished) ? value_to_small(*unfinished) - 1 : -1;
  if (left < 0 || (left == 0 && !event_may_set(vm, finished))) {
    return ACCELERATED_NOT;
  }
  *unfinished = value_from_small(left);
  *result = VALUE_NONE;
  return left > 0 || event_set(vm, finished) ? ACCELERATED_DONE : ACCELERATED_RAISED;
}
