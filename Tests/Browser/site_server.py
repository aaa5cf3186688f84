"""A web server as plain as the plainest host: a folder under a sub-path, the policy as a header, 404.html for the rest."""

from __future__ import annotations

import contextlib
import threading
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Callable, Iterable, Iterator

SUB_PATH = "/zwgk/"

# The strictest policy the pages are promised to work under; docs/hosting.md names the same one.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


PAUSE = 0.05  # seconds, long enough for a browser to show what it has

# The places of a page, as offsets in order, before which a slow line falls silent.
Cuts = Callable[[bytes], Iterable[int]]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, cuts: Cuts | None = None, **named) -> None:
        self.cuts = cuts
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        # What is not under the sub-path is not there: a page that forgets it must fail.
        if not path.startswith(SUB_PATH):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path("/" + path[len(SUB_PATH) :])

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def guess_type(self, path: str) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def list_directory(self, path: str) -> None:
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def copyfile(self, source, outputfile) -> None:
        body = source.read()
        sent = 0
        for cut in self.cuts(body) if self.cuts and self.guess_type(self.path).startswith("text/html") else ():
            outputfile.write(body[sent:cut])
            outputfile.flush()
            sent = cut
            time.sleep(PAUSE)
        outputfile.write(body[sent:])

    def log_message(self, *_: object) -> None:
        """The tests speak for themselves."""


@contextlib.contextmanager
def serving(folder: Path, cuts: Cuts | None = None) -> Iterator[str]:
    """Serves a built site on a free port of this machine; gives the address of its home, ending in the sub-path.

    `cuts`: a page arrives in pieces, and before each of these places the line is silent for a while."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), cuts=cuts))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, name="site", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    finally:
        server.shutdown()
        server.server_close()
