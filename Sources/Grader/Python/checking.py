"""What the checks of an exercise are written with.

A check is a function; it fails by raising, which the functions here do where something is not as
they expect. AUTHORS.md explains them.
"""
import random
import time

import _checking
import checking_datagrams
import checking_functions
import checking_peers
from checking_bytes import difference, shown, sized
from checking_datagrams import (
    DatagramPeer, Listener, datagrams, listen, silent_address, unused_address)
from checking_functions import Call, Function, Handed, Kept, code, function, hand, pair
from checking_peers import Peer, connect, wait
from checking_program import PATIENCE, Learner, Program, doing, learner, sockets_lines, start
from checking_words import Failure, count, fail, language, story, tell, words

# The seed of this run, and random numbers that follow from it.
seed = _checking.seed
rng = random.Random(seed)

# The name of the network of this run: 'kind', 'unlucky', ...
network = _checking.network

_checks = {}


def pause(seconds):
    """Lets time pass: for what is about time itself, never to wait for something. Where the program only
    waits meanwhile, its clock and the check's are put forward and nobody has to wait."""
    tell(f'{seconds} seconds pass', f'过去 {seconds} 秒')
    pass_time(seconds)


def pass_time(seconds):
    """As `pause`, without a word in the story of the check."""
    _checking.ask('pass_time', seconds)


class Clock:
    """Measures the time that something takes: `with Clock() as clock: ...; clock.seconds`."""

    def __enter__(self):
        self.started = time.monotonic()
        return self

    def __exit__(self, *error):
        self.seconds = time.monotonic() - self.started


def check(points=1, en='', zh='', after=(), networks=('kind', 'unlucky', 'one-byte')):
    """Makes a function a check; its name, with hyphens, is the check's."""
    def add(body):
        name = body.__name__.replace('_', '-')
        _checks[name] = body, {
            'id': name, 'points': points, 'en': en, 'zh': zh, 'networks': list(networks),
            'after': [one.replace('_', '-') for one in ([after] if isinstance(after, str) else after)]}
        return body
    return add


def _begin():
    """Forgets the run before this one: the modules stay loaded."""
    global seed, network
    seed = _checking.seed
    network = _checking.network
    rng.seed(seed)
    for kept in (_checks, story, checking_datagrams._made, checking_datagrams._full,
                 checking_peers._made, checking_functions._loaded, checking_functions._calls):
        kept.clear()


def _catalog():
    _checking.ask('catalog', [about for body, about in _checks.values()])


def _run(name):
    body, about = _checks[name]
    try:
        body()
    except Failure as failure:
        # A program that was stopped because it took too many steps goes on for too long.
        outcome = 'timeout' if _checking.ask('state')['endless'] else failure.outcome
        _checking.ask('report', {
            'outcome': outcome, 'story': story, 'expected': failure.expected,
            'happened': failure.happened, 'evidence': [str(line) for line in failure.evidence]})
    else:
        _checking.ask('report', {'outcome': 'pass', 'story': story})
