#!/usr/bin/python3
# 档名：server.py

# 汇入 socket、sys 模组
import socket
import sys

# 建立 socket 物件
serversocket = socket.socket(
            socket.AF_INET, socket.SOCK_STREAM)

# 获取本地主机名
host = socket.gethostname()

port = 9999

# 系结埠号
serversocket.bind((host, port))

# 设定最大连线数，超过后排队
serversocket.listen(5)

while True:
    # 建立客户端连线
    clientsocket,addr = serversocket.accept()

    print("连线地址: %s" % str(addr))

    msg='欢迎访问入门教学！'+ "\r\n"
    clientsocket.send(msg.encode('utf-8'))
    clientsocket.close()
