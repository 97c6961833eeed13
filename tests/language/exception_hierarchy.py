# Handlers match subclasses, in order; BaseException is above Exception.
class AppError(Exception):
    pass


class NetworkError(AppError):
    def __init__(self, host, code):
        super().__init__(f"{host} answered {code}")
        self.code = code


def classify(error):
    try:
        raise error
    except NetworkError as e:
        return f"network {e.code}: {e}"
    except AppError:
        return "app"
    except (KeyError, IndexError):
        return "lookup"
    except Exception as e:
        return f"exception {type(e).__name__}"
    except BaseException as e:
        return f"base {type(e).__name__}"


for error in (NetworkError("db", 500), AppError(), KeyError(1), OSError("x"), KeyboardInterrupt(), SystemExit(2)):
    print(classify(error))
# expect: network 500: db answered 500
# expect: app
# expect: lookup
# expect: exception OSError
# expect: base KeyboardInterrupt
# expect: base SystemExit
print(issubclass(ZeroDivisionError, ArithmeticError), issubclass(FileNotFoundError, OSError))
# expect: True True
print(issubclass(UnicodeDecodeError, ValueError), issubclass(TimeoutError, OSError))
# expect: True True
print([c.__name__ for c in ModuleNotFoundError.__mro__])
# expect: ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException', 'object']
print(IOError is OSError, issubclass(RecursionError, RuntimeError), issubclass(StopAsyncIteration, Exception))
# expect: True True True
