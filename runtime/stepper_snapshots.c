// The snapshots along a run, from which it goes on again.
//
// The first is that of the beginning and always there; the others are spread over the part of the
// run that has been seen, and thinned out when they become too many.
#include "runtime/stepper_parts.h"

static const size_t KEPT_BYTES_MAX = (size_t)384 << 20;
enum { FAR = 3000 }; // instructions from one snapshot to the next stop that deserves one

void kept_free(Stepper *stepper, KeptRun *kept) {
  snapshot_free(&stepper->host, &kept->snapshot);
}

// The last one at or before a moment; the first is always there.
uint32_t kept_before(const Stepper *stepper, Moment moment) {
  uint32_t i = stepper->kept_count;
  while (i > 1 && moment_compare(stepper->kept[i - 1].moment, moment) > 0) {
    i--;
  }
  return i - 1;
}

static size_t kept_bytes(const Stepper *stepper) {
  size_t bytes = 0;
  for (uint32_t i = 0; i < stepper->kept_count; i++) {
    bytes += snapshot_size(&stepper->kept[i].snapshot);
  }
  return bytes;
}

// Every second one goes; those to come are further apart.
static void kept_thin(Stepper *stepper) {
  uint32_t left = 1;
  for (uint32_t i = 1; i < stepper->kept_count; i++) {
    if (i % 2 == 0) {
      stepper->kept[left++] = stepper->kept[i];
    } else {
      kept_free(stepper, &stepper->kept[i]);
    }
  }
  stepper->kept_count = left;
  stepper->ticks_between *= 2;
}

static void kept_add(Stepper *stepper, KeptRun kept) {
  if (stepper->kept_count == SNAPSHOTS_MAX || kept_bytes(stepper) > KEPT_BYTES_MAX) {
    kept_thin(stepper);
  }
  uint32_t at = stepper->kept_count;
  while (at > 0 && moment_compare(stepper->kept[at - 1].moment, kept.moment) > 0) {
    stepper->kept[at] = stepper->kept[at - 1];
    at--;
  }
  stepper->kept[at] = kept;
  stepper->kept_count++;
}

static bool is_kept(const Stepper *stepper, Moment moment) {
  return stepper->kept_count > 0 &&
         moment_compare(stepper->kept[kept_before(stepper, moment)].moment, moment) == 0;
}

void keep_now(Stepper *stepper) {
  Run *run = stepper->run;
  KeptRun kept = {.moment = run->now};
  if (!is_kept(stepper, run->now) &&
      region_save(&stepper->region, run->stack_pointer, &stepper->host, &kept.snapshot)) {
    kept_add(stepper, kept);
  }
}

// So much has been run since the last snapshot that a new one is worth its while.
bool is_far(const Stepper *stepper) {
  Moment now = stepper->run->now, last = stepper->kept[kept_before(stepper, now)].moment;
  return now.tick != last.tick || now.instruction > last.instruction + FAR;
}

// The stop is left: what was done to it is undone, its snapshot may serve again.
void leave_stop(Stepper *stepper) {
  run_undo(stepper);
  if (!stepper->has_here) {
    return;
  }
  stepper->has_here = false;
  if (is_kept(stepper, stepper->here.moment) || !is_far(stepper)) {
    kept_free(stepper, &stepper->here);
  } else {
    kept_add(stepper, stepper->here);
  }
  stepper->here = (KeptRun){0};
}

void put_back(Stepper *stepper, uint32_t kept) {
  region_restore(&stepper->region, &stepper->kept[kept].snapshot);
}
