"""Numbers in Chinese words, for names that no real place has."""

DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """1 is 一, 20 is 二十, 1005 is 一千零五; up to 99 999."""
    if number >= 10_000:
        rest = number % 10_000
        words = chinese(number // 10_000) + "万"
        return words + (("零" if rest < 1_000 else "") + chinese(rest) if rest else "")
    words, gap = "", False
    for unit, name in ((1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return words.removeprefix("一") if words.startswith("一十") else words or "零"
