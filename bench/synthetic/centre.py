"""Who publishes, over which years, and the sentence that stands on every page."""

from dataclasses import dataclass

from .numerals import chinese

LAST_YEAR = 2025
NOTICE = "**本文为虚构数据（synthetic data）**，由程序生成，只用于测量速度，不对应任何单位，所有名称和数字均非真实。"
PROVINCES = "甲乙丙丁戊己庚辛壬癸"
# The parts of every work plan; a report answers the second one.
TASKS = ["优化主动公开机制", "规范依申请公开办理", "加强政策解读", "提升公众参与", "拓展公开平台", "加强队伍建设"]


@dataclass(frozen=True)
class Centre:
    number: int

    @property
    def id(self) -> str:
        return f"shili-{self.number:05d}"

    @property
    def city(self) -> str:
        return f"示例{chinese(self.number)}市"

    @property
    def name(self) -> str:
        return f"{self.city}公共资源交易中心（虚构）"

    @property
    def province(self) -> str:
        return f"虚构{PROVINCES[self.number % len(PROVINCES)]}省"
