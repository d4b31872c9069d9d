import socket
import sys

port = int(sys.argv[1]) if len(sys.argv) > 1 else 9999
