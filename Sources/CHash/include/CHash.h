#ifndef SITEGEN_HASH_H
#define SITEGEN_HASH_H

#include <stddef.h>
#include <stdint.h>

// 128 bits that tell texts apart, by XXH3; not a defence against somebody who wants two texts to look alike.
typedef struct {
  uint64_t low, high;
} sitegen_digest;

sitegen_digest sitegen_hash(const void *bytes, size_t count);

#endif
