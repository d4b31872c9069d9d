import Sockets
import Testing

@Suite struct ConstantTests {
  @Test("no name is listed twice, and each is found with its value")
  func unique() {
    for list in [SocketConstants.all, SocketConstants.polling, Errno.all] {
      #expect(Set(list.map(\.name)).count == list.count)
    }
    for (name, value) in SocketConstants.all {
      #expect(SocketConstants.value(named: name) == value)
    }
    #expect(SocketConstants.value(named: "AF_NOTHING") == nil)
  }

  #if os(Linux)
    @Test("the constants have Linux's numbers")
    func linux() {
      let expected = [
        "AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10, "SOCK_STREAM": 1, "SOCK_DGRAM": 2,
        "SOCK_CLOEXEC": 524288, "SOL_SOCKET": 1, "SO_REUSEADDR": 2, "IPPROTO_TCP": 6,
        "TCP_NODELAY": 1, "MSG_PEEK": 2, "MSG_CMSG_CLOEXEC": 1_073_741_824, "SOMAXCONN": 4096,
        "INADDR_BROADCAST": 4_294_967_295, "INADDR_LOOPBACK": 2_130_706_433, "EAI_NONAME": -2,
        "IPPORT_USERRESERVED": 5000, "SHUT_RDWR": 2, "SCM_RIGHTS": 1, "EPOLLET": 2_147_483_648,
        "POLLRDHUP": 8192, "NI_MAXHOST": 1025,
      ]
      for (name, value) in expected {
        #expect(SocketConstants.value(named: name) == value, "\(name)")
      }
      #expect(PollEvents.peerClosed.rawValue == 0x2000)
      #expect(MessageFlags.closeOnExec.rawValue == 1 << 30)
    }
  #endif

  @Test("families and types show their names")
  func descriptions() {
    #expect("\(AddressFamily.ipv6)" == "AF_INET6")
    #expect("\(SocketType.datagram)" == "SOCK_DGRAM")
    #expect("\(AddressFamily(rawValue: 9999))" == "AF_9999")
  }
}
