// Everything files, print and input ask of the operating system: the only functions of io that
// leave the process, so that a recorder has one place to listen at.
//
// All give a result of zero or more, or the negated errno.
#ifndef AWL_RUNTIME_IO_WORLD_H
#define AWL_RUNTIME_IO_WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

int64_t world_open(const char *path, int flags);
int64_t world_close(int fd);
int64_t world_read(int fd, void *buffer, size_t size); // at most `size`; 0 at the end
int64_t world_write(int fd, const void *data, size_t size);
int64_t world_seek(int fd, int64_t offset, int whence);
int64_t world_truncate(int fd, int64_t size);
int64_t world_is_directory(int fd); // 0 or 1; fails where `fd` is none
bool world_is_terminal(int fd);

#endif
