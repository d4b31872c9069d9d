import socket
import sys
import threading

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
