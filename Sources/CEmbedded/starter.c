// Written by scripts/embed.sh: the files of starter/. A change by hand is lost with the next build.

#include "CEmbedded.h"

// The compilers of all toolchains that build this know #embed, but only as an extension of older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../starter/.github/workflows/check.yml"
};

static const unsigned char file_1[] = {
#embed "../../starter/.github/workflows/publish.yml"
};

static const unsigned char file_2[] = {
#embed "../../starter/.gitignore"
};

static const unsigned char file_3[] = {
#embed "../../starter/.gitlab-ci.yml"
};

static const unsigned char file_4[] = {
#embed "../../starter/.workflow/publish.yml"
};

static const unsigned char file_5[] = {
#embed "../../starter/README.md"
};

static const unsigned char file_6[] = {
#embed "../../starter/content/centres/example/centre.md"
};

static const unsigned char file_7[] = {
#embed "../../starter/content/centres/example/plans/2024.md"
};

static const unsigned char file_8[] = {
#embed "../../starter/content/centres/example/reports/2024.md"
};

static const unsigned char file_9[] = {
#embed "../../starter/content/indicators.yml"
};

static const unsigned char file_10[] = {
#embed "../../starter/content/pages/about.md"
};

static const unsigned char file_11[] = {
#embed "../../starter/content/pages/accessibility.md"
};

static const unsigned char file_12[] = {
#embed "../../starter/content/pages/catalogue.md"
};

static const unsigned char file_13[] = {
#embed "../../starter/content/pages/guide.md"
};

static const unsigned char file_14[] = {
#embed "../../starter/content/pages/policies.md"
};

static const unsigned char file_15[] = {
#embed "../../starter/content/site.yml"
};

static const unsigned char file_16[] = {
#embed "../../starter/scripts/get-sitegen.sh"
};

static const unsigned char file_17[] = {
#embed "../../starter/scripts/pre-commit.sh"
};

static const unsigned char file_18[] = {
#embed "../../starter/scripts/publish.sh"
};

static const struct sitegen_file files[] = {
  {".github/workflows/check.yml", file_0, sizeof file_0},
  {".github/workflows/publish.yml", file_1, sizeof file_1},
  {".gitignore", file_2, sizeof file_2},
  {".gitlab-ci.yml", file_3, sizeof file_3},
  {".workflow/publish.yml", file_4, sizeof file_4},
  {"README.md", file_5, sizeof file_5},
  {"content/centres/example/centre.md", file_6, sizeof file_6},
  {"content/centres/example/plans/2024.md", file_7, sizeof file_7},
  {"content/centres/example/reports/2024.md", file_8, sizeof file_8},
  {"content/indicators.yml", file_9, sizeof file_9},
  {"content/pages/about.md", file_10, sizeof file_10},
  {"content/pages/accessibility.md", file_11, sizeof file_11},
  {"content/pages/catalogue.md", file_12, sizeof file_12},
  {"content/pages/guide.md", file_13, sizeof file_13},
  {"content/pages/policies.md", file_14, sizeof file_14},
  {"content/site.yml", file_15, sizeof file_15},
  {"scripts/get-sitegen.sh", file_16, sizeof file_16},
  {"scripts/pre-commit.sh", file_17, sizeof file_17},
  {"scripts/publish.sh", file_18, sizeof file_18},
};

struct sitegen_folder sitegen_starter(void) {
  struct sitegen_folder folder = {files, sizeof files / sizeof files[0]};
  return folder;
}
