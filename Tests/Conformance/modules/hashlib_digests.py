# Digests of known values.
import hashlib

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    h = hashlib.new(name, b'hello')
    print(name, h.hexdigest(), h.digest_size, h.block_size, h.name)
h = hashlib.sha256()
h.update(b'hel')
h.update(b'lo')
print(h.hexdigest() == hashlib.sha256(b'hello').hexdigest(), h.digest()[:4], len(h.digest()))
c = h.copy()
c.update(b'!')
print(c.hexdigest()[:16], h.hexdigest()[:16])
print(hashlib.md5(b'').hexdigest(), hashlib.md5(bytearray(b'x')).hexdigest())
print(hashlib.sha256('é'.encode()).hexdigest()[:10], 'md5' in hashlib.algorithms_available)
try:
    hashlib.md5('text')
except TypeError as e:
    print(e)
try:
    hashlib.new('nope')
except ValueError as e:
    print(e)
