# Results of os that are tuples with names, and numbers that programs exit with.
import os
import typing

u = os.uname()
print(type(u), len(u), u[0] == u.sysname, u.machine == u[4])
print(type(os.times()), os.times().user >= 0, repr(os.terminal_size((80, 24))),
      os.terminal_size((1, 2)).lines)
print(os.EX_USAGE, os.EX_UNAVAILABLE, os.EX_SOFTWARE, os.EX_CONFIG, os.getcwdb() == os.getcwd().encode())
print(typing.IO, typing.TextIO, typing.IO[str], isinstance('x', os.PathLike))
