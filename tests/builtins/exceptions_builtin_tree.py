# The tree of built-in exceptions.
import builtins

names = [n for n in dir(builtins) if isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException)]
wanted = "ArithmeticError AssertionError AttributeError BaseExceptionGroup BlockingIOError BrokenPipeError BufferError ConnectionError EOFError Exception ExceptionGroup FileExistsError FloatingPointError GeneratorExit ImportError IndentationError InterruptedError IsADirectoryError KeyboardInterrupt LookupError MemoryError NameError NotADirectoryError NotImplementedError OverflowError PermissionError ReferenceError StopAsyncIteration SyntaxError SystemError SystemExit TabError UnboundLocalError UnicodeError UnicodeEncodeError Warning DeprecationWarning RuntimeWarning UserWarning ResourceWarning".split()
for name in wanted:
    cls = getattr(builtins, name)
    print(name, "<", " < ".join(c.__name__ for c in cls.__mro__[1:-1]))
print(set(wanted) <= set(names))
