// Runs a command and writes what it used, as JSON, into a file.
//
//     measure RESULT COMMAND ARGUMENT…
//
// In C because a process hands its own peak memory on to what it starts: started from Python, nothing would seem to use
// less than Python does. Exit code: that of the command; 126 where it could not be started or was killed.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: measure RESULT COMMAND ARGUMENT...\n");
    return 126;
  }
  double start = now();
  pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    fprintf(stderr, "measure: %s: %s\n", arguments[2], strerror(errno));
    _exit(126);
  }
  int status;
  struct rusage used;
  if (child < 0 || wait4(child, &status, 0, &used) < 0 || !WIFEXITED(status)) {
    fprintf(stderr, "measure: %s did not run to its end\n", arguments[2]);
    return 126;
  }
  double wall = now() - start;
  FILE *result = fopen(arguments[1], "w");
  if (result == NULL) {
    fprintf(stderr, "measure: %s: %s\n", arguments[1], strerror(errno));
    return 126;
  }
  fprintf(result, "{\"wall\": %.6f, \"user\": %.6f, \"system\": %.6f, \"peak\": %ld}\n", wall, seconds(used.ru_utime),
          seconds(used.ru_stime), used.ru_maxrss * 1024L);
  fclose(result);
  return WEXITSTATUS(status);
}
