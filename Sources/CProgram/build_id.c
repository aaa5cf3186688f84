#define _GNU_SOURCE
#include "CProgram.h"

#include <elf.h>
#include <link.h>
#include <string.h>

typedef struct {
  unsigned char *into;
  size_t capacity, found;
} search;

static size_t padded(size_t size) { return (size + 3) & ~(size_t)3; }

static int look(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  search *wanted = context;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[i];
    if (header->p_type != PT_NOTE) continue;
    const unsigned char *at = (const unsigned char *)(object->dlpi_addr + header->p_vaddr), *end = at + header->p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      const ElfW(Nhdr) *note = (const void *)at;
      const unsigned char *name = at + sizeof *note, *content = name + padded(note->n_namesz);
      if (content + note->n_descsz > end) break;
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && !memcmp(name, "GNU", 4) &&
          note->n_descsz <= wanted->capacity) {
        memcpy(wanted->into, content, note->n_descsz);
        wanted->found = note->n_descsz;
        return 1;
      }
      at = content + padded(note->n_descsz);
    }
  }
  // The program itself comes first; what it is linked with does not matter here.
  return 1;
}

size_t sitegen_build_id(unsigned char *into, size_t capacity) {
  search wanted = {into, capacity, 0};
  dl_iterate_phdr(look, &wanted);
  return wanted.found;
}
