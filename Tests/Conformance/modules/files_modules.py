import glob
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory(prefix='case') as folder:
    os.chdir(folder)
    os.makedirs('a/b/c')
    for name in ['x.txt', 'y.txt', '.hidden.txt', 'z.py', 'a/u.txt', 'a/b/v.txt', 'a/b/c/[w].txt']:
        with open(name, 'w') as f:
            f.write(name)
    for pattern in ['*.txt', '*', '?.*', '[xz].*', '.*', 'a/*', '*/', '**', 'a/**/*.txt', 'nope*',
                    'x.txt', '**/', glob.escape('a/b/c/[w].txt'), '*/b/*', '[!x]*.txt']:
        print(pattern, sorted(glob.glob(pattern)), sorted(glob.glob(pattern, recursive=True)))
    print(sorted(glob.glob('*', root_dir='a')), sorted(glob.iglob('*.txt', include_hidden=True)))
    os.chmod('x.txt', 0o640)
    os.utime('x.txt', (1000000000, 1000000000.5))
    print(shutil.copy('x.txt', 'a'), shutil.copy2('x.txt', 'copy'), os.stat('copy').st_mtime,
          oct(os.stat('a/x.txt').st_mode))
    print(shutil.copytree('a', 'tree', ignore=shutil.ignore_patterns('v*')),
          sorted(glob.glob('tree/**', recursive=True)))
    print(shutil.move('y.txt', 'a'), shutil.move('z.py', 'q.py'), os.path.exists('z.py'))
    for call in [lambda: shutil.copyfile('x.txt', 'x.txt'), lambda: shutil.copy('none', 'x'),
                 lambda: shutil.move('x.txt', 'a'), lambda: shutil.rmtree('none'),
                 lambda: shutil.copytree('a', 'tree')]:
        try:
            print(call())
        except OSError as error:
            print(type(error).__name__, error)
    shutil.rmtree('tree')
    shutil.rmtree('none', ignore_errors=True)
    os.truncate('x.txt', 2)
    os.link('x.txt', 'linked')
    with open('linked', 'a') as f:
        f.write('!')
        f.flush()
        os.fsync(f)
        os.fsync(f.fileno())
    os.renames('linked', 'new/deep/file')
    print(open('new/deep/file').read(), os.path.samefile('x.txt', 'new/deep/file'))
    descriptor, name = tempfile.mkstemp('.end', 'begin', folder, text=True)
    os.write(descriptor, b'x')
    os.close(descriptor)
    base = os.path.basename(name)
    print(base.startswith('begin'), base.endswith('.end'), oct(os.stat(name).st_mode))
    with tempfile.NamedTemporaryFile('w+', suffix='.t', dir=folder) as f:
        f.write('text')
        f.seek(0)
        print(f.read(), os.path.exists(f.name), f.name.endswith('.t'))
    print(os.path.exists(f.name), f.closed)
    with tempfile.TemporaryFile() as f:
        print(f.write(b'abc'), f.seek(1), f.read())
    with tempfile.SpooledTemporaryFile(4) as f:
        f.write(b'abc')
        f.write(b'def')
        f.seek(0)
        print(f.read(), f._rolled)
    inner = tempfile.mkdtemp(dir=folder)
    print(os.path.isdir(inner), tempfile.gettempprefix(), shutil.which('/bin/sh') is not None)
    os.chdir('/')
print(os.path.exists(folder), shutil.which('no such command'))
