// Native twins for whom memory runs out: every allocation fails once, and nothing is lost or left.
#include "tests/unit/unit_runtime.h"

#include "vm/collect.h"
#include "vm/exception.h"
#include "vm/memory.h"
#include "vm/scope_dict.h"
#include <string.h>

// What can be done without a wait, and turns that are drawn and woken.
static const char PROGRAM[] =
    "import asyncio\n"
    "loop = asyncio.new_event_loop()\n"
    "asyncio._set_running_loop(loop)\n"
    "async def all():\n"
    "  for kind in asyncio.Queue, asyncio.LifoQueue:\n"
    "    queue = kind(10)\n"
    "    queue._loop = loop\n"
    "    for i in range(9):\n"
    "      await queue.put((i,))\n"
    "    queue._getters.append(loop.create_future())\n"
    "    queue.put_nowait((9,))\n"
    "    turn = queue._turn_to_put()\n"
    "    await queue.get()\n"
    "    turn.result()\n"
    "    while not queue.empty():\n"
    "      queue.get_nowait()\n"
    "      queue.task_done()\n"
    "    queue._turn_to_get()\n"
    "    queue.put_nowait(1)\n"
    "  for thing in asyncio.Lock(), asyncio.Semaphore(), asyncio.Condition():\n"
    "    thing._loop = loop\n"
    "    async with thing:\n"
    "      thing._join(thing._waiters)\n"
    "      if hasattr(thing, 'wait'):\n"
    "        thing.notify(1)\n"
    "  event = asyncio.Event()\n"
    "  event._loop = loop\n"
    "  for i in range(9):\n"
    "    event._join(event._waiters)\n"
    "  event.set()\n"
    "  await event.wait()\n"
    "def go():\n"
    "  try:\n"
    "    all().send(None)\n"
    "  except StopIteration:\n"
    "    pass\n";

static bool go(Vm *vm, Value function) {
  Value result;
  bool ok = value_call0(vm, function, &result);
  if (ok) {
    value_release(vm, result);
  }
  return ok;
}

static void test_memory_runs_out(void **state) {
  Vm *vm = *state;
  Module *module;
  assert_true(module_new(vm, "__main__", &module));
  assert_true(module_run_source(vm, module, "test.py", PROGRAM, sizeof PROGRAM - 1, false));
  Value name;
  assert_true(string_interned(vm, "go", 2, &name));
  Value function = dict_get_name(vm, module->dict, as_string(name));
  value_release(vm, name);
  assert_true(go(vm, function) && go(vm, function)); // lazy things are made now
  (void)vm_collect(vm);
  MemoryStatistics before = memory_statistics(vm);
  bool is_done = false;
  uint64_t n = 0;
  while (!is_done) {
    memory_fail_at(vm->memory, ++n);
    is_done = go(vm, function);
    memory_fail_at(vm->memory, 0);
    if (!is_done) {
      assert_true(raised_matches(vm, vm->exceptions.MemoryError));
      Exception *e = OBJECT_AS(Exception, vm->raised); // the one there is for this
      value_replace(vm, &e->traceback, VALUE_NONE);
      value_replace(vm, &e->context, VALUE_NONE);
      raised_clear(vm);
    }
    (void)vm_collect(vm);
    assert_int_equal(memory_statistics(vm).live_objects, before.live_objects);
  }
  assert_in_range(n, 50, 2000);
  object_release(vm, module);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_memory_runs_out)};
  return cmocka_run_group_tests(tests, unit_runtime_start, unit_runtime_stop);
}
