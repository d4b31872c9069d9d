# Fields wider than memory.
makers = [
    lambda: '{:>10000000000}'.format(1), lambda: '%*d' % (10**10, 1), lambda: f'{1.5:.9999999999f}',
    lambda: '%.*f' % (10**10, 1.5), lambda: format('x', '>' + '9' * 30), lambda: 'x'.ljust(1 << 60),
    lambda: '\t'.expandtabs(1 << 29), lambda: '1'.zfill(1 << 40), lambda: ('{0[' + '9' * 50 + ']}').format('x'),
]
for make in makers:
    try:
        make()
        print('made')
    except (MemoryError, OverflowError, ValueError, IndexError) as error:
        print('refused')
