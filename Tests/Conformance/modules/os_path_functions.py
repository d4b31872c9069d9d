# os.path, as text alone.
import os.path

p = '/usr/lib/python/socket.py'
print(os.path.basename(p), os.path.dirname(p), os.path.split(p))
print(os.path.splitext(p), os.path.splitext('archive.tar.gz'), os.path.splitext('.hidden'))
print(os.path.join('a', 'b', 'c.txt'), os.path.join('a', '/b'), os.path.join('a/', ''), os.path.join('a'))
print(os.path.normpath('a//b/../c/./d'), os.path.normpath(''), os.path.normpath('../..//x'))
print(os.path.isabs('/a'), os.path.isabs('a'))
print(os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.commonpath(['/usr/lib/x', '/usr/local']))
print(os.path.relpath('/a/b/c', '/a/d'))
print(os.path.basename('/tmp/'), os.path.dirname('file'))
print(os.path.exists('/no/such/path'), os.path.isfile('/no/such'), os.path.isdir('/no/such'))
print(os.path.abspath('/a/../b'))
print(os.sep, os.curdir, os.pardir, os.linesep == '\n', os.extsep, os.pathsep)
