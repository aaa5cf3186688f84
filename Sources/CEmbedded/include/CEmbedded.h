#pragma once

#include <stddef.h>

/// A file that travels inside the program: where it stands in its folder, and what is in it.
struct sitegen_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/// A folder that travels inside the program, its files in the order of their paths' bytes.
struct sitegen_folder {
  const struct sitegen_file *files;
  size_t count;
};

/// The folder `theme/` as it was when the program was built.
struct sitegen_folder sitegen_theme(void);

/// The folder `starter/` as it was when the program was built: what `sitegen new site` writes.
struct sitegen_folder sitegen_starter(void);

/// The folder `Sources/Checks/Rules/` as it was when the program was built: the page of each rule.
struct sitegen_folder sitegen_rules(void);
