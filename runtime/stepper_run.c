// The run under a stepper: its own C stack, its turns with the host, its end.
#include "runtime/main_module.h"
#include "runtime/stepper_parts.h"
#include <stdio.h>

enum { STACK_MARGIN = 4096 }; // below the frame of run_pause: what it calls, and the red zone

static RuntimeOptions runtime_options(Run *run) {
  const StepperOptions *options = &run->stepper->options;
  return (RuntimeOptions){
      .is_virtual = !options->is_real,
      .debug = options->is_debug,
      .is_command = options->is_command,
      .script_path = options->folder,
      .arguments = options->arguments,
      .argument_count = options->argument_count,
      .port = &run->port.port,
      .streams = &run->streams,
      .seed = options->seed,
  };
}

// The program from its beginning to its end, on the run's own stack.
static void run_program(Run *run) {
  Stepper *stepper = run->stepper;
  VmHooks hooks = runtime_hooks();
  hooks.on_countdown = hooks_tick;
  hooks.context = run;
  Allocator allocator = region_allocator(&stepper->region);
  Vm *vm = run->vm = vm_new(&allocator, &hooks);
  RuntimeOptions options = runtime_options(run);
  if (vm == NULL || !runtime_start(vm, &options)) {
    run->vm = NULL;
    run_pause(run, PAUSE_FAILED);
    return;
  }
  vm->c_stack_end = (uintptr_t)region_stack(&stepper->region) + stepper->region.stack_size / 4;
  hooks_install(run, vm);
  run_pause(run, PAUSE_READY);
  bool is_written;
  const StepperOptions *text = &stepper->options;
  MainProgram program = {
      .source = {.filename = text->name, .bytes = text->bytes, .length = text->length}};
  run->status = main_module_execute(vm, &program, 0, &is_written);
  trace_instructions(vm, false);
  run->now.point++;
}

static void enter(void *context) {
  Run *run = context;
  run_program(run);
  for (;;) {
    run_pause(run, PAUSE_END);
  }
}

bool run_begin(Stepper *stepper) {
  region_clear(&stepper->region);
  Allocator allocator = region_allocator(&stepper->region);
  Run *run = allocator.resize(allocator.context, NULL, 0, sizeof *run);
  Turn *inside = allocator.resize(allocator.context, NULL, 0, turn_size());
  if (run == NULL || inside == NULL) {
    return false;
  }
  stepper->run = run;
  run->inside = inside;
  run->stepper = stepper;
  world_start(&run->port, run);
  stepper->orders = (Orders){0};
  return turn_begin(inside, region_stack(&stepper->region), stepper->region.stack_size, enter,
                    run) &&
         run_continue(stepper) == PAUSE_READY;
}

Pause run_continue(Stepper *stepper) {
  stepper->clock_goes = false;
  turn_switch(stepper->outside, stepper->run->inside);
  return stepper->pause;
}

void run_pause(Run *run, Pause pause) {
  Stepper *stepper = run->stepper;
  run->stack_pointer = (const char *)__builtin_frame_address(0) - STACK_MARGIN;
  for (;;) {
    stepper->pause = pause;
    turn_switch(run->inside, stepper->outside);
    if (stepper->request == NULL) {
      return;
    }
    void (*request)(Vm * vm, void *context) = stepper->request;
    stepper->request = NULL;
    request(run->vm, stepper->request_context);
    pause = PAUSE_ANSWERED;
  }
}

bool run_has_ended(const Stepper *stepper) {
  return stepper->stop.reason == STOP_END;
}

void run_ask(Stepper *stepper, void (*request)(Vm *vm, void *context), void *context) {
  if (!stepper->has_here) {
    if (!region_save(&stepper->region, stepper->run->stack_pointer, &stepper->host,
                     &stepper->here.snapshot)) {
      return;
    }
    stepper->here.moment = stepper->run->now;
    stepper->has_here = true;
  }
  stepper->is_changed = true;
  stepper->is_asking = true;
  stepper->asked_ticks = 0;
  Vm *vm = stepper->run->vm;
  Value raised = vm->raised;
  vm->raised = VALUE_UNBOUND;
  stepper->raised = raised;
  stepper->request = request;
  stepper->request_context = context;
  Pause before = stepper->pause;
  run_continue(stepper);
  stepper->pause = before;
  vm->raised = raised;
  stepper->is_asking = false;
}

// Memory comes back by itself, and of the world it has changed nothing.
void run_undo(Stepper *stepper) {
  if (stepper->has_here && stepper->is_changed) {
    stepper->is_changed = false;
    files_forget_asked(stepper);
    region_restore(&stepper->region, &stepper->here.snapshot);
  }
}
