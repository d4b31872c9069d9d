# operator.
import operator

print(operator.add(1, 2), operator.mul('a', 3), operator.sub(5, 3), operator.truediv(1, 4), operator.floordiv(7, 2), operator.mod(7, 4), operator.pow(2, 5), operator.neg(3))
print(operator.eq(1, 1.0), operator.lt(1, 2), operator.is_(None, None), operator.not_([]), operator.truth('x'), operator.contains([1], 1), operator.and_(6, 3), operator.xor(6, 3), operator.invert(0))
get = operator.itemgetter(1)
print(get('abc'), operator.itemgetter(0, 2)('abc'), operator.itemgetter('k')({'k': 5}), operator.itemgetter(slice(1, 3))('abcd'))
people = [('ann', 30), ('bob', 25), ('cyd', 30)]
print(sorted(people, key=operator.itemgetter(1, 0)), max(people, key=operator.itemgetter(1)))
class P:
    def __init__(self, name, inner=None): self.name, self.inner = name, inner
    def greet(self, word='hi', end='.'): return word + ' ' + self.name + end
p = P('x', P('y'))
print(operator.attrgetter('name')(p), operator.attrgetter('inner.name')(p), operator.attrgetter('name', 'inner.name')(p), operator.methodcaller('greet', 'yo', end='!')(p), operator.methodcaller('upper')('a'))
d = {}
operator.setitem(d, 'a', 1)
print(d, operator.getitem(d, 'a'), operator.delitem(d, 'a'), d, operator.concat([1], [2]), operator.countOf([1, 2, 1], 1), operator.indexOf('abc', 'c'), operator.length_hint([1, 2]))
x = [1]
print(operator.iadd(x, [2]) is x, x, operator.index(True), repr(operator.itemgetter(1)))
for call in (lambda: operator.add(1, 'a'), lambda: get('a'), lambda: operator.attrgetter('zzz')(p), lambda: operator.itemgetter()):
    try:
        call()
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)
