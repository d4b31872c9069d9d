import socket

from checking import *


def listening():
    """The learner's function, a listener to hand to it, and the listener's port."""
    serve_one = function('serve_one')
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen(8)
    port = listener.getsockname()[1]
    return serve_one, hand(listener), port


def expect_unharmed(client):
    """The connection has not been reset so far."""
    learner.rest()
    if client.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
        fail(f'the connection of {client.name} is not reset', f'{client.name} 的连接没有被重置',
             'it was reset', '它被重置了')


def expect_gone(call):
    """The call has ended, and the connection with the client is closed."""
    call.ends()
    learner.expect_state(
        lambda sockets: call.returned and all(one.listening for one in sockets),
        'serve_one() ends, and the connection with the client is closed',
        'serve_one() 结束，与客户端的连接已关闭')


@check(points=2, networks=['kind'],
       en='a line is answered with BYE, then the stream ends; the line is returned',
       zh='对一行回复 BYE，随后流结束；返回这一行')
def replies():
    serve_one, listener, port = listening()
    call = serve_one.start(listener)
    client = connect(port)
    client.send(b'HELLO\n').expect(b'BYE\n').expect_end().close()
    call.expect(b'HELLO')


@check(points=2, after='replies',
       en='a line in pieces is answered when it is whole', zh='分段到达的一行，完整后才回复')
def in_pieces():
    serve_one, listener, port = listening()
    call = serve_one.start(listener)
    client = connect(port)
    for piece in [b'HE', b'LLO', b' THERE']:
        client.send(piece).expect_silence()
    client.send(b'\n').expect(b'BYE\n').expect_end().close()
    call.expect(b'HELLO THERE')


@check(points=1, after='replies', networks=['kind'],
       en='the client\'s socket is closed', zh='关闭客户端的套接字')
def closes():
    serve_one, listener, port = listening()
    call = serve_one.start(listener)
    client = connect(port)
    client.send(b'HELLO\n').expect(b'BYE\n').expect_end().close()
    call.expect(b'HELLO')
    learner.expect_no_sockets(besides=[listener])


@check(points=1, after='replies', networks=['kind'],
       en='one client is accepted; the listener stays as it was', zh='只接受一个客户端，监听套接字保持原样')
def one_client():
    serve_one, listener, port = listening()
    first, second = connect(port), connect(port)
    first.send(b'ONE\n')
    second.send(b'TWO\n')
    call = serve_one.start(listener)
    first.expect(b'BYE\n').expect_end().close()
    call.expect(b'ONE')
    second.expect_silence()
    view = listener.view
    if view is None or not view.listening:
        fail('the listener listens', '监听套接字仍在监听', 'it is closed', '它已被关闭')
    if view.timeout is not None:
        fail('the listener has no timeout, as before', '监听套接字和原来一样没有超时',
             f'its timeout is {view.timeout} s', f'它的超时是 {view.timeout} 秒')
    call = serve_one.start(listener)
    second.expect(b'BYE\n').expect_end().close()
    call.expect(b'TWO')


@check(points=1, after='in_pieces', networks=['kind', 'unlucky'],
       en='a client that has ended its sending is answered too', zh='已关闭发送方向的客户端也收到回复')
def half_closed():
    serve_one, listener, port = listening()
    client = connect(port)
    client.send(b'HELLO\n').end()
    call = serve_one.start(listener)
    client.expect(b'BYE\n').expect_end()
    call.expect(b'HELLO')
    client.close()


@check(points=3, after='in_pieces', networks=['kind', 'unlucky'],
       en='a client that has sent more gets the answer whole, and no reset',
       zh='客户端多发了数据，仍收到完整的回复，连接不被重置')
def more_follows():
    serve_one, listener, port = listening()
    client = connect(port)
    client.send(b'ONE\nTWO\n' + b'x' * 20_000)
    call = serve_one.start(listener)
    client.expect(b'BYE\n').expect_end()
    expect_unharmed(client)
    client.close()
    call.expect(b'ONE')


@check(points=2, after='more_follows', networks=['kind'],
       en='a client may go on sending while it takes the answer',
       zh='客户端收取回复时还可以继续发送')
def goes_on_reading():
    serve_one, listener, port = listening()
    call = serve_one.start(listener)
    client = connect(port)
    client.send(b'HELLO\n').expect(b'BYE\n').expect_end()
    learner.rest()
    for _ in range(5):
        client.send(b'x' * 1000)
        learner.expect_state(
            lambda sockets: not any(one.unread for one in sockets),
            'what the client sends is received', '客户端发送的数据被接收')
    expect_unharmed(client)
    client.close()
    call.expect(b'HELLO')


@check(points=1, after=['one_client', 'more_follows'], networks=['kind', 'unlucky'],
       en='the line is returned as it came, without its LF', zh='原样返回这一行，只去掉 LF')
def as_it_came():
    serve_one, listener, port = listening()
    for line in [b' a\tb \r', b'', b'\xff\x00\r\r']:
        call = serve_one.start(listener)
        client = connect(port)
        client.send(line + b'\nmore').expect(b'BYE\n').expect_end().close()
        call.expect(line)


def flood(client, data=b''):
    """Sends the data, and as many bytes behind it as are taken, 4 MB at most."""
    tell(f'{client.name} sends and sends', f'{client.name} 不停地发送')
    left = 4_000_000
    while left > 0:
        try:
            left -= client.socket.send(data or b'x' * 50_000)
            data = b''
        except BlockingIOError:
            if wait(client.socket, writes=True) != 'ready':
                return
        except OSError:
            return


def expect_a_megabyte(call):
    expect_gone(call)
    number = sum(one.received for one in learner.sockets + learner.closed_sockets)
    if not 1_000_000 <= number <= 1_048_576:
        fail('1,000,000 to 1,048,576 bytes in all are received',
             '一共接收 1,000,000 到 1,048,576 字节',
             f'{number:,} bytes were received', f'接收了 {number:,} 字节')


@check(points=2, after=['goes_on_reading', 'closes'], networks=['kind'],
       en='a client that never stops is given up after 1 MB', zh='客户端不停地发送，满 1 MB 后放弃')
def gives_up():
    serve_one, listener, port = listening()
    client = connect(port)
    flood(client, b'HELLO\n')
    call = serve_one.start(listener)
    flood(client)
    expect_a_megabyte(call)
    call.expect(b'HELLO')


@check(points=1, after='gives_up', networks=['kind'],
       en='so is a client whose line never ends', zh='一行始终不结束的客户端也一样')
def gives_up_without_a_line():
    serve_one, listener, port = listening()
    client = connect(port)
    flood(client)
    call = serve_one.start(listener)
    flood(client)
    expect_a_megabyte(call)


@check(points=1, after=['in_pieces', 'closes'], networks=['kind', 'unlucky'],
       en='a client that ends before its line is whole is let go', zh='客户端没发完一行就结束，也会结束服务')
def no_line():
    for data in [b'', b'HEL']:
        serve_one, listener, port = listening()
        call = serve_one.start(listener)
        client = connect(port)
        if data:
            client.send(data)
        client.end()
        expect_gone(call)
