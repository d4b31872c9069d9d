# Annotations do nothing at run time.
import typing
from typing import Any, Callable, ClassVar, Dict, Final, Iterator, List, Literal, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union, cast

T = TypeVar('T')
def first(items: List[T], default: Optional[T] = None) -> Optional[T]:
    return items[0] if items else default
print(first([1]), first([], 'x'), first.__annotations__ is not None, 'return' in first.__annotations__)
def serve(host: str, port: int = 80, *names: str, handler: Callable[[bytes], bytes] = bytes.upper, **rest: Any) -> 'Server': return handler(b'x')
print(serve('h'), serve.__annotations__['port'], serve.__annotations__['return'])
count: int = 'not checked'
unset: int
print(count, __annotations__['count'], 'unset' in __annotations__)
try:
    unset
except NameError as e:
    print(e)
class Address(NamedTuple):
    host: str
    port: int = 80
    def text(self) -> str:
        return f'{self.host}:{self.port}'
a = Address('h')
print(a, a.text(), a._asdict(), Address._fields, a == ('h', 80))
class Server:
    limit: ClassVar[int] = 5
    name: str
    PORT: Final = 80
print(Server.limit, Server.__annotations__['name'], hasattr(Server, 'name'), cast(int, 'x'), typing.TYPE_CHECKING)
print(Optional[int], Union[int, str], List[int], Dict[str, int], Tuple[int, ...], Literal['a', 1], Any, Callable[[int], str])
print(list[int], dict[str, list[int]], int | None, tuple[int, ...], int | str == str | int, isinstance(5, int | str))
class Closable(Protocol):
    def close(self) -> None: ...
def gen() -> Iterator[int]:
    yield 1
print(list(gen()), typing.get_type_hints(first)['default'] == Optional[T], T)
