"""A server for the tests of links to other sites: `python3 link_server.py FOLDER`.

The first folder of an address says how it is answered. In FOLDER it writes its port and one where nobody listens (`ports`), what it was
asked (`asked`), and how much it served at once at most (`most`). It ends when its input does, so it outlives no test.
"""

import os
import pathlib
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

folder = pathlib.Path(sys.argv[1])
lock = threading.Lock()
now, most = 0, 0

STATUS = {"moved": 301, "loop": 302, "gone": 404, "broken": 500, "closed": 403}
# Servers that answer a question for the head alone otherwise than one for the whole.
STATUS_OF_HEAD = {"headless": 405, "shy": 403, "odd": 500}
TARGETS = {"moved": "/ok", "loop": "/loop"}
SECONDS = {"slow": 14, "pause": 0.4}


class Handler(BaseHTTPRequestHandler):
    def answer(self):
        global now, most
        name = self.path.strip("/").split("?")[0].split("/")[0]
        is_head = self.command == "HEAD"
        with lock:
            now += 1
            most = max(most, now)
            with open(folder / "asked", "a", encoding="utf-8") as asked:
                asked.write(f"{self.command} {self.path}\n")
            (folder / "most").write_text(str(most), "utf-8")
        time.sleep(SECONDS.get(name, 0))
        with lock:
            now -= 1
        self.send_response((STATUS_OF_HEAD if is_head else {}).get(name) or STATUS.get(name, 200))
        if name in TARGETS:
            self.send_header("Location", TARGETS[name])
        self.send_header("Content-Length", "0" if is_head else "2")
        self.end_headers()
        if not is_head:
            self.wfile.write(b"ok")

    do_HEAD = do_GET = answer

    def log_message(self, *words):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def end_with_input():
    sys.stdin.read()
    os._exit(0)


# Of every address of this machine: 127.0.0.1 to 127.0.0.6 stand for six hosts.
server = Server(("0.0.0.0", 0), Handler)
threading.Thread(target=end_with_input, daemon=True).start()
closed = socket.socket()
closed.bind(("127.0.0.1", 0))
draft = folder / "ports.new"
draft.write_text(f"{server.server_port} {closed.getsockname()[1]}", "utf-8")
draft.rename(folder / "ports")
server.serve_forever()
