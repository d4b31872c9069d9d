checks = [
    (BaseException, Exception), (BaseException, KeyboardInterrupt), (BaseException, SystemExit),
    (BaseException, GeneratorExit), (Exception, StopIteration), (Exception, ArithmeticError),
    (ArithmeticError, ZeroDivisionError), (ArithmeticError, OverflowError),
    (ArithmeticError, FloatingPointError), (Exception, LookupError), (LookupError, IndexError),
    (LookupError, KeyError), (Exception, OSError), (OSError, ConnectionError),
    (ConnectionError, BrokenPipeError), (ConnectionError, ConnectionRefusedError),
    (ConnectionError, ConnectionResetError), (ConnectionError, ConnectionAbortedError),
    (OSError, TimeoutError), (OSError, FileNotFoundError), (OSError, PermissionError),
    (OSError, FileExistsError), (OSError, BlockingIOError), (OSError, InterruptedError),
    (OSError, IsADirectoryError), (OSError, NotADirectoryError), (OSError, ChildProcessError),
    (OSError, ProcessLookupError), (ValueError, UnicodeError), (UnicodeError, UnicodeDecodeError),
    (UnicodeError, UnicodeEncodeError), (UnicodeError, UnicodeTranslateError),
    (NameError, UnboundLocalError), (RuntimeError, RecursionError),
    (RuntimeError, NotImplementedError), (SyntaxError, IndentationError),
    (IndentationError, TabError), (ImportError, ModuleNotFoundError), (Exception, AssertionError),
    (Exception, AttributeError), (Exception, BufferError), (Exception, EOFError),
    (Exception, MemoryError), (Exception, ReferenceError), (Exception, SystemError),
    (Exception, TypeError), (Exception, StopAsyncIteration), (Exception, Warning),
    (Warning, UserWarning), (Warning, DeprecationWarning), (Warning, SyntaxWarning),
    (Warning, RuntimeWarning), (Warning, FutureWarning), (Warning, ImportWarning),
    (Warning, UnicodeWarning), (Warning, BytesWarning), (Warning, ResourceWarning),
    (Warning, PendingDeprecationWarning), (Warning, EncodingWarning),
    (BaseException, BaseExceptionGroup), (BaseExceptionGroup, ExceptionGroup),
    (Exception, ExceptionGroup),
]
for base, derived in checks:
    print(derived.__name__, "<", base.__name__, base in derived.__bases__)
print(IOError is OSError, EnvironmentError is OSError)
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception))
for number in (1, 2, 4, 10, 11, 13, 17, 20, 21, 32, 98, 103, 104, 110, 111, 113):
    print(number, type(OSError(number, "m")).__name__)
