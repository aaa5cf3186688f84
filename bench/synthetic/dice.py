"""Choices that depend on nothing but a seed."""

import random


class Dice:
    """Every choice rests on `random()`, whose sequence Python promises to keep for a given seed from version to version."""

    def __init__(self, seed: str):
        self._random = random.Random(seed).random

    def below(self, limit: int) -> int:
        return int(self._random() * limit)

    def between(self, first: int, last: int) -> int:
        return first + int(self._random() * (last - first + 1))

    def pick(self, values):
        return values[int(self._random() * len(values))]

    def chance(self, share: float) -> bool:
        return self._random() < share

    def shuffled(self, values) -> list:
        rest = list(values)
        for last in range(len(rest) - 1, 0, -1):
            other = int(self._random() * (last + 1))
            rest[last], rest[other] = rest[other], rest[last]
        return rest
