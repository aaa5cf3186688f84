#include "CHash.h"

// The whole of the library stands in its header, so nothing more is linked.
#define XXH_INLINE_ALL
#include <xxhash.h>

sitegen_digest sitegen_hash(const void *bytes, size_t count) {
  XXH128_hash_t hash = XXH3_128bits(bytes, count);
  return (sitegen_digest){hash.low64, hash.high64};
}
