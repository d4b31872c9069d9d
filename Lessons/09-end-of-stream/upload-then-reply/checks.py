from checking import *


def exchange(data, reply, pieces=None):
    """The function uploads the data to a server that then gives this reply."""
    server = listen()
    call = function('upload').start('127.0.0.1', server.port, data)
    peer = server.accept()
    peer.expect(data).expect_end()
    learner.rest()
    if reply:
        peer.send(reply, pieces)
    peer.close()
    call.expect(reply)


@check(points=2, en='the server gets the data, then the end of the stream; the reply is returned',
       zh='服务器收到数据，随后流结束；函数返回回复')
def uploads():
    exchange(b'some data', b'thank you')


@check(points=2, after='uploads', en='a reply that comes in pieces is returned whole',
       zh='回复分几次到达，也完整返回')
def whole_reply():
    exchange(b'some data', b'one, two, three, four', pieces=[b'one', b', two', b', three, ', b'four'])


@check(points=1, after='uploads', networks=['kind', 'unlucky'], en='empty data and an empty reply are right too',
       zh='数据或回复可以为空')
def empty():
    exchange(b'some data', b'')
    exchange(b'', b'some reply')


@check(points=2, after='whole_reply', networks=['kind', 'short'], en='much data arrives whole, and so does a long reply',
       zh='大量数据完整送达，长回复完整返回')
def large():
    exchange(rng.randbytes(300_000), rng.randbytes(200_000))


@check(points=1, after='uploads', networks=['kind'], en='a server that takes its time to reply is waited for',
       zh='服务器迟迟不回复，函数一直等待')
def waits():
    server = listen()
    call = function('upload').start('127.0.0.1', server.port, b'some data')
    peer = server.accept()
    peer.expect(b'some data').expect_end()
    pause(0.5)
    call.expect_waiting()
    peer.send(b'first, ')
    call.expect_waiting()
    peer.send(b'second').close()
    call.expect(b'first, second')


@check(points=2, after='whole_reply', networks=['kind', 'unlucky'],
       en='a reset in the middle of the reply is an OSError', zh='回复到一半时连接被重置，抛出 OSError')
def reset_while_replying():
    server = listen()
    call = function('upload').start('127.0.0.1', server.port, b'some data')
    peer = server.accept()
    peer.expect(b'some data').expect_end()
    peer.send(b'half of the rep')
    learner.rest()
    peer.reset()
    call.expect_error('OSError')
    learner.expect_no_sockets()


@check(points=1, after='reset_while_replying', networks=['kind'],
       en='a reset in the middle of the data is an OSError', zh='数据发到一半时连接被重置，抛出 OSError')
def reset_while_uploading():
    server = listen()
    call = function('upload').start('127.0.0.1', server.port, code('bytes(8_000_000)'))
    peer = server.accept()
    peer.receive(100_000)
    peer.reset()
    call.expect_error('OSError')
    learner.expect_no_sockets()


@check(points=1, after='uploads', networks=['kind'], en='OSError when nobody listens', zh='没有人监听，抛出 OSError')
def refused():
    function('upload').start(*unused_address(), b'some data').expect_error('OSError')
    learner.expect_no_sockets()


@check(points=2, after='uploads', networks=['kind'], en='the socket is closed afterwards', zh='函数结束后套接字已关闭')
def closes():
    for _ in range(2):
        exchange(b'some data', b'thank you')
        learner.expect_no_sockets()
