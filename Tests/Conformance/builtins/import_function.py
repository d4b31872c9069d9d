import math

def attempt(label, call):
    try:
        print(label, "->", repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


attempt('__import__("math") is math', lambda: __import__("math") is math)
attempt('__import__("os.path").__name__', lambda: __import__("os.path").__name__)
attempt('__import__("no_such_module_here")', lambda: __import__("no_such_module_here"))
attempt('__import__("math").pi', lambda: __import__("math").pi)
attempt('__import__(5)', lambda: __import__(5))
attempt('__import__()', lambda: __import__())
attempt('__import__("")', lambda: __import__(""))
attempt('__name__', lambda: __name__)
attempt('__build_class__.__name__', lambda: __build_class__.__name__)
attempt('__debug__', lambda: __debug__)
