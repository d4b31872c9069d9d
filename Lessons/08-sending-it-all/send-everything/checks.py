from checking import *

SENDING = ('send', 'sendall', 'sendto', 'sendmsg', 'sendfile', 'file.write', 'file.writelines')


@check(points=2, networks=['kind'],
       en='a few bytes arrive, and None is returned', zh='少量字节全部到达，返回 None')
def sends_it():
    send_everything = function('send_everything')
    peer, sock = pair()
    send_everything.start(sock, b'0123456789').expect(None)
    peer.expect(b'0123456789')


@check(points=3, after='sends_it', networks=['one-byte', 'short', 'unlucky'],
       en='all bytes arrive although send takes part of them', zh='send 只取走一部分时，所有字节仍全部到达')
def partial_sends():
    send_everything = function('send_everything')
    peer, sock = pair()
    data = rng.randbytes(60)
    call = send_everything.start(sock, data)
    call.value()
    sock.close()
    peer.expect(data).expect_end()


@check(points=2, after='partial_sends', networks=['kind', 'unlucky'],
       en='a megabyte arrives at a peer that begins to read late', zh='对端很晚才读取，1 MB 数据也全部到达')
def a_megabyte():
    send_everything = function('send_everything')
    peer, sock = pair(send_buffer=65536)
    data = rng.randbytes(1_000_000)
    call = send_everything.start(sock, data)
    learner.rest()
    peer.expect(data)
    call.expect(None)


@check(points=1, after='sends_it', networks=['kind'],
       en='send is the only call that sends', zh='只用 send 发送')
def send_alone():
    send_everything = function('send_everything')
    peer, sock = pair()
    send_everything.start(sock, b'0123456789').expect(None)
    peer.expect(b'0123456789')
    for call in learner.calls():
        if call.name == 'makefile' or call.name in SENDING and call.name != 'send':
            fail('send is the only call that sends', '只用 send 发送',
                 f'{call.name}() was called on line {call.line}',
                 f'第 {call.line} 行调用了 {call.name}()')
    sent = sum(call.count for call in learner.calls('send'))
    if sent != 10:
        fail('send sends all 10 bytes', '10 字节都由 send 发送',
             f'send was given {sent} of them', f'send 只发送了其中 {sent} 字节')


@check(points=1, after='sends_it',
       en='bytes, bytearray and memoryview are sent, and none at all',
       zh='bytes、bytearray、memoryview 都能发送，空数据也可以')
def bytes_like():
    send_everything = function('send_everything')
    peer, sock = pair()
    send_everything.start(sock, code("bytearray(b'0123456789')")).expect(None)
    send_everything.start(sock, code("memoryview(b'abcdefghij')")).expect(None)
    send_everything.start(sock, b'').expect(None)
    send_everything.start(sock, code("bytearray()")).expect(None)
    sock.close()
    peer.expect(b'0123456789abcdefghij').expect_end()


@check(points=1, after='bytes_like',
       en='an array of numbers of 4 bytes is sent whole', zh='每项 4 字节的数组也完整发送')
def wide_items():
    send_everything = function('send_everything')
    peer, sock = pair()
    send_everything.start(
        sock, code("__import__('array').array('I', [0x61616161] * 5)")).expect(None)
    sock.close()
    peer.expect(b'a' * 20).expect_end()


# A socket over there whose send tells of how many large objects the bytes are parts that it was
# given so far.
WATCHED = """type('Socket', (__import__('socket').socket,), {'send': lambda self, data, *flags: (
    kept.append(memoryview(data).obj),
    print(len({id(one) for one in kept if len(one) > 100_000}), flush=True),
    __import__('socket').socket.send(self, memoryview(data).cast('B')[:10_000], *flags))[-1]
})"""


@check(points=2, after='partial_sends', networks=['kind'],
       en='what is left is not copied again and again', zh='不会一次次复制剩余的数据')
def copies_little():
    send_everything = function('send_everything')
    peer, sock = pair(send_buffer=262144)
    fd = sock.method('detach')()
    tell('send takes 10,000 bytes at most', 'send 每次最多取走 10,000 字节')
    call = send_everything.start(
        code(f'(lambda kept: {WATCHED})([])(fileno={fd})'), bytes(200_000))
    peer.expect(bytes(200_000))
    call.expect(None)
    objects = [int(line) for line in learner.output.split()]
    if objects and objects[-1] > 2:
        fail('what is left is not copied again and again', '不会一次次复制剩余的数据',
             f'the bytes that send was given are parts of {objects[-1]} large objects',
             f'传给 send 的字节来自 {objects[-1]} 个很大的对象')


@check(points=1, after='partial_sends', networks=['kind'],
       en='an error of the connection is raised', zh='连接出错时抛出异常')
def raises():
    send_everything = function('send_everything')
    peer, sock = pair(send_buffer=65536)
    call = send_everything.start(sock, bytes(8_000_000))
    call.expect_waiting()
    peer.reset()
    call.expect_error('OSError')


@check(points=1, after='sends_it', networks=['kind'],
       en='the socket is left as it was: open, blocking, without a timeout',
       zh='套接字保持原样：未关闭、阻塞、没有超时')
def leaves_the_socket():
    send_everything = function('send_everything')
    peer, sock = pair()
    send_everything.start(sock, b'abc').expect(None)
    view = sock.view
    if view is None:
        fail('the socket is open', '套接字仍然打开', 'it is closed', '它已被关闭')
    if view.timeout is not None:
        fail('the socket has no timeout, as before', '套接字和原来一样没有超时',
             f'its timeout is {view.timeout} s', f'它的超时是 {view.timeout} 秒')
    peer.expect(b'abc').expect_silence()
