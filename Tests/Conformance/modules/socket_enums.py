# The constants of socket that are members of enumerations.
import enum
import socket

print(isinstance(socket.AF_INET, enum.IntEnum), isinstance(socket.SOCK_STREAM, enum.Enum),
      isinstance(socket.MSG_PEEK, enum.IntFlag), isinstance(socket.AF_INET, enum.IntFlag),
      isinstance(socket.AI_PASSIVE, enum.Flag), isinstance(5, enum.IntEnum),
      issubclass(socket.AddressFamily, enum.IntEnum), issubclass(int, enum.IntEnum))
print(socket.AddressFamily(2), repr(socket.AddressFamily(2)), socket.SOCK_STREAM | 5,
      socket.AddressFamily['AF_UNIX'].name, socket.SocketKind(1) is socket.SOCK_STREAM)


class Colour(enum.IntEnum):
    RED = 1


print(isinstance(Colour.RED, enum.IntEnum), isinstance(Colour.RED, Colour), isinstance(1, Colour),
      isinstance(socket.AF_INET, Colour), issubclass(Colour, enum.Enum))
