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
#embed "../../Sources/Checks/Rules/attachment-unread.md"
};

static const unsigned char file_3[] = {
#embed "../../Sources/Checks/Rules/attachment.md"
};

static const unsigned char file_4[] = {
#embed "../../Sources/Checks/Rules/bank-card.md"
};

static const unsigned char file_5[] = {
#embed "../../Sources/Checks/Rules/base-url.md"
};

static const unsigned char file_6[] = {
#embed "../../Sources/Checks/Rules/broken-link.md"
};

static const unsigned char file_7[] = {
#embed "../../Sources/Checks/Rules/cadence.md"
};

static const unsigned char file_8[] = {
#embed "../../Sources/Checks/Rules/carry-over.md"
};

static const unsigned char file_9[] = {
#embed "../../Sources/Checks/Rules/citation.md"
};

static const unsigned char file_10[] = {
#embed "../../Sources/Checks/Rules/citizen-id.md"
};

static const unsigned char file_11[] = {
#embed "../../Sources/Checks/Rules/contradiction.md"
};

static const unsigned char file_12[] = {
#embed "../../Sources/Checks/Rules/control-character.md"
};

static const unsigned char file_13[] = {
#embed "../../Sources/Checks/Rules/cross-footing.md"
};

static const unsigned char file_14[] = {
#embed "../../Sources/Checks/Rules/dates.md"
};

static const unsigned char file_15[] = {
#embed "../../Sources/Checks/Rules/delimiter-lines.md"
};

static const unsigned char file_16[] = {
#embed "../../Sources/Checks/Rules/document-number.md"
};

static const unsigned char file_17[] = {
#embed "../../Sources/Checks/Rules/duplicate-id.md"
};

static const unsigned char file_18[] = {
#embed "../../Sources/Checks/Rules/duplicate-label.md"
};

static const unsigned char file_19[] = {
#embed "../../Sources/Checks/Rules/duplicate-table.md"
};

static const unsigned char file_20[] = {
#embed "../../Sources/Checks/Rules/edition-year.md"
};

static const unsigned char file_21[] = {
#embed "../../Sources/Checks/Rules/empty-file.md"
};

static const unsigned char file_22[] = {
#embed "../../Sources/Checks/Rules/encoding.md"
};

static const unsigned char file_23[] = {
#embed "../../Sources/Checks/Rules/extra-cell.md"
};

static const unsigned char file_24[] = {
#embed "../../Sources/Checks/Rules/extra-column.md"
};

static const unsigned char file_25[] = {
#embed "../../Sources/Checks/Rules/extra-row.md"
};

static const unsigned char file_26[] = {
#embed "../../Sources/Checks/Rules/fact-outside-report.md"
};

static const unsigned char file_27[] = {
#embed "../../Sources/Checks/Rules/figure-in-group.md"
};

static const unsigned char file_28[] = {
#embed "../../Sources/Checks/Rules/file-too-large.md"
};

static const unsigned char file_29[] = {
#embed "../../Sources/Checks/Rules/form-file.md"
};

static const unsigned char file_30[] = {
#embed "../../Sources/Checks/Rules/front-matter.md"
};

static const unsigned char file_31[] = {
#embed "../../Sources/Checks/Rules/further-findings.md"
};

static const unsigned char file_32[] = {
#embed "../../Sources/Checks/Rules/home-address.md"
};

static const unsigned char file_33[] = {
#embed "../../Sources/Checks/Rules/image-source.md"
};

static const unsigned char file_34[] = {
#embed "../../Sources/Checks/Rules/indicator-id.md"
};

static const unsigned char file_35[] = {
#embed "../../Sources/Checks/Rules/label-order.md"
};

static const unsigned char file_36[] = {
#embed "../../Sources/Checks/Rules/label-ordinal.md"
};

static const unsigned char file_37[] = {
#embed "../../Sources/Checks/Rules/link-scheme.md"
};

static const unsigned char file_38[] = {
#embed "../../Sources/Checks/Rules/misplaced-file.md"
};

static const unsigned char file_39[] = {
#embed "../../Sources/Checks/Rules/missing-cell.md"
};

static const unsigned char file_40[] = {
#embed "../../Sources/Checks/Rules/missing-column.md"
};

static const unsigned char file_41[] = {
#embed "../../Sources/Checks/Rules/missing-file.md"
};

static const unsigned char file_42[] = {
#embed "../../Sources/Checks/Rules/missing-key.md"
};

static const unsigned char file_43[] = {
#embed "../../Sources/Checks/Rules/missing-label.md"
};

static const unsigned char file_44[] = {
#embed "../../Sources/Checks/Rules/missing-row.md"
};

static const unsigned char file_45[] = {
#embed "../../Sources/Checks/Rules/missing-table.md"
};

static const unsigned char file_46[] = {
#embed "../../Sources/Checks/Rules/mixed-editions.md"
};

static const unsigned char file_47[] = {
#embed "../../Sources/Checks/Rules/mobile-number.md"
};

static const unsigned char file_48[] = {
#embed "../../Sources/Checks/Rules/near-label.md"
};

static const unsigned char file_49[] = {
#embed "../../Sources/Checks/Rules/nesting-too-deep.md"
};

static const unsigned char file_50[] = {
#embed "../../Sources/Checks/Rules/not-a-file.md"
};

static const unsigned char file_51[] = {
#embed "../../Sources/Checks/Rules/not-a-number.md"
};

static const unsigned char file_52[] = {
#embed "../../Sources/Checks/Rules/null-value.md"
};

static const unsigned char file_53[] = {
#embed "../../Sources/Checks/Rules/ocr-residue.md"
};

static const unsigned char file_54[] = {
#embed "../../Sources/Checks/Rules/other-centre.md"
};

static const unsigned char file_55[] = {
#embed "../../Sources/Checks/Rules/other-year.md"
};

static const unsigned char file_56[] = {
#embed "../../Sources/Checks/Rules/outside-lifetime.md"
};

static const unsigned char file_57[] = {
#embed "../../Sources/Checks/Rules/outside-link.md"
};

static const unsigned char file_58[] = {
#embed "../../Sources/Checks/Rules/paragraph-too-long.md"
};

static const unsigned char file_59[] = {
#embed "../../Sources/Checks/Rules/path-collision.md"
};

static const unsigned char file_60[] = {
#embed "../../Sources/Checks/Rules/period.md"
};

static const unsigned char file_61[] = {
#embed "../../Sources/Checks/Rules/placeholder-text.md"
};

static const unsigned char file_62[] = {
#embed "../../Sources/Checks/Rules/placeholder.md"
};

static const unsigned char file_63[] = {
#embed "../../Sources/Checks/Rules/prose-last-year.md"
};

static const unsigned char file_64[] = {
#embed "../../Sources/Checks/Rules/prose-sum.md"
};

static const unsigned char file_65[] = {
#embed "../../Sources/Checks/Rules/prose-table.md"
};

static const unsigned char file_66[] = {
#embed "../../Sources/Checks/Rules/publication-date.md"
};

static const unsigned char file_67[] = {
#embed "../../Sources/Checks/Rules/punctuation.md"
};

static const unsigned char file_68[] = {
#embed "../../Sources/Checks/Rules/raw-html.md"
};

static const unsigned char file_69[] = {
#embed "../../Sources/Checks/Rules/reference-too-long.md"
};

static const unsigned char file_70[] = {
#embed "../../Sources/Checks/Rules/roll-up.md"
};

static const unsigned char file_71[] = {
#embed "../../Sources/Checks/Rules/same-paragraph.md"
};

static const unsigned char file_72[] = {
#embed "../../Sources/Checks/Rules/secrecy-marking.md"
};

static const unsigned char file_73[] = {
#embed "../../Sources/Checks/Rules/sections.md"
};

static const unsigned char file_74[] = {
#embed "../../Sources/Checks/Rules/sign-off.md"
};

static const unsigned char file_75[] = {
#embed "../../Sources/Checks/Rules/symbolic-link.md"
};

static const unsigned char file_76[] = {
#embed "../../Sources/Checks/Rules/table-too-large.md"
};

static const unsigned char file_77[] = {
#embed "../../Sources/Checks/Rules/table-too-wide.md"
};

static const unsigned char file_78[] = {
#embed "../../Sources/Checks/Rules/task-outside-report.md"
};

static const unsigned char file_79[] = {
#embed "../../Sources/Checks/Rules/task-reference.md"
};

static const unsigned char file_80[] = {
#embed "../../Sources/Checks/Rules/theme.md"
};

static const unsigned char file_81[] = {
#embed "../../Sources/Checks/Rules/typo.md"
};

static const unsigned char file_82[] = {
#embed "../../Sources/Checks/Rules/unit.md"
};

static const unsigned char file_83[] = {
#embed "../../Sources/Checks/Rules/unknown-centre.md"
};

static const unsigned char file_84[] = {
#embed "../../Sources/Checks/Rules/unknown-indicator.md"
};

static const unsigned char file_85[] = {
#embed "../../Sources/Checks/Rules/unknown-key.md"
};

static const unsigned char file_86[] = {
#embed "../../Sources/Checks/Rules/unknown-table.md"
};

static const unsigned char file_87[] = {
#embed "../../Sources/Checks/Rules/unreadable.md"
};

static const unsigned char file_88[] = {
#embed "../../Sources/Checks/Rules/unused-attachment.md"
};

static const unsigned char file_89[] = {
#embed "../../Sources/Checks/Rules/unused-waiver.md"
};

static const unsigned char file_90[] = {
#embed "../../Sources/Checks/Rules/vehicle-plate.md"
};

static const unsigned char file_91[] = {
#embed "../../Sources/Checks/Rules/waiver.md"
};

static const unsigned char file_92[] = {
#embed "../../Sources/Checks/Rules/wrong-case.md"
};

static const unsigned char file_93[] = {
#embed "../../Sources/Checks/Rules/wrong-value.md"
};

static const struct sitegen_file files[] = {
  {"alias.md", file_0, sizeof file_0},
  {"ambiguous-mark.md", file_1, sizeof file_1},
  {"attachment-unread.md", file_2, sizeof file_2},
  {"attachment.md", file_3, sizeof file_3},
  {"bank-card.md", file_4, sizeof file_4},
  {"base-url.md", file_5, sizeof file_5},
  {"broken-link.md", file_6, sizeof file_6},
  {"cadence.md", file_7, sizeof file_7},
  {"carry-over.md", file_8, sizeof file_8},
  {"citation.md", file_9, sizeof file_9},
  {"citizen-id.md", file_10, sizeof file_10},
  {"contradiction.md", file_11, sizeof file_11},
  {"control-character.md", file_12, sizeof file_12},
  {"cross-footing.md", file_13, sizeof file_13},
  {"dates.md", file_14, sizeof file_14},
  {"delimiter-lines.md", file_15, sizeof file_15},
  {"document-number.md", file_16, sizeof file_16},
  {"duplicate-id.md", file_17, sizeof file_17},
  {"duplicate-label.md", file_18, sizeof file_18},
  {"duplicate-table.md", file_19, sizeof file_19},
  {"edition-year.md", file_20, sizeof file_20},
  {"empty-file.md", file_21, sizeof file_21},
  {"encoding.md", file_22, sizeof file_22},
  {"extra-cell.md", file_23, sizeof file_23},
  {"extra-column.md", file_24, sizeof file_24},
  {"extra-row.md", file_25, sizeof file_25},
  {"fact-outside-report.md", file_26, sizeof file_26},
  {"figure-in-group.md", file_27, sizeof file_27},
  {"file-too-large.md", file_28, sizeof file_28},
  {"form-file.md", file_29, sizeof file_29},
  {"front-matter.md", file_30, sizeof file_30},
  {"further-findings.md", file_31, sizeof file_31},
  {"home-address.md", file_32, sizeof file_32},
  {"image-source.md", file_33, sizeof file_33},
  {"indicator-id.md", file_34, sizeof file_34},
  {"label-order.md", file_35, sizeof file_35},
  {"label-ordinal.md", file_36, sizeof file_36},
  {"link-scheme.md", file_37, sizeof file_37},
  {"misplaced-file.md", file_38, sizeof file_38},
  {"missing-cell.md", file_39, sizeof file_39},
  {"missing-column.md", file_40, sizeof file_40},
  {"missing-file.md", file_41, sizeof file_41},
  {"missing-key.md", file_42, sizeof file_42},
  {"missing-label.md", file_43, sizeof file_43},
  {"missing-row.md", file_44, sizeof file_44},
  {"missing-table.md", file_45, sizeof file_45},
  {"mixed-editions.md", file_46, sizeof file_46},
  {"mobile-number.md", file_47, sizeof file_47},
  {"near-label.md", file_48, sizeof file_48},
  {"nesting-too-deep.md", file_49, sizeof file_49},
  {"not-a-file.md", file_50, sizeof file_50},
  {"not-a-number.md", file_51, sizeof file_51},
  {"null-value.md", file_52, sizeof file_52},
  {"ocr-residue.md", file_53, sizeof file_53},
  {"other-centre.md", file_54, sizeof file_54},
  {"other-year.md", file_55, sizeof file_55},
  {"outside-lifetime.md", file_56, sizeof file_56},
  {"outside-link.md", file_57, sizeof file_57},
  {"paragraph-too-long.md", file_58, sizeof file_58},
  {"path-collision.md", file_59, sizeof file_59},
  {"period.md", file_60, sizeof file_60},
  {"placeholder-text.md", file_61, sizeof file_61},
  {"placeholder.md", file_62, sizeof file_62},
  {"prose-last-year.md", file_63, sizeof file_63},
  {"prose-sum.md", file_64, sizeof file_64},
  {"prose-table.md", file_65, sizeof file_65},
  {"publication-date.md", file_66, sizeof file_66},
  {"punctuation.md", file_67, sizeof file_67},
  {"raw-html.md", file_68, sizeof file_68},
  {"reference-too-long.md", file_69, sizeof file_69},
  {"roll-up.md", file_70, sizeof file_70},
  {"same-paragraph.md", file_71, sizeof file_71},
  {"secrecy-marking.md", file_72, sizeof file_72},
  {"sections.md", file_73, sizeof file_73},
  {"sign-off.md", file_74, sizeof file_74},
  {"symbolic-link.md", file_75, sizeof file_75},
  {"table-too-large.md", file_76, sizeof file_76},
  {"table-too-wide.md", file_77, sizeof file_77},
  {"task-outside-report.md", file_78, sizeof file_78},
  {"task-reference.md", file_79, sizeof file_79},
  {"theme.md", file_80, sizeof file_80},
  {"typo.md", file_81, sizeof file_81},
  {"unit.md", file_82, sizeof file_82},
  {"unknown-centre.md", file_83, sizeof file_83},
  {"unknown-indicator.md", file_84, sizeof file_84},
  {"unknown-key.md", file_85, sizeof file_85},
  {"unknown-table.md", file_86, sizeof file_86},
  {"unreadable.md", file_87, sizeof file_87},
  {"unused-attachment.md", file_88, sizeof file_88},
  {"unused-waiver.md", file_89, sizeof file_89},
  {"vehicle-plate.md", file_90, sizeof file_90},
  {"waiver.md", file_91, sizeof file_91},
  {"wrong-case.md", file_92, sizeof file_92},
  {"wrong-value.md", file_93, sizeof file_93},
};

struct sitegen_folder sitegen_rules(void) {
  struct sitegen_folder folder = {files, sizeof files / sizeof files[0]};
  return folder;
}
