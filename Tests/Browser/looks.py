"""The ways a page is looked at: light, dark, forced colours; a phone, a tablet, a desk."""

from __future__ import annotations

from playwright.sync_api import Page

MODES: dict[str, dict[str, str]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
WIDTHS = (320, 768, 1280)
HEIGHT = 900


def look(page: Page, width: int, mode: str = "light", height: int = HEIGHT) -> None:
    """Gives a page its width and its colours, and waits until it and its script have answered."""
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(**MODES[mode])
    settle(page)


def settle(page: Page) -> None:
    # One frame lays out, observers of sizes answer after it, the next frame shows what they changed.
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
