// Written by scripts/embed.sh: the files of Sources/Checks/Rules/. A change by hand is lost with the next build.

#include "CEmbedded.h"

// The compilers of all toolchains that build this know #embed, but only as an extension of older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Sources/Checks/Rules/cross-footing.md"
};

static const struct sitegen_file files[] = {
  {"cross-footing.md", file_0, sizeof file_0},
};

struct sitegen_folder sitegen_rules(void) {
  struct sitegen_folder folder = {files, sizeof files / sizeof files[0]};
  return folder;
}
