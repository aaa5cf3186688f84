#ifndef SITEGEN_PROGRAM_H
#define SITEGEN_PROGRAM_H

#include <stddef.h>

// Copies the build ID that the linker wrote into this program, and gives how many bytes it has: 0 where it wrote none.
// It is read from memory, so it is found in a chroot without /proc too.
size_t sitegen_build_id(unsigned char *into, size_t capacity);

#endif
