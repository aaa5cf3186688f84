#include "CStart.h"

#include <stdlib.h>
#include <unistd.h>

static char *const *arguments;

// A fully static program in an empty chroot has no /proc, and the Swift runtime needs two things from there. It gets them
// here, before its own constructors run: those below 101 belong to the C library, those without a number come last.
//
// That a constructor is handed the arguments is a promise of glibc, in dynamic and in static programs.
__attribute__((constructor(101))) static void sitegen_start(int count, char **values) {
  (void)count;
  arguments = values;
  // The runtime looks for its folder through /proc/self/exe and aborts where it finds none. A static program loads nothing
  // from that folder, so any will do; where /proc answers, nothing is changed.
  char byte;
  if (readlink("/proc/self/exe", &byte, 1) < 0) setenv("SWIFT_ROOT", "/", 0);
}

char *const *sitegen_arguments(void) { return arguments; }
