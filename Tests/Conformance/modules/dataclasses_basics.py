# dataclass.
from dataclasses import dataclass, field

@dataclass
class Message:
    sender: str
    text: str = ''
    tags: list = field(default_factory=list)
    size: int = field(default=0, repr=False, compare=False)

    def shout(self):
        return self.text.upper()

m = Message('ann', 'hello')
print(m, m.sender, m.shout(), m == Message('ann', 'hello', size=9), m != Message('bob'), Message(sender='x', tags=[1]))
m.text = 'changed'
m.tags.append('t')
print(m, Message('y').tags, vars(m))
for call in (lambda: Message(), lambda: Message('a', 'b', [], 0, 5), lambda: Message('a', colour=1), lambda: m < Message('z'), lambda: hash(m)):
    try:
        call()
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Order:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
@dataclass
class Nested:
    message: Message
    me: 'Nested' = None
n = Nested(Message('i'))
n.me = n
print(n, Message.__match_args__)
match m:
    case Message('ann', text):
        print('matched', text)
