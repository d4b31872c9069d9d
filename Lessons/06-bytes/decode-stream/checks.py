from checking import *

GREETING = '欢迎访问入门教学！\r\n'


@check(points=2, networks=['kind'],
       en='a line of ASCII text is returned as str', zh='一行 ASCII 文本以 str 返回')
def ascii():
    decode_stream = function('decode_stream')
    peer, sock = pair()
    peer.send(b'hello\r\n').end()
    decode_stream.start(sock).expect('hello\r\n')


@check(points=2, after='ascii', networks=['kind'],
       en='text that comes in pieces is returned whole, once the stream has ended',
       zh='分段到达的文本在流结束后完整返回')
def to_the_end():
    decode_stream = function('decode_stream')
    peer, sock = pair()
    call = decode_stream.start(sock)
    peer.send(b'one\r\ntwo\r\n\r\nthree', pieces=[b'one\r\n', b'two\r\n\r\n', b'three'])
    call.expect_waiting()
    peer.end()
    call.expect('one\r\ntwo\r\n\r\nthree')


@check(points=3, after='to_the_end',
       en='characters that are cut between pieces come out whole', zh='被切开的字符拼接完整')
def cut_anywhere():
    decode_stream = function('decode_stream')
    text = 'é ñ 欢迎 𝄞🙂 '[:rng.randint(6, 10)] + GREETING
    data = text.encode()
    place = data.index('欢'.encode())
    peer, sock = pair()
    call = decode_stream.start(sock)
    peer.send(data[:place + 1])
    call.expect_waiting()
    peer.send(data[place + 1:place + 2])
    call.expect_waiting()
    peer.send(data[place + 2:]).end()
    call.expect(text)
    peer, sock = pair()
    call = decode_stream.start(sock)
    peer.send(data, pieces=1).end()
    call.expect(text)


@check(points=1, after='to_the_end', networks=['kind', 'unlucky'],
       en='an empty stream gives an empty text', zh='空的流得到空文本')
def empty():
    decode_stream = function('decode_stream')
    peer, sock = pair()
    peer.end()
    decode_stream.start(sock).expect('')


@check(points=2, after='cut_anywhere', networks=['kind', 'unlucky'],
       en='bytes that are no UTF-8 are a UnicodeDecodeError',
       zh='不是 UTF-8 的字节抛出 UnicodeDecodeError')
def invalid():
    decode_stream = function('decode_stream')
    for data in ['欢迎'.encode('gb2312') + b'\r\n', b'abc\xffdef', b'\xc0\xaf', b'\x80abc']:
        peer, sock = pair()
        peer.send(data).end()
        decode_stream.start(sock).expect_error('UnicodeDecodeError')


@check(points=2, after='cut_anywhere', networks=['kind', 'unlucky'],
       en='a stream that ends inside a character is a UnicodeDecodeError',
       zh='流在字符中间结束时抛出 UnicodeDecodeError')
def ends_inside():
    decode_stream = function('decode_stream')
    for data in ['abc欢'.encode()[:-1], '🙂'.encode()[:1]]:
        peer, sock = pair()
        peer.send(data).end()
        decode_stream.start(sock).expect_error('UnicodeDecodeError')


@check(points=1, after='to_the_end', networks=['kind'],
       en='every character arrives as it was sent', zh='每个字符都原样返回')
def exactly():
    decode_stream = function('decode_stream')
    text = '\ufeff \t\x00a\rb\nc\r\nd\u2028e\x85 \n\n '
    peer, sock = pair()
    peer.send(text.encode()).end()
    decode_stream.start(sock).expect(text)


@check(points=1, after='cut_anywhere', networks=['kind', 'unlucky'],
       en='a long text is returned whole', zh='很长的文本完整返回')
def a_long_text():
    decode_stream = function('decode_stream')
    text = '0' * rng.randint(0, 2) + GREETING * 300
    peer, sock = pair()
    call = decode_stream.start(sock)
    peer.send(text.encode()).end()
    call.expect(text)


@check(points=1, after='to_the_end', networks=['kind'],
       en='a reset is an error, not a short text', zh='连接被重置时抛出异常，不返回残缺的文本')
def reset():
    decode_stream = function('decode_stream')
    peer, sock = pair()
    call = decode_stream.start(sock)
    peer.send(b'abc')
    call.expect_waiting()
    peer.reset()
    call.expect_error('OSError')
