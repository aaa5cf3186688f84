"""Every text says in which language it is (WCAG 3.1.1, 3.1.2): Chinese words on an English page stand under `lang="zh…"`, and
the English name of a language or a centre on a Chinese page under `lang="en"`."""

from __future__ import annotations

import pytest

HAN_ELSEWHERE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong = [];
  let chinese = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!/\\p{Script=Han}/u.test(text.data)) continue;
    const language = text.parentElement.closest("[lang]").lang;
    if (language.startsWith("zh")) chinese += 1;
    else wrong.push(`“${text.data.trim().slice(0, 40)}” under lang=${language}`);
  }
  return { chinese, wrong, page: document.documentElement.lang };
}"""

# Two English words or more in a row: names, not units and acronyms, which Chinese sentences carry as their own.
ENGLISH_ELSEWHERE = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (!/^\\s*[A-Z][A-Za-z]+( [A-Za-z]+)+\\s*$/.test(text.data)) continue;
    const language = text.parentElement.closest("[lang]").lang;
    if (!language.startsWith("en")) wrong.push(`“${text.data.trim()}” under lang=${language}`);
  }
  return wrong;
}"""


def test_every_text_says_its_language(browser, served, opened_paths, counts):
    page = browser.new_page()
    faults: list[str] = []
    for path in opened_paths:
        page.goto(served + path)
        found = page.evaluate(HAN_ELSEWHERE)
        is_english = path.removeprefix("example/").startswith("en/")
        if found["page"] != ("en" if is_english else "zh-Hans"):
            faults.append(f"{path}: the page says it is in {found['page']}")
        wrong = found["wrong"] if is_english else page.evaluate(ENGLISH_ELSEWHERE)
        faults += [f"{path}: {fault}" for fault in wrong]
        if is_english:
            counts("Chinese texts on English pages that say so", found["chinese"])
    page.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(("html", "is_wrong"), [("<p>中文</p>", True), ("<p lang='zh-Hans'>中文</p>", False)])
def test_a_foreign_text_without_its_language_is_noticed(html, is_wrong, browser):
    page = browser.new_page()
    page.set_content(f"<html lang='en'><title>x</title>{html}")
    found = page.evaluate(HAN_ELSEWHERE)
    page.close()
    assert bool(found["wrong"]) == is_wrong
