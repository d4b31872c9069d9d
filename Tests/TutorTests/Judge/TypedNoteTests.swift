import Diagnosis
import Lab
import Languages
import Testing

@testable import Curriculum
@testable import Tutor

/// The notes that are told of what is typed into the terminals of a lesson or a lab: rules that read
/// the source read what was typed, over several inputs, and words show it.
struct TypedNoteTests {
  /// What was typed, and the note that follows.
  struct Session: Sendable, CustomTestStringConvertible {
    let note: String
    let typed: String
    let words: String

    var testDescription: String { note + ": " + typed.split(separator: "\n").suffix(1).joined() }
  }

  @Test("what is typed gets its note", arguments: TypedNoteTests.sessions)
  func note(_ session: Session) throws {
    let found = try Self.notes(of: session.typed)
    #expect(found.map(\.note) == [session.note])
    #expect(
      found.first.map { $0.text(in: .en).replacing(#/:\d{5}\b/#, with: ":PORT") } == session.words)
    #expect(found.first.map { !$0.text(in: .zh).isEmpty } == true)
  }

  @Test("what is no mistake, or nobody's belief, gets none", arguments: TypedNoteTests.silent)
  func silence(_ typed: String) throws {
    #expect(try Self.notes(of: typed).map(\.note) == [])
  }

  /// Types lines, each behind the prompt of its terminal, and gives what is told of the last one.
  private static func notes(of typed: String) throws -> [Finding] {
    let stage = LessonStage()
    var found: [Finding] = []
    for text in typed.replacing("conversation\n", with: conversation).split(separator: "\n") {
      let parts = text.split(separator: "> ", maxSplits: 1).map(String.init)
      try #require(parts.count == 2, "\(text)")
      let code = parts[1].replacing(" // ", with: "\n")
      let first = stage.lab.timeline.end
      let line = TypedLine(terminal: parts[0], text: code, file: nil, line: 1)
      #expect(stage.type([line]), "\(text)")
      found = stage.finder.errors().map(\.finding)
      found += stage.finder.wait(of: parts[0])
      if found.isEmpty { found = stage.finder.silent(after: parts[0], from: first).map(\.finding) }
    }
    return found
  }

  /// A connection between two terminals.
  private static let conversation = """
    server> import socket
    server> l = socket.create_server(('127.0.0.1', 9999))
    client> import socket
    client> c = socket.create_connection(('127.0.0.1', 9999))
    server> a, addr = l.accept()

    """
}

extension TypedNoteTests {
  static let sessions: [Session] = [
    Session(
      note: "M10", typed: "conversation\nclient> c.send(\"hi\")",
      words: "Sockets carry bytes, and this is a str: send(b\"hi\")"),
    Session(
      note: "M10", typed: "conversation\nclient> text = 'hi'\nclient> c.sendall(text)",
      words: "Sockets carry bytes, and this is a str: sendall(text.encode())"),
    Session(
      note: "M10",
      typed: """
        client> import socket
        client> u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client> u.sendto("hi", ('127.0.0.1', 9999))
        """,
      words: "Sockets carry bytes, and this is a str: sendto(b\"hi\", ('127.0.0.1', 9999))"),
    Session(
      note: "M10",
      typed: "conversation\nclient> for i in range(3): //   c.send(str(i))",
      words: "Sockets carry bytes, and this is a str: send(str(i).encode())"),
    Session(
      note: "M19",
      typed:
        "server> import socket\nserver> s = socket.socket()\nserver> s.bind('127.0.0.1', 9999)",
      words: "bind takes one argument, a tuple: bind(('127.0.0.1', 9999))"),
    Session(
      note: "M19.text",
      typed: "server> import socket\nserver> s = socket.socket()\nserver> s.bind('127.0.0.1:9999')",
      words: "bind takes one tuple of host and port: bind((host, port))"),
    Session(
      note: "E02",
      typed: "server> import socket\nserver> s = socket.socket()\nserver> s.connect('h', 1)",
      words: "connect takes one argument, a tuple: connect(('h', 1))"),
    Session(
      note: "E02.text",
      typed: "server> import socket\nserver> s = socket.socket()\nserver> s.connect('h:1')",
      words: "connect takes one tuple of host and port: connect((host, port))"),
    Session(
      note: "E03.literal",
      typed: """
        server> import socket
        server> s = socket.socket()
        server> s.bind(('127.0.0.1', '9999'))
        """,
      words: "'9999' is a str, and a port is a number: 9999"),
    Session(
      note: "E03",
      typed: """
        server> import socket
        server> port = '9999'
        server> s = socket.socket()
        server> s.bind(('127.0.0.1', port))
        """,
      words: "port is a str, and a port is a number: int(port)"),
    Session(
      note: "E03.argument",
      typed: """
        server> import socket, sys
        server> sys.argv = ['server.py', '9999']
        server> port = sys.argv[1]
        server> socket.socket().bind(('127.0.0.1', port))
        """,
      words: "port came from sys.argv on `port = sys.argv[1]`, which holds str, and a port is a "
        + "number: int(port)"),
    Session(
      note: "E04",
      typed: """
        server> import socket
        server> l = socket.create_server(('127.0.0.1', 9999))
        client> import socket
        client> c = socket.create_connection(('127.0.0.1', 9999))
        server> conn = l.accept()
        server> conn.send(b'x')
        """,
      words: "accept returns a pair (socket, address): conn, addr = l.accept()"),
    Session(
      note: "E04",
      typed: """
        server> import socket
        server> l = socket.create_server(('127.0.0.1', 9999))
        client> import socket
        client> c = socket.create_connection(('127.0.0.1', 9999))
        server> l.accept().send(b'x')
        """,
      words: "accept returns a pair (socket, address): conn, addr = l.accept()"),
    Session(
      note: "E04.recvfrom",
      typed: """
        server> import socket
        server> s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server> s.bind(('127.0.0.1', 9999))
        client> import socket
        client> u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client> n = u.sendto(b'hi', ('127.0.0.1', 9999))
        server> data = s.recvfrom(100)
        server> data.decode()
        """,
      words: "recvfrom returns a pair (data, address): data, addr = s.recvfrom(100)"),
    Session(
      note: "E09", typed: "conversation\nclient> c.send(b'x')\nserver> a.recv(100) == 'x'",
      words: "bytes and str are never equal: one was compared with the other on "
        + "`a.recv(100) == 'x'`"),
    Session(
      note: "E09",
      typed: "conversation\nclient> c.send(b'x')\nserver> data = a.recv(100)\nserver> data != 'x'",
      words: "bytes and str are never equal: one was compared with the other on `data != 'x'`"),
    Session(
      note: "E11",
      typed: """
        conversation
        server> import threading
        server> def serve(a): //   pass
        server> threading.Thread(target=serve, args=(a)).start()
        """,
      words: "args must be a tuple, and a comma makes it one: args=(a,)"),
    Session(
      note: "E11.called",
      typed: """
        server> import threading
        server> def serve(a): //   pass
        server> t = threading.Thread(target=serve(1))
        server> t.start()
        """,
      words: "target=serve(1) calls serve at once, in this thread, and the new thread got what it "
        + "returned, None: target=serve, args=(...)"),
    Session(
      note: "E13", typed: "server> print 'x'",
      words: "print is a function since Python 3: print(...)"),
    Session(
      note: "E14", typed: "server> import socket\nserver> s = socket()",
      words: "socket is the module; the class in it makes a socket: socket.socket(...)"),
    Session(
      note: "E16", typed: "server> import socket\nserver> socket.AF_INTE",
      words: "The module socket has no AF_INTE; it has AF_INET"),
    Session(
      note: "E21", typed: "conversation\nserver> c.send(b'x')",
      words: "c is a name of terminal client: :client goes there"),
    Session(
      note: "E21", typed: "third> word = 1\nserver> word + 1",
      words: "word is a name of terminal third: :terminal third goes there"),
    Session(
      note: "E21.module", typed: "server> import socket\nclient> c = socket.socket()",
      words: "Each terminal is a Python of its own: socket was imported in server only. "
        + "import socket"),
    Session(
      note: "E21.module", typed: "server> import socket as so\nclient> c = so.socket()",
      words: "Each terminal is a Python of its own: so was imported in server only. "
        + "import socket as so"),
    Session(
      note: "E02.sendto",
      typed: """
        client> import socket
        client> u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client> u.sendto(b'x', '127.0.0.1', 9999)
        """,
      words: "sendto takes the bytes and one address, a tuple of host and port: "
        + "sendto(b'x', ('127.0.0.1', 9999))"),
    Session(
      note: "E02.sendto",
      typed: """
        client> import socket
        client> u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client> u.sendto(b'x')
        """,
      words: "sendto takes the bytes and one address, a tuple of host and port: "
        + "sendto(b'x', (host, port))"),
    Session(
      note: "E17", typed: "conversation\nclient> c.close()\nclient> c.send(b'x')",
      words: "This socket was closed on `c.close()`; send needs an open one"),
    Session(
      note: "E18", typed: "conversation\nclient> c.connect(('127.0.0.1', 9999))",
      words: "This socket was connected to 127.0.0.1:9999 on "
        + "`c = socket.create_connection(('127.0.0.1', 99...`; each connection needs a new socket"),
    Session(
      note: "E19",
      typed: """
        client> import socket
        client> s = socket.socket()
        client> s.connect(('localhost:80', 80))
        """,
      words: "The host is localhost:80: only a name or an address goes there; the port is a number "
        + "of its own"),
    Session(
      note: "E07",
      typed: """
        client> import socket
        client> socket.create_connection(('127.0.0.1', 9998))
        """,
      words: "Nobody listens on 127.0.0.1:9998"),
    Session(
      note: "E07.other",
      typed: """
        server> import socket
        server> l = socket.create_server(('127.0.0.1', 9999))
        client> import socket
        client> socket.socket().connect(('127.0.0.1', 9998))
        """,
      words: "Nobody listens on 127.0.0.1:9998. Terminal server listens on 9999 "
        + "(`l = socket.create_server(('127.0.0.1', 9999))` in server)"),
    Session(
      note: "E08",
      typed: """
        server> import socket
        server> s = socket.socket()
        server> s.bind(('127.0.0.1', 9999))
        server> t = socket.socket()
        server> t.bind(('127.0.0.1', 9999))
        """,
      words: "127.0.0.1:9999 is held by the socket of `s.bind(('127.0.0.1', 9999))`"),
    Session(
      note: "M23",
      typed: """
        server> import socket
        server> l = socket.create_server(('127.0.0.1', 9999))
        server> m = socket.create_server(('127.0.0.1', 9999))
        """,
      words: "SO_REUSEADDR does not share a port: 127.0.0.1:9999 is held by the socket of "
        + "`l = socket.create_server(('127.0.0.1', 9999))`"),
    Session(
      note: "M25",
      typed: """
        client> import socket
        client> s = socket.socket()
        client> s.connect_ex(('no.such.invalid', 80))
        """,
      words: "connect_ex returns only the connection's own error numbers; gaierror comes before it"),
    Session(
      note: "M13.named", typed: "conversation\nserver> l.recv(10)",
      words: "This is the listening socket (listen on "
        + "`l = socket.create_server(('127.0.0.1', 9999))`); the conversation is a"),
    Session(
      note: "M18",
      typed: "server> import socket\nserver> s = socket.socket()\nserver> s.accept()",
      words: "created ✓ bound ✗ listening ✗: bind and listen come before accept"),
    Session(
      note: "M56",
      typed: """
        server> import socket
        server> s = socket.socket()
        server> s.setsockopt(socket.IPPROTO_TCP, socket.SO_REUSEADDR, 1)
        """,
      words: "SO_REUSEADDR belongs to SOL_SOCKET, and the level given is IPPROTO_TCP"),
    Session(
      note: "M09", typed: "conversation\nclient> c.send(b'')",
      words: "send(b'') on `c.send(b'')` sends nothing over TCP; shutdown(socket.SHUT_WR) ends the "
        + "stream"),
    Session(
      note: "M10.cut",
      typed: """
        conversation
        client> c.send('欢迎'.encode())
        server> data = a.recv(4)
        server> data.decode()
        """,
      words: "recv on `data = a.recv(4)` returned 4 bytes that end within a character: TCP has no "
        + "message boundaries; only what is complete can be decoded"),
    Session(
      note: "M10.cut",
      typed: """
        conversation
        client> c.send('欢迎'.encode())
        server> a.recv(4).decode()
        """,
      words: "recv on `a.recv(4).decode()` returned 4 bytes that end within a character: TCP has "
        + "no message boundaries; only what is complete can be decoded"),
    Session(
      note: "M10.rest",
      typed: """
        conversation
        client> c.send('欢迎'.encode())
        server> head = a.recv(4)
        server> a.recv(4).decode()
        """,
      words: "What recv on `a.recv(4).decode()` returned begins within a character, which began in "
        + "the recv before"),
    Session(
      note: "M02.struct",
      typed: """
        conversation
        server> import struct
        client> c.send(b'ab')
        server> struct.unpack('!I', a.recv(4))
        """,
      words: "recv on `struct.unpack('!I', a.recv(4))` returned 2 of 4 bytes: TCP has no message "
        + "boundaries"),
    Session(
      note: "M07",
      typed: """
        conversation
        client> c.close()
        server> for i in range(5): //   data = a.recv(10)
        """,
      words: "recv on `data = a.recv(10)` returned b'' 5 times: the peer has closed. if not data: "
        + "break"),
    Session(
      note: "M31",
      typed: "conversation\nclient> c.settimeout(0)\nclient> c.recv(10)",
      words:
        "settimeout(0) on `c.settimeout(0)` means never wait (None: no limit), and recv had to "
        + "wait"),
    Session(
      note: "M31",
      typed: "conversation\nclient> c.settimeout(0.0)\nclient> c.recv(10)",
      words: "settimeout(0) on `c.settimeout(0.0)` means never wait (None: no limit), and recv had "
        + "to wait"),
    Session(
      note: "M36",
      typed: """
        server> import socket
        server> s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server> s.bind(('127.0.0.1', 9995))
        server> s.connect(('127.0.0.1', 9994))
        stranger> import socket
        stranger> u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        stranger> n = u.sendto(b'x', ('127.0.0.1', 9995))
        server> s.settimeout(0.1)
        server> s.recv(100)
        """,
      words: "This socket is connected to 127.0.0.1:9994 and takes nothing else: the datagram of "
        + "`n = u.sendto(b'x', ('127.0.0.1', 9995))` in stranger came from 127.0.0.1:PORT"),
    Session(
      note: "M43.sent",
      typed: """
        conversation
        server> a.close()
        client> c.send(b'one')
        client> c.send(b'two')
        """,
      words: "The peer closed on `a.close()` in server; the send after it (`c.send(b'one')`) still "
        + "succeeded, this one fails"),
    Session(
      note: "M46",
      typed: """
        server> import socket
        server> l = socket.create_server(('127.0.0.1', 9999))
        client> import socket, struct
        client> c = socket.create_connection(('127.0.0.1', 9999))
        client> c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
        client> c.close()
        server> conn, addr = l.accept()
        server> conn.send(b'x')
        """,
      words: "The peer set SO_LINGER on `c.setsockopt(socket.SOL_SOCKET, socket.SO_LIN...` in "
        + "client: its close sends a reset, not the end"),
    Session(
      note: "M58", typed: "conversation\nclient> c.recv(10)\nserver> a.recv(10)",
      words: "Both ends wait in recv: this one here, the other on `c.recv(10)` in client"),
    Session(
      note: "M33",
      typed: """
        server> import socket
        server> s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server> s.bind(('127.0.0.1', 9999))
        client> import socket
        client> u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        client> n = u.sendto(b'0123456789', ('127.0.0.1', 9999))
        server> s.recvfrom(4)
        """,
      words: "recvfrom on `s.recvfrom(4)` took 4 of the 10 bytes of a datagram; the rest is gone"),
    Session(
      note: "M42.silent", typed: "conversation\nclient> c.send(b'x')\nserver> a.close()",
      words: "close on `a.close()` left 1 byte unread: the peer gets a reset, not the end"),
  ]

  static let silent: [String] = [
    "conversation\nclient> c.setblocking(False)\nclient> c.recv(10)",
    "conversation\nclient> c.send(b'xy')\nserver> a.recv(1)\nserver> a.recv(1)\n"
      + "server> '欢'.encode('gbk').decode('utf-8')",
    "conversation\nclient> c.send(b'ab')\nserver> import struct\nserver> a.recv(10)\n"
      + "server> struct.unpack('!I', b'ab')",
    "conversation\nclient> c.settimeout(0.1)\nserver> a.recv(10)\nclient> c.recv(10)",
    // The friend is no stranger, though it has no name of its own before it sends.
    """
    server> import socket
    server> s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server> s.bind(('127.0.0.1', 9995))
    friend> import socket
    friend> f = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    friend> n = f.sendto(b'x', ('127.0.0.1', 9995))
    server> data, address = s.recvfrom(10)
    server> s.connect(address)
    friend> n = f.sendto(b'y', ('127.0.0.1', 9995))
    server> s.settimeout(0.1)
    server> s.recv(10)
    server> s.recv(10)
    """,
    // A name that nobody has.
    "conversation\nserver> nobody",
    "conversation\nclient> c.send(b'x')\nserver> a.recv(10) == b'x'",
  ]
}
