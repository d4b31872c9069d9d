# bisect.
import bisect

a = [1, 3, 3, 5, 9]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 99), bisect.bisect([], 1))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect_left(a, 5, 2, 4), bisect.bisect([1, 2, 3], 2, lo=2))
def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]
print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
rows = [('a', 1), ('b', 5), ('c', 9)]
print(bisect.bisect([r[1] for r in rows], 5), bisect.bisect_left(rows, 5, key=lambda r: r[1]))
words = ['apple', 'cherry']
bisect.insort(words, 'banana')
print(words)
for call in (lambda: bisect.bisect([1], 'x'), lambda: bisect.bisect([1], 1, lo=-1)):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
