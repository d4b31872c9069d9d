"""The words of a check: what it did, and how it says that something is not as it must be."""
import _checking

language = _checking.language

# What the check did, in order, for whoever reads that it failed.
story = []


def words(en, zh):
    """The one of two texts that the learner reads."""
    return zh if language == 'zh' else en


def tell(en, zh):
    """Adds to the story what the check does now."""
    story.append(words(en, zh))


class Failure(Exception):
    """Something is not as it must be, by the learner's program."""

    def __init__(self, expected, happened, evidence=(), outcome='fail'):
        Exception.__init__(self, expected, happened)
        self.expected = expected
        self.happened = happened
        self.evidence = list(evidence)
        self.outcome = outcome


def fail(en, zh, happened_en, happened_zh, evidence=()):
    """Ends the check: what was expected, and what happened instead, in both languages."""
    raise Failure(words(en, zh), words(happened_en, happened_zh), evidence)


def count(number, one, zh):
    """`3 bytes`, `1 byte`; `3 字节`."""
    if language == 'zh':
        return f'{number} {zh}'
    return f'{number} {one}' if number == 1 else f'{number} {one}s'
