// Stands between the program and the C library (LD_PRELOAD) and lets something happen at one of the calls that change the
// disk: an error, a signal, a kill. So a test can try each of these calls in turn, which no real disk would let it.
//
//   FAULT_AT=7            the call that is meant, counted from 1; 0 or absent: none
//   FAULT_DO=kill         killed before the call; or stop, signal:2, signals:2 (twice), or error:28, the call's answer
//   FAULT_CALLS=write     counts only calls of these names, separated by commas; absent: all that change the disk
//   FAULT_NEVER=linkat:1  calls that fail each time, with their error number: a file system that lacks them
//   FAULT_LOG=calls.txt   where to write one line a counted call
//   FAULT_CLOCK=86400     how many seconds the clock is wrong
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static atomic_int counted;

// Whether a name stands in a list such as "write,mkdir" or "linkat:1,rename:22"; its number behind the colon goes to *number.
static int listed(const char *list, const char *name, int *number) {
  size_t length = strlen(name);
  for (const char *item = list; item; item = strchr(item, ',') ? strchr(item, ',') + 1 : NULL) {
    if (strncmp(item, name, length) != 0) continue;
    if (item[length] == ':') {
      if (number) *number = atoi(item + length + 1);
      return 1;
    }
    if (item[length] == ',' || item[length] == 0) return 1;
  }
  return 0;
}

static void record(int number, const char *name, const char *path) {
  const char *log = getenv("FAULT_LOG");
  if (!log) return;
  char line[600];
  int length = snprintf(line, sizeof line, "%d %s %s\n", number, name, path ? path : "");
  int file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file < 0) return;
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

// The path of an open file, for the log; the name lives until the next call on this thread.
static const char *opened(int file) {
  static _Thread_local char name[512];
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, name, sizeof name - 1);
  if (length < 0) return NULL;
  name[length] = 0;
  return name;
}

// Counts a call. Returns 0 where it may go on, else the error number it shall answer with.
static int fault(const char *name, const char *path) {
  const char *never = getenv("FAULT_NEVER"), *calls = getenv("FAULT_CALLS");
  const char *at = getenv("FAULT_AT"), *what = getenv("FAULT_DO");
  int code = 0;
  if (never && listed(never, name, &code)) return code;
  if (calls ? !listed(calls, name, NULL) : strcmp(name, "read") == 0) return 0;
  int number = atomic_fetch_add(&counted, 1) + 1;
  record(number, name, path);
  if (!at || !what || number != atoi(at)) return 0;
  if (strcmp(what, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(what, "stop") == 0) kill(getpid(), SIGSTOP);
  int times = strncmp(what, "signals:", 8) == 0 ? 2 : strncmp(what, "signal:", 7) == 0 ? 1 : 0;
  for (; times > 0; times--) {
    kill(getpid(), atoi(strchr(what, ':') + 1));
    // Another thread takes it; a test is about what follows from that.
    usleep(100000);
  }
  return strncmp(what, "error:", 6) == 0 ? atoi(what + 6) : 0;
}

#define NEXT(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))
#define FAULT(name, path) \
  do { \
    int code = fault(name, path); \
    if (code) { \
      errno = code; \
      return -1; \
    } \
  } while (0)

int mkdir(const char *path, mode_t mode) { FAULT("mkdir", path); return NEXT(mkdir)(path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) { FAULT("mkdirat", path); return NEXT(mkdirat)(folder, path, mode); }
int rmdir(const char *path) { FAULT("rmdir", path); return NEXT(rmdir)(path); }
int unlink(const char *path) { FAULT("unlink", path); return NEXT(unlink)(path); }
int unlinkat(int folder, const char *path, int flags) { FAULT("unlinkat", path); return NEXT(unlinkat)(folder, path, flags); }
int rename(const char *from, const char *to) { FAULT("rename", to); return NEXT(rename)(from, to); }
int renameat2(int one, const char *from, int other, const char *to, unsigned flags) {
  FAULT("renameat2", to);
  return NEXT(renameat2)(one, from, other, to, flags);
}
int linkat(int one, const char *from, int other, const char *to, int flags) {
  FAULT("linkat", to);
  return NEXT(linkat)(one, from, other, to, flags);
}
int fchmod(int file, mode_t mode) { FAULT("fchmod", opened(file)); return NEXT(fchmod)(file, mode); }
int fchmodat(int folder, const char *path, mode_t mode, int flags) {
  FAULT("fchmodat", path);
  return NEXT(fchmodat)(folder, path, mode, flags);
}
int futimens(int file, const struct timespec times[2]) { FAULT("futimens", opened(file)); return NEXT(futimens)(file, times); }
int flock(int file, int how) { FAULT("flock", opened(file)); return NEXT(flock)(file, how); }
int ftruncate(int file, off_t size) { FAULT("ftruncate", opened(file)); return NEXT(ftruncate)(file, size); }

ssize_t read(int file, void *bytes, size_t count) { FAULT("read", opened(file)); return NEXT(read)(file, bytes, count); }
ssize_t write(int file, const void *bytes, size_t count) {
  // What the program says is no change of the disk.
  if (file > 2) FAULT("write", opened(file));
  return NEXT(write)(file, bytes, count);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  FAULT("pwrite", opened(file));
  return NEXT(pwrite)(file, bytes, count, offset);
}
// Only of files that were written: a full disk may be told there.
int close(int file) {
  if (file > 2 && (fcntl(file, F_GETFL) & O_ACCMODE) == O_WRONLY) {
    int code = fault("close", opened(file));
    if (code) {
      NEXT(close)(file);
      errno = code;
      return -1;
    }
  }
  return NEXT(close)(file);
}

#define OPENING(flags) \
  mode_t mode = 0; \
  if ((flags) & O_CREAT) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
    FAULT("create", path); \
  }

int open(const char *path, int flags, ...) { OPENING(flags) return NEXT(open)(path, flags, mode); }
int open64(const char *path, int flags, ...) { OPENING(flags) return NEXT(open64)(path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { OPENING(flags) return NEXT(openat)(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { OPENING(flags) return NEXT(openat64)(folder, path, flags, mode); }

static time_t error_of_clock(void) {
  const char *seconds = getenv("FAULT_CLOCK");
  return seconds ? atoll(seconds) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = NEXT(clock_gettime)(clock, now);
  if (result == 0 && clock == CLOCK_REALTIME) now->tv_sec += error_of_clock();
  return result;
}
int gettimeofday(struct timeval *now, void *zone) {
  int result = NEXT(gettimeofday)(now, zone);
  if (result == 0) now->tv_sec += error_of_clock();
  return result;
}
time_t time(time_t *now) {
  struct timespec real = {0};
  clock_gettime(CLOCK_REALTIME, &real);
  if (now) *now = real.tv_sec;
  return real.tv_sec;
}
