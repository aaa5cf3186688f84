"""Follows every link of every page of a site, from the address given, and says which do not lead to a file.

usage: crawl.py ADDRESS PAGES

ADDRESS  of the home page, with its file name: http://127.0.0.1:8000/zwgk/index.html, file:///srv/www/zwgk/index.html
PAGES    how many pages there are; finding fewer is a failure too

Links that leave the folder of the home page are left alone: nothing outside is asked for anything.
"""

import sys
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser


class Links(HTMLParser):
    """The addresses a page names: links, styles, scripts, images."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        # Canonical addresses and those of other languages name the published site, not this one.
        values = dict(attributes)
        if tag == "link" and values.get("rel") in ("canonical", "alternate"):
            return
        self.found += [value for name, value in attributes if name in ("href", "src") and value]


def crawl(home):
    folder = home.rsplit("/", 1)[0] + "/"
    pending, seen, pages, faults = [(home, "the command line")], {home}, 0, []
    while pending:
        address, origin = pending.pop()
        try:
            with urllib.request.urlopen(address) as answer:
                is_page = answer.headers.get_content_type() == "text/html"
                if address.startswith("http") and answer.url != address:
                    faults.append(f"{address} is redirected to {answer.url}; named in {origin}")
                body = answer.read()
        except urllib.error.URLError as error:
            faults.append(f"{address}: {error.reason}; named in {origin}")
            continue
        if not is_page:
            continue
        pages += 1
        links = Links()
        links.feed(body.decode("utf-8"))
        for link in links.found:
            target = urllib.parse.urldefrag(urllib.parse.urljoin(address, link)).url
            if target.startswith(folder) and target not in seen:
                seen.add(target)
                pending.append((target, address))
    return pages, len(seen), faults


home, expected = sys.argv[1], int(sys.argv[2])
pages, files, faults = crawl(home)
if pages != expected:
    faults.append(f"{pages} pages can be reached from {home}; the site has {expected}")
for fault in faults:
    print(fault, file=sys.stderr)
print(f"{pages} pages, {files} files reached from {home}")
sys.exit(1 if faults else 0)
