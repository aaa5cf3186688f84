"""What a screen reader is given: Chromium's accessibility tree, over the debugger."""

from __future__ import annotations

from collections import Counter
from typing import Iterator

from playwright.sync_api import CDPSession, Page


class Spoken:
    """The accessibility tree of a page."""

    def __init__(self, page: Page) -> None:
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.send("Accessibility.enable")

    def roles(self) -> Counter[str]:
        """How many of each role are spoken on the page."""
        return Counter(node["role"]["value"] for node in self._nodes())

    def names(self, role: str) -> list[str]:
        """The names of all that have a role, in the order of the page."""
        return [node.get("name", {}).get("value", "") for node in self._nodes() if node["role"]["value"] == role]

    def name(self, element: str) -> str:
        """The name of the element with an id."""
        root = self._session.send("DOM.getDocument")["root"]["nodeId"]
        found = self._session.send("DOM.querySelector", {"nodeId": root, "selector": f'[id="{element}"]'})
        assert found["nodeId"], f"no element has the id {element}"
        of_it = {"nodeId": found["nodeId"], "fetchRelatives": False}
        node = self._session.send("Accessibility.getPartialAXTree", of_it)["nodes"][0]
        assert not node["ignored"], f"{element} is hidden from screen readers"
        return node["name"]["value"]

    def _nodes(self) -> Iterator[dict]:
        for node in self._session.send("Accessibility.getFullAXTree")["nodes"]:
            if not node["ignored"]:
                yield node
