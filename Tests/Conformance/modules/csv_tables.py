import csv
import io

for text in ['a,b,c\r\n1,2,3\r\n', 'a,"b,c",d\n', '"x""y",z\n', 'a, b ,c\n', '"two\nlines",1\n',
             '\n\na\n', '"",,\n', 'a"b"c,"d"e\n', 'end,without', '"open', ',', 'a\tb\n', '"a"\n"b"']:
    print(repr(text), list(csv.reader(io.StringIO(text, newline=''))))
print(list(csv.reader(['1;2;"3;4"'], delimiter=';')), list(csv.reader(["'a,b',c"], quotechar="'")))
print(list(csv.reader(['a, "b,c"'], skipinitialspace=True)), list(csv.reader(['a\tb'], 'excel-tab')))
print(list(csv.reader(['a\\,b,c'], escapechar='\\', quoting=csv.QUOTE_NONE)))
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)))


def written(rows, **options):
    out = io.StringIO()
    w = csv.writer(out, **options)
    counts = [w.writerow(row) for row in rows]
    return out.getvalue(), counts


ROWS = [[1, 2.5, None, 'x'], ['a,b', 'c"d', 'e\nf', ' g '], [''], [], ['', ''], [True, b'x', (1,)]]
print(written(ROWS))
print(written(ROWS, quoting=csv.QUOTE_ALL))
print(written(ROWS[:2], quoting=csv.QUOTE_NONNUMERIC, lineterminator='\n'))
print(written([['a,b', 'c"d']], quoting=csv.QUOTE_NONE, escapechar='\\'))
print(written([['a"b', 'c']], doublequote=False, escapechar='\\'))
print(written([['a', 'b']], dialect='unix'), written([['a', 'b']], delimiter='\t'))
r = csv.DictReader(io.StringIO('n,m\n1,2\n3\n4,5,6\n\n'), restkey='more', restval='-')
print(r.fieldnames, list(r), r.line_num)
out = io.StringIO()
w = csv.DictWriter(out, ['b', 'a'], restval='?')
w.writeheader()
w.writerow({'a': 1, 'b': 2})
w.writerows([{'a': 3}])
print(repr(out.getvalue()), csv.list_dialects(), csv.field_size_limit())
for call in [lambda: w.writerow({'z': 1}), lambda: written([[1]], delimiter=''),
             lambda: written([[1]], delimiter=1), lambda: written([['a,b']], quoting=csv.QUOTE_NONE),
             lambda: written([['']], quoting=csv.QUOTE_NONE), lambda: list(csv.reader([b'a'])),
             lambda: csv.reader([], 'nope'), lambda: written([1]), lambda: csv.reader([], x=1),
             lambda: list(csv.reader(['"a"b'], strict=True)),
             lambda: list(csv.reader(['"a'], strict=True)), lambda: csv.writer(1)]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
