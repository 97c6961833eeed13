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
    "  asyncio._set_running_loop(loop)\n"
    "  try:\n"
    "    all().send(None)\n"
    "  except StopIteration:\n"
    "    pass\n"
    "def clean():\n"
    "  asyncio._set_running_loop(None)\n";

// Tasks with keepers: they end, are looked at and are cancelled; time limits, kept and past.  What
// a callback raises is only told to the handler.
static const char TASKS[] =
    "import asyncio\n"
    "loop = asyncio.new_event_loop()\n"
    "failures = []\n"
    "loop.set_exception_handler(lambda loop, context: failures.append(1))\n"
    "async def quick():\n"
    "  return (1,)\n"
    "async def waits():\n"
    "  await loop.create_future()\n"
    "async def all():\n"
    "  async with asyncio.TaskGroup() as group:\n"
    "    for i in range(9):\n"
    "      group.create_task(quick())\n"
    "    repr(group.create_task(quick()))\n"
    "    group.create_task(quick()).set_name('named')\n"
    "    group.create_task(quick()).add_done_callback(asyncio.Task.done)\n"
    "    asyncio.Future.set_result(group.create_task(quick()), 1)\n"
    "  await asyncio.gather(quick(), quick(), asyncio.create_task(quick()))\n"
    "  async with asyncio.timeout(5) as limit:\n"
    "    await asyncio.sleep(0)\n"
    "    limit.reschedule(loop.time() - 1)\n"
    "    limit.reschedule(None)\n"
    "  try:\n"
    "    async with asyncio.timeout(-1):\n"
    "      await waits()\n"
    "  except TimeoutError:\n"
    "    pass\n"
    "  tasks = [asyncio.create_task(waits()) for i in range(3)]\n"
    "  both = asyncio.gather(waits(), *tasks, return_exceptions=True)\n"
    "  await asyncio.sleep(0)\n"
    "  for task in tasks:\n"
    "    task.cancel()\n"
    "  both.cancel()\n"
    "  try:\n"
    "    await both\n"
    "  except asyncio.CancelledError:\n"
    "    pass\n"
    "def round():\n"
    "  loop.call_soon(loop.stop)\n"
    "  loop.call_soon(loop.stop)\n"
    "  loop.run_forever()\n"
    "def go():\n"
    "  try:\n"
    "    task = loop.create_task(all())\n"
    "    for i in range(40):\n"
    "      round()\n"
    "    task.result()\n"
    "  except BaseException:\n"
    "    failures.append(1)\n"
    "  if failures:\n"
    "    raise MemoryError\n"
    "def clean():\n"
    "  failures.clear()\n"
    "  for i in range(9):\n"
    "    for task in asyncio.all_tasks(loop):\n"
    "      task.cancel()\n"
    "    round()\n"
    "  failures.clear()\n";

static bool go(Vm *vm, Value function) {
  Value result;
  bool ok = value_call0(vm, function, &result);
  if (ok) {
    value_release(vm, result);
  }
  return ok;
}

static Value function_of(Vm *vm, const Module *module, const char *text) {
  Value name;
  assert_true(string_interned(vm, text, strlen(text), &name));
  Value function = dict_get_name(vm, module->dict, as_string(name));
  value_release(vm, name);
  return function;
}

static Module *run(Vm *vm, const char *program) {
  Module *module;
  assert_true(module_new(vm, "__main__", &module));
  assert_true(module_run_source(vm, module, "test.py", program, strlen(program), false));
  return module;
}

// The MemoryError that there always is has been caught anywhere, and keeps what it passed.
static void let_go(Vm *vm) {
  Exception *e = OBJECT_AS(Exception, vm->memory_error);
  raised_clear(vm);
  value_replace(vm, &e->traceback, VALUE_NONE);
  value_replace(vm, &e->context, VALUE_NONE);
}

// Every allocation fails once, until so many in a row were no more than there are: how many?
static uint64_t fail_each(Vm *vm, Value function, Value clean, int enough, bool checks) {
  MemoryStatistics before = memory_statistics(vm);
  uint64_t n = 0;
  for (int done = 0; done < enough;) {
    memory_fail_at(vm->memory, ++n);
    bool is_done = go(vm, function);
    memory_fail_at(vm->memory, 0);
    done = is_done ? done + 1 : 0;
    assert_true(is_done || raised_matches(vm, vm->exceptions.MemoryError));
    let_go(vm);
    assert_true(go(vm, clean));
    (void)vm_collect(vm);
    assert_true(!checks || memory_statistics(vm).live_objects == before.live_objects);
  }
  return n;
}

// What is made once, on one of the ways that lead to the end, is made the first time.
static void fail_all(Vm *vm, const char *program, int enough, uint64_t least) {
  Module *module = run(vm, program);
  Value function = function_of(vm, module, "go"), clean = function_of(vm, module, "clean");
  (void)fail_each(vm, function, clean, enough, false);
  assert_in_range(fail_each(vm, function, clean, enough, true), least, 4000);
  object_release(vm, module);
}

static void test_memory_runs_out(void **state) {
  fail_all(*state, PROGRAM, 1, 50);
}

static void test_memory_runs_out_for_tasks(void **state) {
  fail_all(*state, TASKS, 9, 200);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_memory_runs_out, unit_runtime_start, unit_runtime_stop),
      cmocka_unit_test_setup_teardown(test_memory_runs_out_for_tasks, unit_runtime_start,
                                      unit_runtime_stop),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
