"""Every page that is opened works under the strict policy its server sends: nothing on the console, no request that fails,
none to another origin; and the same where the folder is opened without a server."""

from __future__ import annotations

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from pages import ONLY_SERVED, PAGE_KINDS
from site_server import POLICY, serving

# Only a server shows these, under the address that was asked for.
NOT_FOUND = {PAGE_KINDS[kind] for kind in ONLY_SERVED} | {"en/404.html", "example/404.html", "example/en/404.html"}


def test_every_page_served(browser, served, opened_paths, counts):
    faults = []
    with Witness(browser, served) as witness:
        for path in opened_paths:
            faults += witness.visit(served + path)
        policy = witness.policy
    assert policy == POLICY, f"the pages came without the policy they are tested under: {policy}"
    assert not faults, "\n".join(faults)
    counts("pages opened under the policy, from a server", len(opened_paths))
    counts("requests seen", witness.requests)


def test_what_is_not_there(browser, served):
    """The address of the missing page says 404; the page itself breaks no rule, however deep the address."""
    with Witness(browser, served) as witness:
        for path in ("no-such-page", "centres/zibo/reports/1999/index.html", "en/no/such/page/"):
            faults = witness.visit(served + path, status=404)
            assert not faults, "\n".join(faults)
            assert witness.page.locator("main h1").count() == 1


def test_every_page_from_a_folder(browser, built, opened_paths, counts):
    paths = [path for path in opened_paths if path not in NOT_FOUND]
    faults = []
    with Witness(browser, built.as_uri() + "/") as witness:
        for path in paths:
            faults += witness.visit((built / path).as_uri())
    assert not faults, "\n".join(faults)
    counts("pages opened from a folder", len(paths))
    counts("requests seen", witness.requests)


def test_what_breaks_the_policy_is_noticed(browser, tmp_path):
    (tmp_path / "404.html").write_text("<!DOCTYPE html><title>none</title>", "utf-8")
    (tmp_path / "index.html").write_text(
        "<!DOCTYPE html><title>bad</title><link rel=icon href='data:,'><p style='color:red'>x</p><script>1</script>"
        "<img src='missing.png' alt=''><img src='https://other.example/a.png' alt=''>",
        "utf-8",
    )
    with serving(tmp_path) as address, Witness(browser, address) as witness:
        told = "\n".join(witness.visit(address))
    for fault in ("inline style", "inline script", "missing.png (404)", "https://other.example/a.png"):
        assert fault in told, f"“{fault}” was not noticed in:\n{told}"


class Witness:
    """Opens pages one after the other and writes down what each does that it should not."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.page: Page = browser.new_page()
        self.requests = 0
        self.policy: str | None = None
        self._origin = origin
        self._address = ""
        self._seen: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._seen.append(f"script error: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)
        # A breach may be told to the page alone.
        self.page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) =>"
            " console.error('policy: ' + event.effectiveDirective + ' ' + event.blockedURI))"
        )

    def __enter__(self) -> Witness:
        return self

    def __exit__(self, *_: object) -> None:
        self.page.close()

    def visit(self, address: str, status: int = 200) -> list[str]:
        self._seen, self._address = [], address
        response = self.page.goto(address, wait_until="load")
        assert response, address
        # One more turn of the page's loop, for what a script does when all is loaded.
        self.page.evaluate("() => new Promise((done) => setTimeout(done))")
        if response.status != status:
            self._seen.append(f"answered with {response.status}, not {status}")
        self.policy = response.headers.get("content-security-policy")
        return [f"{address.removeprefix(self._origin)}: {fault}" for fault in self._seen]

    def _console(self, message: ConsoleMessage) -> None:
        # The status of the page itself is looked at in `visit`.
        is_own_status = message.text.startswith("Failed to load") and message.location["url"] == self._address
        if message.type in {"error", "warning", "assert"} and not is_own_status:
            self._seen.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        self.requests += 1
        if not request.url.startswith((self._origin, "data:")):
            self._seen.append(f"asks another origin: {request.url}")

    def _failed(self, request: Request) -> None:
        # So says Chromium of an icon it no longer needs, since the next page was opened; what is refused, missing or out
        # of reach fails in other words.
        if request.failure != "net::ERR_ABORTED":
            self._seen.append(f"failed: {request.url} ({request.failure})")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.url != self._address:
            self._seen.append(f"answered: {response.url} ({response.status})")
