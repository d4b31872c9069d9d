# Abstract base classes.
from abc import ABC, ABCMeta, abstractmethod

class Transport(ABC):
    @abstractmethod
    def send(self, data):
        """Send bytes."""
    @abstractmethod
    def receive(self):
        raise NotImplementedError
    @property
    @abstractmethod
    def name(self): ...
    def echo(self, data):
        self.send(data)
        return self.receive()

class Memory(Transport):
    name = 'memory'
    def __init__(self): self.queue = []
    def send(self, data): self.queue.append(data)
    def receive(self): return self.queue.pop(0)

print(Memory().echo(b'x'), Memory().name, isinstance(Memory(), Transport), issubclass(Memory, Transport))
class Half(Transport):
    def send(self, data): pass
class One(ABC):
    @abstractmethod
    def only(self): pass
for cls in (Transport, Half, One):
    try:
        cls()
    except TypeError as e:
        print(e)
class Meta(metaclass=ABCMeta):
    @staticmethod
    @abstractmethod
    def s(): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
try:
    Meta()
except TypeError as e:
    print(e)
@One.register
class Duck:
    pass
print(isinstance(Duck(), One), issubclass(Duck, One), sorted(Transport.__abstractmethods__))
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, 'size')
class Box:
    size = 1
print(isinstance(Box(), Sized), isinstance(5, Sized), type(One).__name__)
