# Random objects of one's own; state.
import random

a, b = random.Random(7), random.Random(7)
print([a.randint(0, 99) for _ in range(5)] == [b.randint(0, 99) for _ in range(5)])
print(a.random() == b.random())
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)])
r = random.Random(123)
print(r.gauss(0, 1), r.normalvariate(10, 2))
print(r.expovariate(1.5), r.triangular(0, 10, 5), r.betavariate(1, 2))
print(r.shuffle([1]), r.sample([1, 2, 3, 4], k=2), r.choice(range(5)))
random.seed(0)
x = random.Random(0).random()
print(x == random.random())
print(0 <= random.SystemRandom().random() < 1)
