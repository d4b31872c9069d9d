"""Lines of source files, by number."""

__all__ = ['getline', 'clearcache', 'checkcache', 'getlines', 'lazycache']

cache = {}


def clearcache():
    cache.clear()


def checkcache(filename=None):
    cache.clear()


def lazycache(filename, module_globals):
    return False


def getlines(filename, module_globals=None):
    if filename not in cache:
        lines = []
        if not (filename.startswith('<') and filename.endswith('>')):
            try:
                with open(filename, encoding='utf-8') as file:
                    lines = file.readlines()
            except (OSError, ValueError, SyntaxError):
                return []
        if lines and not lines[-1].endswith('\n'):
            lines[-1] += '\n'
        cache[filename] = lines
    return cache[filename]


def getline(filename, lineno, module_globals=None):
    """One line with its newline, '' when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''
