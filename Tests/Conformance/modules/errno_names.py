# Numbers, names and texts of errors.
import errno
import os

for name in ('EPERM', 'ENOENT', 'EINTR', 'EBADF', 'EAGAIN', 'EACCES', 'EEXIST', 'EINVAL', 'EMFILE', 'EPIPE', 'ENOTSOCK', 'EDESTADDRREQ',
             'EMSGSIZE', 'EPROTONOSUPPORT', 'EOPNOTSUPP', 'EAFNOSUPPORT', 'EADDRINUSE', 'EADDRNOTAVAIL', 'ENETUNREACH', 'ECONNABORTED',
             'ECONNRESET', 'ENOBUFS', 'EISCONN', 'ENOTCONN', 'ESHUTDOWN', 'ETIMEDOUT', 'ECONNREFUSED', 'EHOSTUNREACH', 'EALREADY', 'EINPROGRESS'):
    number = getattr(errno, name)
    print(number, name, errno.errorcode[number] == name or errno.errorcode[number], '|', os.strerror(number))
print(errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode.get(9999), os.strerror(9999))
try:
    errno.ENOSUCH
except AttributeError as e:
    print(e)
try:
    raise OSError(errno.ECONNRESET, os.strerror(errno.ECONNRESET))
except ConnectionResetError as e:
    print(e, e.errno, e.args)
