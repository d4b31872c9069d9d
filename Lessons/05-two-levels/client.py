#!/usr/bin/python3
# 档名：client.py

# 汇入 socket、sys 模组
import socket
import sys

# 建立 socket 物件
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)

# 获取本地主机名
host = socket.gethostname()

# 设定埠号
port = 9999

# 连线服务，指定主机和埠
s.connect((host, port))

# 接收小于 1024 字节的资料
msg = s.recv(1024)

s.close()

print (msg.decode('utf-8'))
