#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the table extension are mutable globals in C, which Swift 6 refuses to read; they are set once, when the
// extensions are registered, and only read afterwards. Their own header is not installed.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
static inline cmark_node_type sitegen_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type sitegen_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type sitegen_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }

// Swift sees `strlen` only with a whole C library imported.
static inline size_t sitegen_length(const char *text) { return __builtin_strlen(text); }
