# The aliases and special forms of typing: what they show, their parts, equality, refusals.
from collections.abc import Callable as AbcCallable
from typing import (Annotated, Any, AnyStr, AsyncContextManager, AsyncIterator, Awaitable, Callable,
                    ClassVar, Concatenate, ContextManager, Coroutine, Counter, DefaultDict, Deque,
                    Dict, Final, ForwardRef, FrozenSet, Generator, Hashable, Iterable, Iterator,
                    List, Literal, LiteralString, Mapping, Never, NoReturn, NotRequired, Optional,
                    OrderedDict, ParamSpec, Required, Self, Sequence, Set, Sized, SupportsInt, Text,
                    TextIO, Tuple, Type, TypeAlias, TypeGuard, TypeVar, Union, Unpack, get_args,
                    get_origin, TypeVarTuple, NewType)

T = TypeVar("T")
B = TypeVar("B", bound=int)
C = TypeVar("C", int, str)
Co = TypeVar("Co", covariant=True)
P = ParamSpec("P")
print(T, B.__bound__, C.__constraints__, Co, P, P.args, P.kwargs, T.__name__, AnyStr, TypeVarTuple("Ts"))
for alias in (Optional[int], Union[int, str], Union[int, int], Union[int, None], Union[Optional[int], str],
              List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Tuple[int, str],
              Callable[[int], str], Callable[..., int], Callable[[], None], Callable[P, int],
              Callable[[int, Any], Optional[int]], Callable, Literal[1, "a", None], Annotated[int, "x"],
              Type[int], Any, ClassVar[int], Final[int], Final, Set[int], FrozenSet[T], Iterable[T], Iterator,
              List, Tuple, Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[int], Generator[int, str, float],
              Generator[int], Deque[int], DefaultDict[str, int], Counter[str], OrderedDict, NoReturn, Never, Self,
              TypeAlias, Unpack, LiteralString, Required[int], NotRequired[str], Optional["Foo"], ForwardRef("x"),
              List["Foo"], Union[int, List[str]], Sequence[int], Mapping[str, Any], Hashable, Sized, Text, TextIO,
              TypeGuard[int], Optional[List[int]], Concatenate[int, P], ContextManager[int], AsyncContextManager[int, None],
              Union[Type[int], None], Optional[None], Dict[str, T][int], List[T][int], Callable[[T], T][int],
              AbcCallable[[int], str], List[list[int]], list[List[int]], Optional[list[int]], SupportsInt):
    print(alias, get_origin(alias), get_args(alias))
print(int | None, List[int] | None, T | int, None | List[int], Optional[int] == Union[None, int], List[int] == List[int], List[int] == List[str])
print(hash(List[int]) == hash(List[int]), {Optional[int]: 1}[Union[int, None]], Literal[1] == Literal[True], Literal["a", "b"] == Literal["b", "a"])
print(isinstance([], List), isinstance(1, Union[int, str]), isinstance(1.5, Optional[int]), issubclass(list, Sequence), isinstance({}, Mapping))
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__name__, UserId.__supertype__, Optional[UserId])


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Any())
attempt(lambda: Optional())
attempt(lambda: Union[()])
attempt(lambda: List[int, str])
attempt(lambda: Dict[str])
attempt(lambda: isinstance([], List[int]))
attempt(lambda: isinstance(1, Any))
attempt(lambda: TypeVar("X", int))
attempt(lambda: List())
attempt(lambda: List[int]())
attempt(lambda: Callable[int])
attempt(lambda: Literal())
attempt(lambda: Optional[1, 2])
attempt(lambda: ClassVar[int, str])
attempt(lambda: List[int][str])
attempt(lambda: Annotated[int])
attempt(lambda: Self[int])
attempt(lambda: isinstance(1, Self))
