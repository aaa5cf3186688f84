// Written by scripts/embed.sh: the files of Sources/Checks/Rules/. A change by hand is lost with the next build.

#include "CEmbedded.h"

// The compilers of all toolchains that build this know #embed, but only as an extension of older C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../Sources/Checks/Rules/alias.md"
};

static const unsigned char file_1[] = {
#embed "../../Sources/Checks/Rules/ambiguous-mark.md"
};

static const unsigned char file_2[] = {
#embed "../../Sources/Checks/Rules/base-url.md"
};

static const unsigned char file_3[] = {
#embed "../../Sources/Checks/Rules/broken-link.md"
};

static const unsigned char file_4[] = {
#embed "../../Sources/Checks/Rules/carry-over.md"
};

static const unsigned char file_5[] = {
#embed "../../Sources/Checks/Rules/control-character.md"
};

static const unsigned char file_6[] = {
#embed "../../Sources/Checks/Rules/cross-footing.md"
};

static const unsigned char file_7[] = {
#embed "../../Sources/Checks/Rules/delimiter-lines.md"
};

static const unsigned char file_8[] = {
#embed "../../Sources/Checks/Rules/duplicate-label.md"
};

static const unsigned char file_9[] = {
#embed "../../Sources/Checks/Rules/duplicate-table.md"
};

static const unsigned char file_10[] = {
#embed "../../Sources/Checks/Rules/edition-year.md"
};

static const unsigned char file_11[] = {
#embed "../../Sources/Checks/Rules/empty-file.md"
};

static const unsigned char file_12[] = {
#embed "../../Sources/Checks/Rules/encoding.md"
};

static const unsigned char file_13[] = {
#embed "../../Sources/Checks/Rules/extra-cell.md"
};

static const unsigned char file_14[] = {
#embed "../../Sources/Checks/Rules/extra-column.md"
};

static const unsigned char file_15[] = {
#embed "../../Sources/Checks/Rules/extra-row.md"
};

static const unsigned char file_16[] = {
#embed "../../Sources/Checks/Rules/fact-outside-report.md"
};

static const unsigned char file_17[] = {
#embed "../../Sources/Checks/Rules/figure-in-group.md"
};

static const unsigned char file_18[] = {
#embed "../../Sources/Checks/Rules/file-too-large.md"
};

static const unsigned char file_19[] = {
#embed "../../Sources/Checks/Rules/form-file.md"
};

static const unsigned char file_20[] = {
#embed "../../Sources/Checks/Rules/front-matter.md"
};

static const unsigned char file_21[] = {
#embed "../../Sources/Checks/Rules/further-findings.md"
};

static const unsigned char file_22[] = {
#embed "../../Sources/Checks/Rules/image-source.md"
};

static const unsigned char file_23[] = {
#embed "../../Sources/Checks/Rules/indicator-id.md"
};

static const unsigned char file_24[] = {
#embed "../../Sources/Checks/Rules/label-order.md"
};

static const unsigned char file_25[] = {
#embed "../../Sources/Checks/Rules/label-ordinal.md"
};

static const unsigned char file_26[] = {
#embed "../../Sources/Checks/Rules/link-scheme.md"
};

static const unsigned char file_27[] = {
#embed "../../Sources/Checks/Rules/misplaced-file.md"
};

static const unsigned char file_28[] = {
#embed "../../Sources/Checks/Rules/missing-cell.md"
};

static const unsigned char file_29[] = {
#embed "../../Sources/Checks/Rules/missing-column.md"
};

static const unsigned char file_30[] = {
#embed "../../Sources/Checks/Rules/missing-file.md"
};

static const unsigned char file_31[] = {
#embed "../../Sources/Checks/Rules/missing-key.md"
};

static const unsigned char file_32[] = {
#embed "../../Sources/Checks/Rules/missing-label.md"
};

static const unsigned char file_33[] = {
#embed "../../Sources/Checks/Rules/missing-row.md"
};

static const unsigned char file_34[] = {
#embed "../../Sources/Checks/Rules/missing-table.md"
};

static const unsigned char file_35[] = {
#embed "../../Sources/Checks/Rules/mixed-editions.md"
};

static const unsigned char file_36[] = {
#embed "../../Sources/Checks/Rules/near-label.md"
};

static const unsigned char file_37[] = {
#embed "../../Sources/Checks/Rules/nesting-too-deep.md"
};

static const unsigned char file_38[] = {
#embed "../../Sources/Checks/Rules/not-a-file.md"
};

static const unsigned char file_39[] = {
#embed "../../Sources/Checks/Rules/not-a-number.md"
};

static const unsigned char file_40[] = {
#embed "../../Sources/Checks/Rules/outside-lifetime.md"
};

static const unsigned char file_41[] = {
#embed "../../Sources/Checks/Rules/paragraph-too-long.md"
};

static const unsigned char file_42[] = {
#embed "../../Sources/Checks/Rules/path-collision.md"
};

static const unsigned char file_43[] = {
#embed "../../Sources/Checks/Rules/placeholder.md"
};

static const unsigned char file_44[] = {
#embed "../../Sources/Checks/Rules/raw-html.md"
};

static const unsigned char file_45[] = {
#embed "../../Sources/Checks/Rules/reference-too-long.md"
};

static const unsigned char file_46[] = {
#embed "../../Sources/Checks/Rules/symbolic-link.md"
};

static const unsigned char file_47[] = {
#embed "../../Sources/Checks/Rules/table-too-large.md"
};

static const unsigned char file_48[] = {
#embed "../../Sources/Checks/Rules/table-too-wide.md"
};

static const unsigned char file_49[] = {
#embed "../../Sources/Checks/Rules/task-outside-report.md"
};

static const unsigned char file_50[] = {
#embed "../../Sources/Checks/Rules/task-reference.md"
};

static const unsigned char file_51[] = {
#embed "../../Sources/Checks/Rules/theme.md"
};

static const unsigned char file_52[] = {
#embed "../../Sources/Checks/Rules/unit.md"
};

static const unsigned char file_53[] = {
#embed "../../Sources/Checks/Rules/unknown-centre.md"
};

static const unsigned char file_54[] = {
#embed "../../Sources/Checks/Rules/unknown-indicator.md"
};

static const unsigned char file_55[] = {
#embed "../../Sources/Checks/Rules/unknown-key.md"
};

static const unsigned char file_56[] = {
#embed "../../Sources/Checks/Rules/unknown-table.md"
};

static const unsigned char file_57[] = {
#embed "../../Sources/Checks/Rules/unreadable.md"
};

static const unsigned char file_58[] = {
#embed "../../Sources/Checks/Rules/unused-waiver.md"
};

static const unsigned char file_59[] = {
#embed "../../Sources/Checks/Rules/waiver.md"
};

static const unsigned char file_60[] = {
#embed "../../Sources/Checks/Rules/wrong-value.md"
};

static const struct sitegen_file files[] = {
  {"alias.md", file_0, sizeof file_0},
  {"ambiguous-mark.md", file_1, sizeof file_1},
  {"base-url.md", file_2, sizeof file_2},
  {"broken-link.md", file_3, sizeof file_3},
  {"carry-over.md", file_4, sizeof file_4},
  {"control-character.md", file_5, sizeof file_5},
  {"cross-footing.md", file_6, sizeof file_6},
  {"delimiter-lines.md", file_7, sizeof file_7},
  {"duplicate-label.md", file_8, sizeof file_8},
  {"duplicate-table.md", file_9, sizeof file_9},
  {"edition-year.md", file_10, sizeof file_10},
  {"empty-file.md", file_11, sizeof file_11},
  {"encoding.md", file_12, sizeof file_12},
  {"extra-cell.md", file_13, sizeof file_13},
  {"extra-column.md", file_14, sizeof file_14},
  {"extra-row.md", file_15, sizeof file_15},
  {"fact-outside-report.md", file_16, sizeof file_16},
  {"figure-in-group.md", file_17, sizeof file_17},
  {"file-too-large.md", file_18, sizeof file_18},
  {"form-file.md", file_19, sizeof file_19},
  {"front-matter.md", file_20, sizeof file_20},
  {"further-findings.md", file_21, sizeof file_21},
  {"image-source.md", file_22, sizeof file_22},
  {"indicator-id.md", file_23, sizeof file_23},
  {"label-order.md", file_24, sizeof file_24},
  {"label-ordinal.md", file_25, sizeof file_25},
  {"link-scheme.md", file_26, sizeof file_26},
  {"misplaced-file.md", file_27, sizeof file_27},
  {"missing-cell.md", file_28, sizeof file_28},
  {"missing-column.md", file_29, sizeof file_29},
  {"missing-file.md", file_30, sizeof file_30},
  {"missing-key.md", file_31, sizeof file_31},
  {"missing-label.md", file_32, sizeof file_32},
  {"missing-row.md", file_33, sizeof file_33},
  {"missing-table.md", file_34, sizeof file_34},
  {"mixed-editions.md", file_35, sizeof file_35},
  {"near-label.md", file_36, sizeof file_36},
  {"nesting-too-deep.md", file_37, sizeof file_37},
  {"not-a-file.md", file_38, sizeof file_38},
  {"not-a-number.md", file_39, sizeof file_39},
  {"outside-lifetime.md", file_40, sizeof file_40},
  {"paragraph-too-long.md", file_41, sizeof file_41},
  {"path-collision.md", file_42, sizeof file_42},
  {"placeholder.md", file_43, sizeof file_43},
  {"raw-html.md", file_44, sizeof file_44},
  {"reference-too-long.md", file_45, sizeof file_45},
  {"symbolic-link.md", file_46, sizeof file_46},
  {"table-too-large.md", file_47, sizeof file_47},
  {"table-too-wide.md", file_48, sizeof file_48},
  {"task-outside-report.md", file_49, sizeof file_49},
  {"task-reference.md", file_50, sizeof file_50},
  {"theme.md", file_51, sizeof file_51},
  {"unit.md", file_52, sizeof file_52},
  {"unknown-centre.md", file_53, sizeof file_53},
  {"unknown-indicator.md", file_54, sizeof file_54},
  {"unknown-key.md", file_55, sizeof file_55},
  {"unknown-table.md", file_56, sizeof file_56},
  {"unreadable.md", file_57, sizeof file_57},
  {"unused-waiver.md", file_58, sizeof file_58},
  {"waiver.md", file_59, sizeof file_59},
  {"wrong-value.md", file_60, sizeof file_60},
};

struct sitegen_folder sitegen_rules(void) {
  struct sitegen_folder folder = {files, sizeof files / sizeof files[0]};
  return folder;
}
