import html
import importlib
import os
import signal
import time
import timeit

print(html.escape('<a href="x">\'&</a>'), html.escape('"', quote=False))
print(html.unescape('&lt;&amp;&gt; &quot;&#39;&#x4f60;&#20320; &copy &copyx; &nope; &amp;lt; & &#0; &#x80;'))
print(importlib.import_module('os.path') is os.path, importlib.import_module('json').__name__)
print(timeit.timeit(lambda: None, number=10) >= 0, len(timeit.repeat(lambda: 1, repeat=2, number=1)))
print(isinstance(timeit.default_timer(), float))
for name in 'time', 'monotonic', 'perf_counter', 'process_time', 'thread_time':
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable, info.resolution)
print(time.clock_getres(time.CLOCK_MONOTONIC), time.clock_gettime_ns(time.CLOCK_REALTIME) > 10**18)
for call in [lambda: time.get_clock_info('x'), lambda: time.get_clock_info(1),
             lambda: time.clock_getres(99)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

got = []
signal.signal(signal.SIGUSR1, lambda number, frame: got.append(number))
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2]))
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR2)
print(got, sorted(signal.sigpending()), repr(signal.sigwait({signal.SIGUSR2})))
print(sorted(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])), got)
print(signal.pthread_sigmask(signal.SIG_SETMASK, []), signal.sigpending(), got)
print(repr(signal.SIG_BLOCK), signal.Sigmasks.SIG_SETMASK)
try:
    signal.pthread_sigmask(signal.SIG_BLOCK, [99])
except ValueError as error:
    print(error)
