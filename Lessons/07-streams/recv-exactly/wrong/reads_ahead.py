# fails: takes-no-more; diagnosis: none
def recv_exactly(sock, n):
    if n == 0:
        return b''
    with sock.makefile('rb') as file:
        data = file.read(n)
    if len(data) < n:
        raise EOFError
    return data
