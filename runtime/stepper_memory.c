// The memory of a stepper's host, and bytes that grow in it.
#include "runtime/stepper_parts.h"
#include <string.h>

void *host_new(Stepper *stepper, size_t size) {
  void *memory = stepper->host.resize(stepper->host.context, NULL, 0, size == 0 ? 1 : size);
  if (memory != NULL) {
    memset(memory, 0, size);
  }
  return memory;
}

void host_free(Stepper *stepper, void *memory, size_t size) {
  if (memory != NULL) {
    stepper->host.resize(stepper->host.context, memory, size == 0 ? 1 : size, 0);
  }
}

static bool buffer_reserve(Stepper *stepper, Buffer *buffer, size_t length) {
  if (length <= buffer->capacity) {
    return true;
  }
  size_t capacity = buffer->capacity == 0 ? 4096 : buffer->capacity * 2;
  capacity = capacity < length ? length : capacity;
  char *bytes =
      stepper->host.resize(stepper->host.context, buffer->bytes, buffer->capacity, capacity);
  if (bytes == NULL) {
    return false;
  }
  buffer->bytes = bytes;
  buffer->capacity = capacity;
  return true;
}

bool buffer_put(Stepper *stepper, Buffer *buffer, size_t at, const void *bytes, size_t length) {
  if (!buffer_reserve(stepper, buffer, at + length)) {
    return false;
  }
  if (length > 0) {
    memcpy(buffer->bytes + at, bytes, length);
  }
  buffer->length = buffer->length < at + length ? at + length : buffer->length;
  return true;
}

bool buffer_fill(Stepper *stepper, Buffer *buffer, size_t at, char byte, size_t length) {
  if (!buffer_reserve(stepper, buffer, at + length)) {
    return false;
  }
  memset(buffer->bytes + at, byte, length);
  buffer->length = buffer->length < at + length ? at + length : buffer->length;
  return true;
}

void buffer_free(Stepper *stepper, Buffer *buffer) {
  host_free(stepper, buffer->bytes, buffer->capacity);
  *buffer = (Buffer){0};
}
