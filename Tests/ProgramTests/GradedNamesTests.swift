import Processes
import Testing

/// The names of hosts that graded programs know.
struct GradedNamesTests {
  @Test("localhost and the machine's own name are loopback, and every other name is unknown")
  func names() throws {
    let program = """
      import socket
      own = socket.gethostname()
      for name in 'localhost', 'LocalHost', own, own.upper():
          assert socket.gethostbyname(name) == '127.0.0.1', name
          official, aliases, addresses = socket.gethostbyname_ex(name)
          assert official in ('localhost', own), official
          assert (aliases, addresses) == ([], ['127.0.0.1']), (aliases, addresses)
          for family, *_, address in socket.getaddrinfo(name, 80):
              assert address[0] in ('127.0.0.1', '::1'), address
          with socket.create_server((name, 0)) as server:
              assert server.getsockname()[0] == '127.0.0.1'
              with socket.create_connection((name, server.getsockname()[1])):
                  pass
      assert socket.getfqdn() in ('localhost', own)
      assert socket.gethostbyaddr('127.0.0.1')[0] == 'localhost'
      for name in 'example.com', 'ip6-localhost', 'localhost.localdomain', own + 'x':
          for function in socket.gethostbyname, socket.gethostbyname_ex, socket.gethostbyaddr:
              try:
                  print(function(name))
              except socket.gaierror as error:
                  assert str(error) == '[Errno -2] Name or service not known', error
          assert socket.getfqdn(name) == name
      print('done')
      """
    let outcome = try ProgramFolder(["main.py": program]).run("--limits", "graded", "main.py")
    #expect(outcome.text == "done\n", "\(outcome.summary)")
  }
}
