# Networks.
import ipaddress

n = ipaddress.ip_network('192.168.1.0/28')
print(n, repr(n), n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen, n.num_addresses, n.with_netmask)
hosts = list(n.hosts())
print(len(hosts), hosts[0], hosts[-1], n[3], n[-1], ipaddress.ip_address('192.168.1.5') in n, ipaddress.ip_address('10.0.0.1') in n)
print([str(s) for s in n.subnets(prefixlen_diff=2)], n.supernet(), list(n.subnets(new_prefix=29)))
print(n.overlaps(ipaddress.ip_network('192.168.1.8/29')), ipaddress.ip_network('10.0.0.0/8').supernet_of(ipaddress.ip_network('10.1.0.0/16')), n.is_private)
print(ipaddress.ip_network('10.0.0.5/24', strict=False), ipaddress.ip_network('10.0.0.0/255.255.0.0'), ipaddress.ip_network('1.2.3.4'), ipaddress.ip_network('::/126').num_addresses)
i = ipaddress.ip_interface('192.168.1.5/24')
print(i, i.ip, i.network, i.netmask, repr(i))
print([str(a) for a in ipaddress.ip_network('10.0.0.0/30')], list(ipaddress.collapse_addresses([ipaddress.ip_network('10.0.0.0/25'), ipaddress.ip_network('10.0.0.128/25')])))
for wrong in ('10.0.0.5/24', '10.0.0.0/33', 'x/8', '10.0.0.0/8/8'):
    try:
        ipaddress.ip_network(wrong)
    except ValueError as e:
        print(e)
