"""A web server that compresses what compresses, lets a browser keep what it has, and writes down what was fetched."""

from __future__ import annotations

import contextlib
import gzip
import threading
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote, urlsplit

# What web servers compress at their usual level; anything else is sent as it is.
LEVEL = 6
COMPRESSED = (".html", ".js", ".css", ".svg", ".json", ".xml", ".txt")


@dataclass
class Line:
    """What went over it: addresses below the root, and bytes of their bodies as they were sent."""

    address: str
    fetched: list[tuple[str, int]] = field(default_factory=list)

    def forget(self) -> None:
        self.fetched.clear()

    def bytes_of(self, *beginnings: str) -> int:
        return sum(count for path, count in self.fetched if path.startswith(beginnings))


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, bodies: dict[str, bytes], line: Line, **named) -> None:
        self.bodies, self.line = bodies, line
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:  # noqa: N802 - named by the standard library
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        file = Path(self.directory) / path
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.line.fetched.append((path, 0))
            return self.send_error(404)
        is_compressed = file.suffix in COMPRESSED
        body = self.bodies.get(path)
        if body is None:
            body = gzip.compress(file.read_bytes(), LEVEL) if is_compressed else file.read_bytes()
            self.bodies[path] = body
        self.line.fetched.append((path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def guess_type(self, path: str) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, *_: object) -> None:
        """What was fetched is in `line`."""


@contextlib.contextmanager
def counting(folder: Path) -> Iterator[Line]:
    line = Line("")
    handler = partial(_Handler, directory=str(folder), bodies={}, line=line)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    line.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield line
    finally:
        server.shutdown()
        server.server_close()
