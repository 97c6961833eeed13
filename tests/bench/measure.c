// Runs a command and says what it took: CPU nanoseconds (user and system) and peak memory in KiB.
//
//     measure OUTPUT COMMAND ARGUMENT...     the command's stdout goes to the file OUTPUT
//
// A process of its own, and a small one: a child's peak memory begins at that of its parent.
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long long nanoseconds(struct timeval t) {
  return (long long)t.tv_sec * 1000000000 + (long long)t.tv_usec * 1000;
}

static void run(char **argv) {
  int out = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (out < 0 || dup2(out, STDOUT_FILENO) < 0) {
    _exit(127);
  }
  execvp(argv[2], &argv[2]);
  _exit(127);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fputs("usage: measure OUTPUT COMMAND ARGUMENT...\n", stderr);
    return 2;
  }
  pid_t child = fork();
  if (child == 0) {
    run(argv);
  }
  int status = 0;
  struct rusage used;
  if (child < 0 || wait4(child, &status, 0, &used) < 0) {
    perror("measure");
    return 2;
  }
  printf("%lld %ld\n", nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime), used.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
