"""The pages the other tests look at are pages of every kind there is."""

from pages import PAGE_KINDS, all_pages, kind_class


def test_every_kind_of_page_is_looked_at(built, counts):
    pages = all_pages(built)
    kinds = {page: kind_class(built / page) for page in pages}
    assert all(kinds.values()), f"no kind: {[page for page, kind in kinds.items() if not kind]}"
    looked_at = {kinds[path] for path in PAGE_KINDS.values()}
    missed = {kind: page for page, kind in kinds.items() if kind not in looked_at}
    assert not missed, f"add a page of these kinds to pages.py: {missed}"
    counts("kinds of page", len(looked_at))


def test_every_page_looked_at_is_in_the_site(built):
    missing = [path for path in PAGE_KINDS.values() if not (built / path).is_file()]
    assert not missing, f"not in the site: {missing}"
