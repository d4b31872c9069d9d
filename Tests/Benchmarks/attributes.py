# Attributes of instances, calls of methods, inheritance, properties.
import time


class Account:
    rate = 2

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self.balance

    @property
    def doubled(self):
        return self.balance * self.rate


class Savings(Account):
    def __init__(self, owner, balance=0):
        super().__init__(owner, balance)
        self.moves = 0

    def deposit(self, amount):
        self.moves += 1
        return super().deposit(amount)


class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


def main():
    account = Account('a')
    for i in range(500000):
        account.deposit(i)
        account.balance -= 1
    savings = Savings('b')
    for i in range(150000):
        savings.deposit(i)
    total = 0
    for i in range(150000):
        total += savings.doubled
    point = Point(0, 0)
    step = Point(1, 2)
    for i in range(150000):
        point = point + step
    return account.balance, savings.moves, total, point.y


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
