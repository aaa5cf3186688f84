// The least that a program on cmark-gfm has to do: read every Markdown file, parse and render its body, and write as many
// files of the same sizes as sitegen does. No front matter, no figures, no pages, no links.
//
//     floor MARKDOWN-LIST OUTPUT-LIST OUTPUT
//     floor MARKDOWN-LIST
//
// The second form lets cmark-gfm parse the files and does nothing else.
//
// MARKDOWN-LIST names a file a line; OUTPUT-LIST a size and a path a line, folders before what stands in them and with the
// size "-". OUTPUT is a new folder. Prints the CPU seconds of both parts as JSON. One thread.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

static char line[8192];

static void stop(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(2);
}

static double used(void) {
  struct rusage all;
  getrusage(RUSAGE_SELF, &all);
  return all.ru_utime.tv_sec + all.ru_stime.tv_sec + (all.ru_utime.tv_usec + all.ru_stime.tv_usec) / 1e6;
}

static FILE *list(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) stop(path);
  return file;
}

static int next(FILE *file) {
  if (fgets(line, sizeof line, file) == NULL) return 0;
  line[strcspn(line, "\n")] = 0;
  return 1;
}

// Grows as needed and is used for every file.
static char *text;
static size_t room;

static size_t read_file(const char *path) {
  int file = open(path, O_RDONLY);
  struct stat facts;
  if (file < 0 || fstat(file, &facts) < 0) stop(path);
  size_t size = facts.st_size;
  if (size + 1 > room) text = realloc(text, room = 2 * size + 1);
  for (size_t done = 0; done < size;) {
    ssize_t got = read(file, text + done, size - done);
    if (got <= 0) stop(path);
    done += got;
  }
  close(file);
  text[size] = 0;
  return size;
}

static const char *body(void) {
  const char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---\n") : NULL;
  return end == NULL ? text : end + 5;
}

static size_t parse(size_t size, cmark_syntax_extension *table, int renders) {
  const char *start = body();
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_feed(parser, start, text + size - start);
  cmark_node *document = cmark_parser_finish(parser);
  size_t length = 0;
  if (renders) {
    char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    length = strlen(html);
    free(html);
  }
  cmark_node_free(document);
  cmark_parser_free(parser);
  return length;
}

static void write_file(const char *path, size_t size) {
  if (size > room) text = realloc(text, room = size);
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  if (file < 0) stop(path);
  for (size_t done = 0; done < size;) {
    ssize_t put = write(file, text + done, size - done);
    if (put < 0) stop(path);
    done += put;
  }
  if (close(file) < 0) stop(path);
}

int main(int count, char **arguments) {
  if (count != 4 && count != 2) {
    fprintf(stderr, "usage: floor MARKDOWN-LIST [OUTPUT-LIST OUTPUT]\n");
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  double start = used();
  size_t documents = 0, read = 0, html = 0;
  for (FILE *files = list(arguments[1]); next(files); documents++) {
    size_t size = read_file(line);
    read += size;
    html += parse(size, table, count == 4);
  }
  double parsed = used();
  if (count == 2) {
    printf("{\"documents\": %zu, \"read\": %zu, \"parsing\": %.6f}\n", documents, read, parsed - start);
    return 0;
  }
  if (mkdir(arguments[3], 0777) < 0 || chdir(arguments[3]) < 0) stop(arguments[3]);
  size_t files = 0, written = 0;
  for (FILE *sizes = list(arguments[2]); next(sizes);) {
    char *path = strchr(line, ' ') + 1;
    if (line[0] == '-') {
      if (mkdir(path, 0777) < 0) stop(path);
      continue;
    }
    size_t size = strtoul(line, NULL, 10);
    write_file(path, size);
    files++;
    written += size;
  }
  printf("{\"documents\": %zu, \"read\": %zu, \"html\": %zu, \"files\": %zu, \"written\": %zu, \"parsing\": %.6f, \"writing\": %.6f}\n",
         documents, read, html, files, written, parsed - start, used() - parsed);
  return 0;
}
