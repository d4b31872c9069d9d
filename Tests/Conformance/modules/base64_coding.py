# base64 and its kin.
import base64

for data in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(250, 256)), '中'.encode()):
    coded = base64.b64encode(data)
    print(coded, base64.b64decode(coded) == data)
print(base64.urlsafe_b64encode(bytes([251, 255])), base64.b64encode(bytes([251, 255])), base64.urlsafe_b64decode(b'-_8='))
print(base64.b64decode('aGVsbG8='), base64.b64decode('aGVs bG8=\n'), base64.b64encode(b'\xfb\xff', altchars=b'.,'))
print(base64.b32encode(b'hello'), base64.b32decode('NBSWY3DP'), base64.b16encode(b'\xde\xad'), base64.b16decode('DEAD'))
print(base64.encodebytes(b'x' * 60), base64.decodebytes(b'aGk=\n'), base64.b85encode(b'hello'))
print(base64.standard_b64encode(b'>>>'), base64.b64encode(b'user:pass').decode())
for wrong in ('a', 'abc', 'a===', 'aGk'):
    try:
        print(base64.b64decode(wrong))
    except Exception as e:
        print(type(e).__name__, e)
try:
    base64.b64encode('text')
except TypeError as e:
    print(e)
try:
    base64.b64decode('é')
except ValueError as e:
    print(e)
