"""What the checks of an exercise are written with.

A check is a function; it fails by raising, which the functions here do where something is not as
they expect. AUTHORS.md explains them.
"""
import random

import _checking
from checking_bytes import difference, shown, sized
from checking_peers import Peer, connect, wait
from checking_program import PATIENCE, Program, doing, start
from checking_words import Failure, count, fail, language, story, tell, words

# The seed of this run, and random numbers that follow from it.
seed = _checking.seed
rng = random.Random(seed)

# The name of the network of this run: 'kind', 'unlucky', ...
network = _checking.network

_checks = {}


def check(points=1, en='', zh='', after=(), networks=('kind', 'unlucky', 'one-byte')):
    """Makes a function a check; its name, with hyphens, is the check's."""
    def add(body):
        name = body.__name__.replace('_', '-')
        _checks[name] = body, {
            'id': name, 'points': points, 'en': en, 'zh': zh, 'networks': list(networks),
            'after': [one.replace('_', '-') for one in ([after] if isinstance(after, str) else after)]}
        return body
    return add


def _catalog():
    _checking.ask('catalog', [about for body, about in _checks.values()])


def _run(name):
    body, about = _checks[name]
    try:
        body()
    except Failure as failure:
        _checking.ask('report', {
            'outcome': failure.outcome, 'story': story, 'expected': failure.expected,
            'happened': failure.happened, 'evidence': [str(line) for line in failure.evidence]})
    else:
        _checking.ask('report', {'outcome': 'pass', 'story': story})
