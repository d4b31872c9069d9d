"""Addresses and networks of IPv4 and IPv6."""

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """Not an address."""


class NetmaskValueError(ValueError):
    """Not a netmask."""


def ip_address(address):
    """An IPv4Address or an IPv6Address."""
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 address' % (address,))


def ip_network(address, strict=True):
    """An IPv4Network or an IPv6Network."""
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 network' % (address,))


def ip_interface(address):
    """An IPv4Interface or an IPv6Interface."""
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 interface' % (address,))


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _quad(text):
    """The number of a dotted quad."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError('Expected 4 octets in %r' % text)
    number = 0
    for octet in octets:
        try:
            number = number << 8 | _octet(octet)
        except ValueError as error:
            raise AddressValueError('%s in %r' % (error, text)) from None
    return number


def _octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not (text.isascii() and text.isdigit()):
        raise ValueError('Only decimal digits permitted in %r' % text)
    if len(text) > 3:
        raise ValueError('At most 3 characters permitted in %r' % text)
    if text != '0' and text[0] == '0':
        raise ValueError('Leading zeros are not permitted in %r' % text)
    number = int(text)
    if number > 255:
        raise ValueError('Octet %d (> 255) not permitted' % number)
    return number


def _quad_text(number):
    return '.'.join([str(byte) for byte in number.to_bytes(4, 'big')])


def _groups(text):
    """The number of an IPv6 address in text."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError('At least %d parts expected in %r' % (3, text))
    if '.' in parts[-1]:
        try:
            number = _quad(parts.pop())
        except AddressValueError as error:
            raise AddressValueError('%s in %r' % (error, text)) from None
        parts += ['%x' % (number >> 16), '%x' % (number & 0xFFFF)]
    if len(parts) > 9:
        raise AddressValueError('At most %d colons permitted in %r' % (8, text))
    gap = None
    for index in range(1, len(parts) - 1):
        if not parts[index]:
            if gap is not None:
                raise AddressValueError("At most one '::' permitted in %r" % text)
            gap = index
    if gap is not None:
        before, after = gap, len(parts) - gap - 1
        if not parts[0]:
            before -= 1
            if before:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r"
                                        % text)
        if not parts[-1]:
            after -= 1
            if after:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r"
                                        % text)
        if before + after >= 8:
            raise AddressValueError("Expected at most %d other parts with '::' in %r"
                                    % (7, text))
        words = parts[:before] + ['0'] * (8 - before - after)
        if after:
            words += parts[-after:]
    else:
        if len(parts) != 8:
            raise AddressValueError("Exactly %d parts expected without '::' in %r" % (8, text))
        if not parts[0]:
            raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        words = parts
    number = 0
    for word in words:
        if not all(char in '0123456789abcdefABCDEF' for char in word):
            raise AddressValueError('Only hex digits permitted in %r in %r' % (word, text))
        if len(word) > 4:
            raise AddressValueError('At most 4 characters permitted in %r in %r' % (word, text))
        number = number << 16 | int(word, 16)
    return number


def _groups_text(number):
    words = ['%x' % (number >> shift & 0xFFFF) for shift in range(112, -1, -16)]
    best, length = -1, 1
    index = 0
    while index < 8:
        end = index
        while end < 8 and words[end] == '0':
            end += 1
        if end - index > length:
            best, length = index, end - index
        index = max(end, index + 1)
    if best < 0:
        return ':'.join(words)
    return ':'.join(words[:best]) + '::' + ':'.join(words[best + length:])


class _IPBase:
    """What addresses and networks have in common."""

    __slots__ = ()

    @property
    def exploded(self):
        return self._exploded()

    @property
    def compressed(self):
        return str(self)

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._bits

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def _long_form(self, number):
        if self._version == 4:
            return _quad_text(number)
        return ':'.join(['%04x' % (number >> shift & 0xFFFF) for shift in range(112, -1, -16)])


def _in_any(number, ranges):
    return any(low <= number <= high for low, high in ranges)


def _ranges(*networks):
    """The first and the last number of each network."""
    result = []
    for network in networks:
        text, _, prefix = network.partition('/')
        bits = 128 if ':' in text else 32
        low = _groups(text) if bits == 128 else _quad(text)
        result.append((low, low | (1 << bits - int(prefix)) - 1))
    return result


_PRIVATE_4 = _ranges(
    '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12',
    '192.0.0.0/29', '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15',
    '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4', '255.255.255.255/32')
_SHARED_4 = _ranges('100.64.0.0/10')
_PRIVATE_6 = _ranges(
    '::1/128', '::/128', '::ffff:0:0/96', '100::/64', '2001::/23', '2001:2::/48',
    '2001:db8::/32', '2001:10::/28', 'fc00::/7', 'fe80::/10')
_RESERVED_6 = _ranges(
    '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3',
    '8000::/3', 'A000::/3', 'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9')


class _Address(_IPBase):
    """A number that names one host."""

    __slots__ = ('_ip', '_scope')

    def __init__(self, address):
        self._scope = None
        limit = (1 << self._bits) - 1
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError('%d (< 0) is not permitted as an IPv%d address'
                                        % (address, self._version))
            if address > limit:
                raise AddressValueError('%d (>= 2**%d) is not permitted as an IPv%d address'
                                        % (address, self._bits, self._version))
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != self._bits // 8:
                raise AddressValueError('%r (len %d != %d) is not permitted as an IPv%d address'
                                        % (address, len(address), self._bits // 8,
                                           self._version))
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError("Unexpected '/' in %r" % (address if isinstance(
                    address, str) else text))
            self._ip = self._read(text)

    def _read(self, text):
        if self._version == 4:
            return _quad(text)
        address, mark, scope = text.partition('%')
        if mark:
            if not scope or '%' in scope:
                raise AddressValueError('Invalid IPv6 address: "%r"' % text)
            self._scope = scope
        return _groups(address)

    def __int__(self):
        return self._ip

    def __str__(self):
        if self._version == 4:
            return _quad_text(self._ip)
        text = _groups_text(self._ip)
        return text if self._scope is None else text + '%' + self._scope

    def _exploded(self):
        return self._long_form(self._ip)

    def __hash__(self):
        return hash((hex(self._ip), self._scope))

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return (self._ip == other._ip and self._version == other._version
                and self._scope == other._scope)

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __gt__(self, other):
        return other.__lt__(self) if isinstance(other, _Address) else NotImplemented

    def __le__(self, other):
        return self == other or self < other if isinstance(other, _Address) else NotImplemented

    def __ge__(self, other):
        return self == other or other < self if isinstance(other, _Address) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip - other)

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        kind = spec[-1]
        if kind == 'n':
            kind = 'b' if self._version == 4 else 'x'
        if kind not in 'bxX':
            return super().__format__(spec)
        alternate = '#' in spec
        width = self._bits // (1 if kind == 'b' else 4) + (2 if alternate else 0)
        grouping = '_' if '_' in spec else ''
        if grouping:
            width += self._bits // (4 if kind == 'b' else 16) - 1
        return format(self._ip, '%s0%d%s%s' % ('#' if alternate else '', width, grouping, kind))

    @property
    def packed(self):
        return self._ip.to_bytes(self._bits // 8, 'big')

    @property
    def reverse_pointer(self):
        if self._version == 4:
            return '.'.join(str(self).split('.')[::-1]) + '.in-addr.arpa'
        return '.'.join(self.exploded[::-1].replace(':', '')) + '.ip6.arpa'

    @property
    def is_global(self):
        if self._version == 4:
            return not _in_any(self._ip, _SHARED_4) and not self.is_private
        return not self.is_private


class IPv4Address(_Address):
    """One IPv4 address."""

    __slots__ = ('__weakref__',)
    _version = 4
    _bits = 32

    is_private = property(lambda self: _in_any(self._ip, _PRIVATE_4))
    is_loopback = property(lambda self: self._ip >> 24 == 127)
    is_multicast = property(lambda self: self._ip >> 28 == 14)
    is_reserved = property(lambda self: self._ip >> 28 == 15)
    is_unspecified = property(lambda self: self._ip == 0)
    is_link_local = property(lambda self: self._ip >> 16 == 0xA9FE)


class IPv6Address(_Address):
    """One IPv6 address."""

    __slots__ = ('__weakref__',)
    _version = 6
    _bits = 128

    is_loopback = property(lambda self: self._ip == 1)
    is_multicast = property(lambda self: self._ip >> 120 == 0xFF)
    is_reserved = property(lambda self: _in_any(self._ip, _RESERVED_6))
    is_unspecified = property(lambda self: self._ip == 0)
    is_link_local = property(lambda self: self._ip >> 118 == 0xFE80 >> 6)
    is_site_local = property(lambda self: self._ip >> 118 == 0xFEC0 >> 6)

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return _in_any(self._ip, _PRIVATE_6)

    @property
    def scope_id(self):
        return self._scope

    @property
    def ipv4_mapped(self):
        if self._ip >> 32 != 0xFFFF:
            return None
        return IPv4Address(self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF)

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)


def _same_version(a, b):
    if a._version != b._version:
        raise TypeError('%s and %s are not of the same version' % (a, b))


def _split(address):
    """(address, mask or None) of what a network or an interface is made from."""
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        return (address[0], address[1]) if len(address) > 1 else (address[0], None)
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError("Only one '/' permitted in %r" % (address,))
    return (parts[0], parts[1]) if len(parts) == 2 else (parts[0], None)


def _mask_length(mask, kind):
    """The prefix length that a mask in any form stands for."""
    bits = kind._bits
    if mask is None:
        return bits
    bad = NetmaskValueError('%r is not a valid netmask' % (mask,))
    if isinstance(mask, int):
        if not 0 <= mask <= bits:
            raise bad
        return mask
    text = str(mask)
    if text.isascii() and text.isdigit():
        if int(text) > bits:
            raise bad
        return int(text)
    if kind._version == 6:
        raise bad
    try:
        number = _quad(text)
    except AddressValueError:
        raise bad from None
    for value in (number, number ^ 0xFFFFFFFF):
        # A netmask is ones then zeros; failing that it may be a hostmask.
        low = value ^ 0xFFFFFFFF
        if low & (low + 1) == 0:
            return 32 - low.bit_length()
    raise bad


class _Network(_IPBase):
    """All addresses that begin with the same bits."""

    def __init__(self, address, strict=True):
        text, mask = _split(address)
        self.network_address = self._address_class(text)
        self._prefixlen = _mask_length(mask, self._address_class)
        number = int(self.network_address)
        kept = number & int(self.netmask)
        if kept != number:
            if strict:
                raise ValueError('%s has host bits set' % self)
            self.network_address = self._address_class(kept)

    @property
    def _bits(self):
        return self._address_class._bits

    @property
    def _version(self):
        return self._address_class._version

    @property
    def netmask(self):
        every = (1 << self._bits) - 1
        return self._address_class(every ^ every >> self._prefixlen)

    @property
    def hostmask(self):
        return self._address_class(((1 << self._bits) - 1) >> self._prefixlen)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def num_addresses(self):
        return 1 << self._bits - self._prefixlen

    @property
    def with_prefixlen(self):
        return '%s/%d' % (self.network_address, self._prefixlen)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.network_address, self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self.network_address, self.hostmask)

    def _exploded(self):
        return '%s/%d' % (self._long_form(int(self.network_address)), self._prefixlen)

    def __str__(self):
        return self.with_prefixlen

    def __iter__(self):
        low = int(self.network_address)
        for number in range(low, low + self.num_addresses):
            yield self._address_class(number)

    def hosts(self):
        low = int(self.network_address)
        high = int(self.broadcast_address)
        if self._bits - self._prefixlen > 1:
            low += 1
            if self._version == 4:
                high -= 1
        every = range(low, high + 1)
        if len(every) <= 2 and self._bits - self._prefixlen <= 1:
            return [self._address_class(number) for number in every]
        return (self._address_class(number) for number in every)

    def __getitem__(self, n):
        low = int(self.network_address)
        number = low + n if n >= 0 else int(self.broadcast_address) + n + 1
        if not low <= number <= int(self.broadcast_address):
            raise IndexError('address out of range')
        return self._address_class(number)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _Network):
            return False
        return int(other) & int(self.netmask) == int(self.network_address)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return (self._version == other._version and self._prefixlen == other._prefixlen
                and self.network_address == other.network_address)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        _same_version(self, other)
        return ((int(self.network_address), self._prefixlen)
                < (int(other.network_address), other._prefixlen))

    def __gt__(self, other):
        return other.__lt__(self) if isinstance(other, _Network) else NotImplemented

    def __le__(self, other):
        return self == other or self < other if isinstance(other, _Network) else NotImplemented

    def __ge__(self, other):
        return self == other or other < self if isinstance(other, _Network) else NotImplemented

    def __hash__(self):
        return hash((int(self.network_address), self._prefixlen))

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    def subnet_of(self, other):
        _same_version(self, other)
        return (other.network_address <= self.network_address
                and other.broadcast_address >= self.broadcast_address)

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self._bits:
            raise ValueError('prefix length diff %d is invalid for netblock %s' % (length, self))
        low = int(self.network_address)
        step = 1 << self._bits - length
        for number in range(low, low + self.num_addresses, step):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError('current prefixlen is %d, cannot have a prefixlen_diff of %d'
                             % (self._prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address), length), strict=False)

    def address_exclude(self, other):
        _same_version(self, other)
        if not isinstance(other, _Network):
            raise TypeError('%s is not a network object' % other)
        if not other.subnet_of(self):
            raise ValueError('%s not contained in %s' % (other, self))
        if other == self:
            return
        first, second = self.subnets()
        while first != other and second != other:
            inside, outside = (first, second) if other.subnet_of(first) else (second, first)
            yield outside
            first, second = inside.subnets()
        yield second if first == other else first

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_private = property(lambda self: self._both('is_private'))
    is_global = property(lambda self: self._both('is_global'))
    is_loopback = property(lambda self: self._both('is_loopback'))
    is_multicast = property(lambda self: self._both('is_multicast'))
    is_reserved = property(lambda self: self._both('is_reserved'))
    is_unspecified = property(lambda self: self._both('is_unspecified'))
    is_link_local = property(lambda self: self._both('is_link_local'))


class IPv4Network(_Network):
    """A network of IPv4 addresses."""

    _address_class = IPv4Address


class IPv6Network(_Network):
    """A network of IPv6 addresses."""

    _address_class = IPv6Address
    is_site_local = property(lambda self: self._both('is_site_local'))


class _Interface:
    """An address and the network it is on."""

    def __init__(self, address):
        text, mask = _split(address)
        super().__init__(text)
        self.network = self._network_class(
            (self._ip, _mask_length(mask, self.__class__)), strict=False)
        self._prefixlen = self.network._prefixlen

    @property
    def ip(self):
        return self._plain(self._ip)

    @property
    def netmask(self):
        return self.network.netmask

    @property
    def hostmask(self):
        return self.network.hostmask

    @property
    def with_prefixlen(self):
        return '%s/%d' % (self.ip, self._prefixlen)

    @property
    def with_netmask(self):
        return '%s/%s' % (self.ip, self.netmask)

    @property
    def with_hostmask(self):
        return '%s/%s' % (self.ip, self.hostmask)

    def __str__(self):
        return self.with_prefixlen

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return False if isinstance(other, _Address) else NotImplemented
        return self.ip == other.ip and self.network == other.network

    def __lt__(self, other):
        if not isinstance(other, _Interface):
            return super().__lt__(other)
        return (self.network, self.ip) < (other.network, other.ip)

    def __hash__(self):
        return hash((self._ip, self._prefixlen))


class IPv4Interface(_Interface, IPv4Address):
    """An IPv4 address on its network."""

    _network_class = IPv4Network
    _plain = IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    """An IPv6 address on its network."""

    _network_class = IPv6Network
    _plain = IPv6Address


def summarize_address_range(first, last):
    """The networks that cover first to last exactly."""
    if not isinstance(first, _Address) or not isinstance(last, _Address):
        raise TypeError('first and last must be IP addresses, not networks')
    _same_version(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    kind = IPv4Network if first._version == 4 else IPv6Network
    number, end = int(first), int(last)
    while number <= end:
        size = number & -number if number else 1 << first._bits
        while size > end - number + 1:
            size >>= 1
        yield kind((number, first._bits - (size.bit_length() - 1)))
        number += size


def collapse_addresses(addresses):
    """The fewest networks that cover the given ones."""
    networks = []
    for item in addresses:
        if networks:
            _same_version(item, networks[0])
        if isinstance(item, _Address):
            kind = IPv4Network if item._version == 4 else IPv6Network
            item = kind((int(item), item._bits))
        networks.append(item)
    merged = []
    for network in sorted(set(networks)):
        if merged and network.subnet_of(merged[-1]):
            continue
        merged.append(network)
        while len(merged) > 1 and merged[-1]._prefixlen == merged[-2]._prefixlen and (
                merged[-1].supernet() == merged[-2].supernet()):
            merged[-2:] = [merged[-1].supernet()]
    return iter(merged)


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj._version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj._version, obj
    return NotImplemented
