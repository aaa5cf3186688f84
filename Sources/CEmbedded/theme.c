// Written by scripts/embed.sh: the files of theme/. A change by hand is lost with the next build.

#include "CEmbedded.h"

// The compilers of all toolchains that build this know #embed, but only as an extension of older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../theme/assets/charts.css"
};

static const unsigned char file_1[] = {
#embed "../../theme/assets/compare.css"
};

static const unsigned char file_2[] = {
#embed "../../theme/assets/compare.js"
};

static const unsigned char file_3[] = {
#embed "../../theme/assets/controls.js"
};

static const unsigned char file_4[] = {
#embed "../../theme/assets/document.css"
};

static const unsigned char file_5[] = {
#embed "../../theme/assets/favicon.svg"
};

static const unsigned char file_6[] = {
#embed "../../theme/assets/print.css"
};

static const unsigned char file_7[] = {
#embed "../../theme/assets/search.css"
};

static const unsigned char file_8[] = {
#embed "../../theme/assets/search.js"
};

static const unsigned char file_9[] = {
#embed "../../theme/assets/style.css"
};

static const unsigned char file_10[] = {
#embed "../../theme/assets/tables.css"
};

static const unsigned char file_11[] = {
#embed "../../theme/assets/tokens.css"
};

static const unsigned char file_12[] = {
#embed "../../theme/strings/en.yml"
};

static const unsigned char file_13[] = {
#embed "../../theme/strings/zh-Hans.yml"
};

static const unsigned char file_14[] = {
#embed "../../theme/templates/centre.html"
};

static const unsigned char file_15[] = {
#embed "../../theme/templates/centres.html"
};

static const unsigned char file_16[] = {
#embed "../../theme/templates/check-rule.html"
};

static const unsigned char file_17[] = {
#embed "../../theme/templates/checks.html"
};

static const unsigned char file_18[] = {
#embed "../../theme/templates/choice.html"
};

static const unsigned char file_19[] = {
#embed "../../theme/templates/compare.html"
};

static const unsigned char file_20[] = {
#embed "../../theme/templates/coverage.html"
};

static const unsigned char file_21[] = {
#embed "../../theme/templates/data.html"
};

static const unsigned char file_22[] = {
#embed "../../theme/templates/document-checks.html"
};

static const unsigned char file_23[] = {
#embed "../../theme/templates/document-cite.html"
};

static const unsigned char file_24[] = {
#embed "../../theme/templates/document-contents.html"
};

static const unsigned char file_25[] = {
#embed "../../theme/templates/document-header.html"
};

static const unsigned char file_26[] = {
#embed "../../theme/templates/document-notes.html"
};

static const unsigned char file_27[] = {
#embed "../../theme/templates/home.html"
};

static const unsigned char file_28[] = {
#embed "../../theme/templates/indicator.html"
};

static const unsigned char file_29[] = {
#embed "../../theme/templates/moved.html"
};

static const unsigned char file_30[] = {
#embed "../../theme/templates/neighbours.html"
};

static const unsigned char file_31[] = {
#embed "../../theme/templates/not-found.html"
};

static const unsigned char file_32[] = {
#embed "../../theme/templates/page-head.html"
};

static const unsigned char file_33[] = {
#embed "../../theme/templates/page.html"
};

static const unsigned char file_34[] = {
#embed "../../theme/templates/plan.html"
};

static const unsigned char file_35[] = {
#embed "../../theme/templates/report.html"
};

static const unsigned char file_36[] = {
#embed "../../theme/templates/search.html"
};

static const unsigned char file_37[] = {
#embed "../../theme/templates/sections.html"
};

static const unsigned char file_38[] = {
#embed "../../theme/templates/side-by-side.html"
};

static const unsigned char file_39[] = {
#embed "../../theme/templates/site-footer.html"
};

static const unsigned char file_40[] = {
#embed "../../theme/templates/site-header.html"
};

static const unsigned char file_41[] = {
#embed "../../theme/templates/site-search.html"
};

static const unsigned char file_42[] = {
#embed "../../theme/templates/standing.html"
};

static const unsigned char file_43[] = {
#embed "../../theme/templates/totals.html"
};

static const unsigned char file_44[] = {
#embed "../../theme/templates/year.html"
};

static const unsigned char file_45[] = {
#embed "../../theme/templates/years.html"
};

static const struct sitegen_file files[] = {
  {"assets/charts.css", file_0, sizeof file_0},
  {"assets/compare.css", file_1, sizeof file_1},
  {"assets/compare.js", file_2, sizeof file_2},
  {"assets/controls.js", file_3, sizeof file_3},
  {"assets/document.css", file_4, sizeof file_4},
  {"assets/favicon.svg", file_5, sizeof file_5},
  {"assets/print.css", file_6, sizeof file_6},
  {"assets/search.css", file_7, sizeof file_7},
  {"assets/search.js", file_8, sizeof file_8},
  {"assets/style.css", file_9, sizeof file_9},
  {"assets/tables.css", file_10, sizeof file_10},
  {"assets/tokens.css", file_11, sizeof file_11},
  {"strings/en.yml", file_12, sizeof file_12},
  {"strings/zh-Hans.yml", file_13, sizeof file_13},
  {"templates/centre.html", file_14, sizeof file_14},
  {"templates/centres.html", file_15, sizeof file_15},
  {"templates/check-rule.html", file_16, sizeof file_16},
  {"templates/checks.html", file_17, sizeof file_17},
  {"templates/choice.html", file_18, sizeof file_18},
  {"templates/compare.html", file_19, sizeof file_19},
  {"templates/coverage.html", file_20, sizeof file_20},
  {"templates/data.html", file_21, sizeof file_21},
  {"templates/document-checks.html", file_22, sizeof file_22},
  {"templates/document-cite.html", file_23, sizeof file_23},
  {"templates/document-contents.html", file_24, sizeof file_24},
  {"templates/document-header.html", file_25, sizeof file_25},
  {"templates/document-notes.html", file_26, sizeof file_26},
  {"templates/home.html", file_27, sizeof file_27},
  {"templates/indicator.html", file_28, sizeof file_28},
  {"templates/moved.html", file_29, sizeof file_29},
  {"templates/neighbours.html", file_30, sizeof file_30},
  {"templates/not-found.html", file_31, sizeof file_31},
  {"templates/page-head.html", file_32, sizeof file_32},
  {"templates/page.html", file_33, sizeof file_33},
  {"templates/plan.html", file_34, sizeof file_34},
  {"templates/report.html", file_35, sizeof file_35},
  {"templates/search.html", file_36, sizeof file_36},
  {"templates/sections.html", file_37, sizeof file_37},
  {"templates/side-by-side.html", file_38, sizeof file_38},
  {"templates/site-footer.html", file_39, sizeof file_39},
  {"templates/site-header.html", file_40, sizeof file_40},
  {"templates/site-search.html", file_41, sizeof file_41},
  {"templates/standing.html", file_42, sizeof file_42},
  {"templates/totals.html", file_43, sizeof file_43},
  {"templates/year.html", file_44, sizeof file_44},
  {"templates/years.html", file_45, sizeof file_45},
};

struct sitegen_folder sitegen_theme(void) {
  struct sitegen_folder folder = {files, sizeof files / sizeof files[0]};
  return folder;
}
