# hexlify, unhexlify, crc32.
import binascii

print(binascii.hexlify(b'\x00\xffAz'), binascii.unhexlify('00ff417a'), binascii.b2a_hex(b'hi'), binascii.a2b_hex(b'6869'))
print(binascii.hexlify(b'abcdef', '-'), binascii.hexlify(b'abcdef', ' ', 2), b'abc'.hex(':'))
print(binascii.crc32(b'hello'), hex(binascii.crc32(b'')), binascii.crc32(b'lo', binascii.crc32(b'hel')))
print(binascii.b2a_base64(b'hello'), binascii.a2b_base64('aGVsbG8='), binascii.b2a_base64(b'x', newline=False))
print(binascii.crc_hqx(b'123456789', 0))
for wrong in ('abc', 'zz', 'é'):
    try:
        binascii.unhexlify(wrong)
    except ValueError as e:
        print(type(e).__name__, e)
print(bytes.fromhex('00 ff 41'), binascii.Error.__mro__[1].__name__)
