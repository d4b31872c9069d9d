from checking import *


def reader_of(limit):
    """The check's end of a connection, and the readline of a reader at the other."""
    reader_class = function('LineReader')
    peer, sock = pair()
    return peer, reader_class(sock, limit).method('readline')


@check(points=2, networks=['kind'], en='a line that ends with LF is read', zh='读取以 LF 结尾的一行')
def a_line():
    peer, readline = reader_of(100)
    peer.send(b'hello\n')
    readline.start().expect(b'hello')


@check(points=2, after='a_line', networks=['kind'],
       en='a line that ends with CR LF is read', zh='读取以 CR LF 结尾的一行')
def cr_lf():
    peer, readline = reader_of(100)
    peer.send(b'hello\r\n')
    readline.start().expect(b'hello')


@check(points=2, after='a_line', networks=['kind', 'unlucky'],
       en='lines that arrive together are read one by one', zh='一起到达的几行逐行读取')
def together():
    peer, readline = reader_of(10)
    peer.send(b'one\ntwo\n\nthree\n\nfour\n')
    for line in [b'one', b'two', b'', b'three', b'', b'four']:
        readline.start().expect(line)


@check(points=3, after=['cr_lf', 'together'],
       en='lines that are cut anywhere are read whole', zh='任意位置被切开的行完整读取')
def cut_anywhere():
    peer, readline = reader_of(100)
    call = readline.start()
    for piece in [b'he', b'llo', b'\r']:
        peer.send(piece)
        call.expect_waiting()
    peer.send(b'\nwor')
    call.expect(b'hello')
    call = readline.start()
    call.expect_waiting()
    peer.send(b'ld\n\r')
    call.expect(b'world')
    call = readline.start()
    call.expect_waiting()
    peer.send(b'\n')
    call.expect(b'')


@check(points=1, after=['cr_lf', 'together'], networks=['kind', 'unlucky'],
       en='nothing but the end is taken from a line', zh='除了行尾，不改动行的内容')
def keeps():
    peer, readline = reader_of(100)
    peer.send(b' a\rb\t \n' + b'x\r\r\n' + b'\r\n' + b'\x00\xff\x0b\x0c\x85\r\n' + b' \n')
    for line in [b' a\rb\t ', b'x\r', b'', b'\x00\xff\x0b\x0c\x85', b' ']:
        readline.start().expect(line)


@check(points=2, after='together', networks=['kind', 'unlucky'],
       en='the end of the stream gives None', zh='流结束时返回 None')
def the_end():
    peer, readline = reader_of(100)
    peer.send(b'one\n\n').end()
    for line in [b'one', b'', None, None]:
        readline.start().expect(line)
    peer, readline = reader_of(100)
    call = readline.start()
    call.expect_waiting()
    peer.end()
    call.expect(None)


@check(points=2, after='the_end', networks=['kind', 'unlucky'],
       en='a last line without an end is a line', zh='没有行尾的最后一行也算一行')
def last_line():
    peer, readline = reader_of(100)
    peer.send(b'one\ntwo').end()
    for line in [b'one', b'two', None]:
        readline.start().expect(line)


@check(points=2, after='cut_anywhere',
       en='a line of just the limit is read', zh='长度正好等于上限的行能读取')
def the_limit():
    peer, readline = reader_of(5)
    peer.send(b'12345\nabcde\r\n')
    readline.start().expect(b'12345')
    readline.start().expect(b'abcde')
    call = readline.start()
    peer.send(b'ABCDE\r')
    call.expect_waiting()
    peer.send(b'\n')
    call.expect(b'ABCDE')


@check(points=2, after='together', networks=['kind', 'unlucky'],
       en='a line over the limit is a ValueError', zh='超过上限的行抛出 ValueError')
def too_long():
    for line in [b'123456\n', b'123456\r\n', b'1234567890123\n']:
        peer, readline = reader_of(5)
        peer.send(b'ok\n' + line)
        readline.start().expect(b'ok')
        readline.start().expect_error('ValueError')
    peer, readline = reader_of(5)
    peer.send(b'123456').end()
    readline.start().expect_error('ValueError')


@check(points=2, after=['too_long', 'the_limit'],
       en='the ValueError comes as soon as it is certain', zh='一旦确定超过上限，立即抛出 ValueError')
def at_once():
    peer, readline = reader_of(5)
    call = readline.start()
    peer.send(b'12345')
    call.expect_waiting()
    peer.send(b'6')
    call.expect_error('ValueError')
    peer, readline = reader_of(5)
    peer.send(b'ok\n123456\r')
    readline.start().expect(b'ok')
    readline.start().expect_error('ValueError')
    peer, readline = reader_of(5)
    call = readline.start()
    peer.send(b'12345\r')
    call.expect_waiting()
    peer.send(b'\r')
    call.expect_error('ValueError')


@check(points=1, after='cut_anywhere', networks=['kind'],
       en='two readers don\'t disturb each other', zh='两个读取器互不影响')
def two_readers():
    one, readline_one = reader_of(100)
    two, readline_two = reader_of(100)
    one.send(b'a1\na2\na3')
    two.send(b'b1\nb2\nb3')
    for number in [b'1', b'2']:
        readline_one.start().expect(b'a' + number)
        readline_two.start().expect(b'b' + number)
    one.send(b'\n')
    two.send(b'\n')
    readline_one.start().expect(b'a3')
    readline_two.start().expect(b'b3')


@check(points=1, after='cut_anywhere', networks=['kind', 'unlucky'],
       en='200 lines of any length are read', zh='读取 200 行长短不一的内容')
def many():
    lines = [b'x' * rng.randint(0, 30) + str(number).encode() for number in range(200)]
    peer, readline = reader_of(40)
    peer.send(b''.join(line + rng.choice([b'\n', b'\r\n']) for line in lines)).end()
    for number in range(200):
        if (line := readline()) != lines[number]:
            fail(f'line {number + 1} is {lines[number]!r}', f'第 {number + 1} 行是 {lines[number]!r}',
                 f'readline() returned {line!r}', f'readline() 返回 {line!r}')
    readline.start().expect(None)


@check(points=1, after='cut_anywhere', networks=['kind'],
       en='a reset is an error, not a line', zh='连接被重置时抛出异常，不当作一行')
def reset():
    peer, readline = reader_of(100)
    call = readline.start()
    peer.send(b'abc')
    call.expect_waiting()
    peer.reset()
    call.expect_error('OSError')
