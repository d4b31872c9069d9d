# Addresses of both versions.
import ipaddress

for text in ('127.0.0.1', '192.168.1.10', '8.8.8.8', '0.0.0.0', '224.0.0.1', '169.254.0.1', '255.255.255.255', '::1', '2001:db8::1', 'fe80::1', '::', '::ffff:1.2.3.4'):
    a = ipaddress.ip_address(text)
    print(a, a.version, a.is_loopback, a.is_private, a.is_multicast, a.is_unspecified, a.is_link_local, a.is_global)
a = ipaddress.IPv4Address('10.0.0.1')
print(repr(a), int(a), a.packed, a + 1, a - 1, a < a + 5, ipaddress.ip_address(167772161) == a, ipaddress.ip_address(b'\n\x00\x00\x01'), a.reverse_pointer, a.max_prefixlen)
s = ipaddress.ip_address('2001:db8::1')
print(repr(s), s.exploded, s.compressed, s.packed.hex(), s.ipv4_mapped, ipaddress.ip_address('::ffff:1.2.3.4').ipv4_mapped)
print(sorted(map(ipaddress.ip_address, ['10.0.0.10', '9.0.0.1', '10.0.0.9'])), format(a, 'x'), f'{a:b}'[:4], {a: 1}[ipaddress.ip_address('10.0.0.1')])
for wrong in ('256.1.1.1', 'localhost', '1.2.3', '', '1.2.3.4.5', '01.2.3.4', ':::', '1.2.3.-4'):
    try:
        ipaddress.ip_address(wrong)
    except ValueError as e:
        print(e)
for wrong in ('1.2.3', '300.1.1.1', '1.2.3.x'):
    try:
        ipaddress.IPv4Address(wrong)
    except ipaddress.AddressValueError as e:
        print(e)
