#include "CArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 1 << 20, ALIGNMENT = 16 };

typedef struct chunk {
  struct chunk *next;
  size_t capacity;
  size_t used;
  size_t unused_padding;  // keeps the bytes that follow aligned to 16
} chunk;

// In front of every block, so that realloc knows how much to copy.
typedef struct {
  size_t size;
  size_t unused_padding;
} header;

static _Thread_local chunk *first, *current;

static pthread_key_t at_thread_exit;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void free_chunks(void *head) {
  for (chunk *each = head; each;) {
    chunk *next = each->next;
    free(each);
    each = next;
  }
}

static void make_key(void) { pthread_key_create(&at_thread_exit, free_chunks); }

static chunk *new_chunk(size_t least) {
  size_t capacity = least > CHUNK ? least : CHUNK;
  chunk *fresh = malloc(sizeof(chunk) + capacity);
  // A generator without memory for one report cannot go on, and cmark does not look at what it gets.
  if (!fresh) abort();
  fresh->next = NULL;
  fresh->capacity = capacity;
  fresh->used = 0;
  return fresh;
}

static unsigned char *base(chunk *of) { return (unsigned char *)(of + 1); }

static size_t rounded(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

// Makes the chunk with room for so many bytes the current one.
static __attribute__((noinline)) void make_room(size_t needed) {
  if (!first) {
    pthread_once(&once, make_key);
    first = current = new_chunk(needed);
    pthread_setspecific(at_thread_exit, first);
  }
  while (current->capacity - current->used < needed) {
    if (!current->next) {
      current->next = new_chunk(needed);
    } else if (current->next->capacity < needed) {
      // A kept chunk that is too small for an unusually large block: the large one goes before it.
      chunk *large = new_chunk(needed);
      large->next = current->next;
      current->next = large;
    }
    current = current->next;
    current->used = 0;
  }
}

static inline void *allocate(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t needed = sizeof(header) + rounded(size);
  if (!current || current->capacity - current->used < needed) make_room(needed);
  header *block = (header *)(base(current) + current->used);
  current->used += needed;
  block->size = size;
  return block + 1;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  void *block = allocate(count * size);
  return memset(block, 0, count * size);
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return allocate(size);
  header *block = (header *)old - 1;
  if (size <= block->size) return old;
  // The newest block grows where it stands; so a string that is built up is not copied.
  unsigned char *end = (unsigned char *)old + rounded(block->size);
  size_t more = rounded(size) - rounded(block->size);
  if (end == base(current) + current->used && current->capacity - current->used >= more) {
    current->used += more;
    block->size = size;
    return old;
  }
  return memcpy(allocate(size), old, block->size);
}

static void arena_free(void *block) { (void)block; }

static sitegen_arena_callbacks callbacks = {arena_calloc, arena_realloc, arena_free};

void *sitegen_arena_mem(void) { return &callbacks; }

void sitegen_arena_reset(void) {
  current = first;
  if (first) first->used = 0;
}

size_t sitegen_arena_capacity(void) {
  size_t sum = 0;
  for (chunk *each = first; each; each = each->next) sum += each->capacity;
  return sum;
}
