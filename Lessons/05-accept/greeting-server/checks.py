from checking import *

GREETING = '欢迎访问入门教学！\r\n'.encode()


@check(points=2, en='a client gets the greeting, then the end of the stream',
       zh='客户端收到完整的欢迎语，随后流结束')
def greets():
    server = start()
    connect(server.port).expect(GREETING).expect_end()


@check(points=2, after='greets', en='clients are served one after another', zh='依次服务每个客户端')
def serves_on():
    server = start()
    for _ in range(3):
        connect(server.port).expect(GREETING).expect_end()
    server.rest()
    server.expect_running()


@check(points=1, after='greets', en='it listens on the port it is told', zh='在指定的端口监听')
def port():
    server = start(8080)
    connect(server.port).expect(GREETING).expect_end()
