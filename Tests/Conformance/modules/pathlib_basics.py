# pathlib: the text of paths, and files below a temporary folder.
import os
from pathlib import Path, PurePath, PurePosixPath, PosixPath

p = PurePosixPath('/usr/lib/python3.11/site.tar.gz')
print(p, repr(p), str(p) == os.fspath(p), p.parts, p.name, p.stem, p.suffix, p.suffixes)
print(p.parent, p.parents[0], p.parents[-1], len(p.parents), list(p.parents)[1:3], p.root, p.anchor)
print(p.with_name('x.py'), p.with_suffix('.txt'), p.with_suffix(''), p.with_stem('lib'))
print(p.relative_to('/usr'), p.is_relative_to('/usr/lib'), p.is_relative_to('/bin'), p.is_absolute())
print(PurePath('a') / 'b' / PurePath('c'), 'x' / PurePath('y'), PurePath('a', '/b', 'c'),
      PurePath('a//b/./c/'), PurePath(), PurePath('.'), PurePath('..'), PurePath('//a'), PurePath('///a'))
print(PurePath('a') == PurePosixPath('a'), PurePath('a') < PurePath('b'),
      sorted([PurePath('b'), PurePath('a/c'), PurePath('a')]), {PurePath('k'): 1}[PurePath('k')])
for text in ('.bashrc', 'a.', 'a.b.', '..', 'name', 'x.y.z', '.a.b'):
    q = PurePath(text)
    print(text, repr(q.name), repr(q.stem), repr(q.suffix), q.suffixes)
print(PurePath('a/b.py').match('*.py'), PurePath('/a/b.py').match('/a/*.py'),
      PurePath('a/b.py').match('/*.py'), PurePath('a').joinpath('b', 'c'), p.as_uri(), bytes(PurePath('é')))
for f in (lambda: PurePath(5), lambda: PurePath(b'a'), lambda: p.relative_to('x'), lambda: p / 5,
          lambda: PurePath('a').as_uri(), lambda: PurePath('').with_name('x'),
          lambda: p.with_suffix('txt'), lambda: p.with_name('a/b'), lambda: PurePath('a') < 'a',
          lambda: p.parents[9]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(type(Path('x')).__name__, isinstance(Path('x'), PurePath), isinstance(Path(), os.PathLike))
folder = Path(os.getcwd()) / ('paths-%d' % os.getpid())
folder.mkdir()
try:
    file = folder / 'note.txt'
    print(file.exists(), file.write_text('one\ntwo\n'), file.exists(), file.is_file(), file.is_dir())
    print(repr(file.read_text()), file.read_bytes(), file.stat().st_size)
    with file.open() as opened:
        print([line for line in opened])
    print((folder / 'data.bin').write_bytes(b'\x00\x01'), sorted(c.name for c in folder.iterdir()))
    (folder / 'a' / 'b').mkdir(parents=True)
    (folder / 'a' / 'b' / 'deep.txt').touch()
    print(sorted(str(c.relative_to(folder)) for c in folder.glob('*.txt')),
          sorted(str(c.relative_to(folder)) for c in folder.rglob('*.txt')),
          sorted(str(c.relative_to(folder)) for c in folder.glob('**/*')))
    for f in (lambda: (folder / 'a').mkdir(), lambda: (folder / 'none').read_text(),
              lambda: (folder / 'none').unlink(), lambda: (folder / 'x' / 'y').mkdir(),
              lambda: (folder / 'a').rmdir(), lambda: file.write_text(b'x')):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, getattr(e, 'strerror', None))
    (folder / 'a').mkdir(exist_ok=True)
    (folder / 'none').unlink(missing_ok=True)
    print(file.rename(folder / 'new.txt').name, file.exists(), os.path.basename(folder / 'new.txt'))
finally:
    for child in sorted(folder.rglob('*'), key=lambda c: len(c.parts), reverse=True):
        child.rmdir() if child.is_dir() else child.unlink()
    folder.rmdir()
print(folder.exists())
