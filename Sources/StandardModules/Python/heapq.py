"""A list kept as a heap: the least item is item 0."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def _rise(heap, place):
    """Move the item at place up to where it belongs."""
    item = heap[place]
    while place > 0:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _sink(heap, place):
    """Move the item at place down to a leaf by its lesser children, then up again."""
    size = len(heap)
    top = place
    item = heap[place]
    child = 2 * place + 1
    while child < size:
        other = child + 1
        if other < size and not heap[child] < heap[other]:
            child = other
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    while place > top:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _check(heap, name):
    if not isinstance(heap, list):
        raise TypeError('%s() argument must be list, not %s' % (name, type(heap).__name__))


def heappush(heap, item, /):
    _check(heap, 'heappush')
    heap.append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap, /):
    _check(heap, 'heappop')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    least = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return least


def heapreplace(heap, item, /):
    _check(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    _check(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    _check(heap, 'heapify')
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, place)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator."""
    rows = []
    for order, source in enumerate(map(iter, iterables)):
        for value in source:
            rows.append([value if key is None else key(value), order, value, source])
            break
    while rows:
        best = rows[0]
        for row in rows:
            if best[0] < row[0] if reverse else row[0] < best[0]:
                best = row
        yield best[2]
        for value in best[3]:
            best[0] = value if key is None else key(value)
            best[2] = value
            break
        else:
            rows.remove(best)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
