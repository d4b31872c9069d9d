import socket
import time


def ping(host, port, count, timeout):
    return []
