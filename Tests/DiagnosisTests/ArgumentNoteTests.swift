import Lab
import Testing

@testable import Diagnosis

@Suite("Notes on arguments and names")
struct ArgumentNoteTests {
  private func text(_ line: String, _ type: String, _ message: String, above: String = "")
    -> (note: String, text: String)
  {
    let scene = Scene()
    scene.source(above + line + "\n")
    let number = (above + line).split(separator: "\n", omittingEmptySubsequences: false).count
    let error = scene.error(type, message, line: number)
    return (scene.note(for: error), scene.text(for: error))
  }

  @Test("M10: a str given to send, as a literal, a variable and an expression")
  func textSent() {
    let message = "a bytes-like object is required, not 'str'"
    let literal = text("s.send(\"hi\")", "TypeError", message)
    #expect(literal.note == "M10")
    #expect(literal.text.hasSuffix("send(b\"hi\")"))
    #expect(text("s.sendall('é')", "TypeError", message).text.hasSuffix("'é'.encode())"))
    #expect(text("s.sendall(name)", "TypeError", message).text.hasSuffix("(name.encode())"))
    #expect(text("s.send('a' + b)", "TypeError", message).text.hasSuffix("(('a' + b).encode())"))
  }

  @Test("M10 is silent where the str went somewhere else")
  func textElsewhere() {
    let message = "a bytes-like object is required, not 'str'"
    #expect(text("parts = data.split(',')", "TypeError", message).note == "")
    #expect(text("s.send(len)", "TypeError", message + " or so").note == "")
  }

  @Test("E02 and M19: host and port as two arguments")
  func twoArguments() {
    let connect = text(
      "s.connect('h', 5000)", "TypeError",
      "socket.connect() takes exactly one argument (2 given)")
    #expect(connect.note == "E02")
    #expect(connect.text.hasSuffix("connect(('h', 5000))"))
    let bind = text(
      "s.bind(host, port)", "TypeError", "socket.bind() takes exactly one argument (2 given)")
    #expect(bind.note == "M19")
    #expect(bind.text.hasSuffix("bind((host, port))"))
    let three = "socket.connect() takes exactly one argument (3 given)"
    #expect(text("s.connect('h', 1, 2)", "TypeError", three).note == "")
  }

  @Test("E02.text: an address that is a str")
  func textAddress() {
    let message = "connect(): AF_INET address must be tuple, not str"
    #expect(text("s.connect('h:80')", "TypeError", message).note == "E02.text")
    let list = "connect(): AF_INET address must be tuple, not list"
    #expect(text("s.connect(['h', 80])", "TypeError", list).note == "")
  }

  @Test("E03: where the port that is a str came from")
  func portAsText() {
    let message = "'str' object cannot be interpreted as an integer"
    let literal = text("s.connect(('h', '5000'))", "TypeError", message)
    #expect(literal.note == "E03.literal")
    #expect(literal.text.hasSuffix("5000"))
    let input = text(
      "s.connect((host, port))", "TypeError", message, above: "host = 'h'\nport = input('?')\n")
    #expect(input.note == "E03.input")
    #expect(input.text.contains("line 2"))
    let words = text(
      "s.bind(('', p))", "TypeError", message, above: "import sys\np = sys.argv[1]\n")
    #expect(words.note == "E03.argument")
    let address = text(
      "s.connect(a)", "TypeError", message, above: "p = input()\na = ('h', p)\n")
    #expect(address.note == "E03.input")
    #expect(text("s.connect(('h', p))", "TypeError", message).note == "E03")
  }

  @Test("E03 is silent about an integer that something else wanted")
  func integerElsewhere() {
    let message = "'str' object cannot be interpreted as an integer"
    #expect(text("data = s.recv('10')", "TypeError", message).note == "")
    #expect(text("for i in range('3'): pass", "TypeError", message).note == "")
  }

  @Test("E04: a method of the pair that accept or recvfrom returned")
  func pair() {
    let accept = text(
      "l.accept().recv(5)", "AttributeError", "'tuple' object has no attribute 'recv'")
    #expect(accept.note == "E04")
    #expect(accept.text.hasSuffix("conn, addr = l.accept()"))
    let variable = text(
      "conn.send(b'x')", "AttributeError", "'tuple' object has no attribute 'send'",
      above: "conn = server.accept()\n")
    #expect(variable.text.hasSuffix("conn, addr = server.accept()"))
    let datagram = text(
      "u.recvfrom(99).decode()", "AttributeError", "'tuple' object has no attribute 'decode'")
    #expect(datagram.note == "E04.recvfrom")
    let other = text(
      "pair.recv(5)", "AttributeError", "'tuple' object has no attribute 'recv'",
      above: "pair = (1, 2)\n")
    #expect(other.note == "")
  }

  @Test("M19.range: a port that is too large")
  func range() {
    let bind = text("s.bind(('', 70000))", "OverflowError", "bind(): port must be 0-65535.")
    #expect(bind.note == "M19.range")
    #expect(text("x = 2.0 ** 9999", "OverflowError", "Result too large").note == "")
  }

  @Test("E13: print as a statement")
  func printStatement() {
    let message = "Missing parentheses in call to 'print'. Did you mean print(...)?"
    #expect(text("print \"x\"", "SyntaxError", message).note == "E13")
    #expect(text("x = = 1", "SyntaxError", "invalid syntax").note == "")
  }

  @Test("E20: punctuation of a Chinese input method")
  func fullWidth() {
    let message = "invalid character '（' (U+FF08)"
    #expect(text("s.listen（）", "SyntaxError", message).note == "E20")
    #expect(text("x = ½", "SyntaxError", "invalid character '½' (U+00BD)").note == "")
  }

  @Test("E14: the module called in place of the class")
  func module() {
    let message = "'module' object is not callable"
    #expect(text("s = socket(socket.AF_INET)", "TypeError", message).note == "E14")
    #expect(text("t = time()", "TypeError", message).note == "")
  }

  @Test("E15: a file of one's own named socket.py")
  func ownFile() {
    let scene = Scene()
    scene.source("import socket\nsocket.socket()\n", of: "socket")
    let message = "partially initialized module 'socket' has no attribute 'socket'"
    #expect(scene.note(for: scene.error("AttributeError", message, line: 2)) == "E15")
    let call = "'module' object is not callable"
    #expect(scene.note(for: scene.error("TypeError", call, line: 2, in: "socket")) == "E15")
    let other = Scene()
    other.source("import socket\nsocket.sockt()\n")
    let unseen = other.error("AttributeError", "module 'socket' has no attribute 'socket'", line: 2)
    #expect(other.note(for: unseen) == "E15.unseen")
    let wrong = other.error("AttributeError", "module 'socket' has no attribute 'xyzzy'", line: 2)
    #expect(other.note(for: wrong) == "")
  }

  @Test("E16: a name near one that the module has")
  func nearName() {
    let near = text(
      "s = socket.socket(socket.AF_INTE)", "AttributeError",
      "module 'socket' has no attribute 'AF_INTE'")
    #expect(near.note == "E16")
    #expect(near.text.hasSuffix("it has AF_INET"))
    let imported = text(
      "from socket import SOCK_STREM", "ImportError",
      "cannot import name 'SOCK_STREM' from 'socket' (<socktutor>/socket.py)")
    #expect(imported.text.hasSuffix("it has SOCK_STREAM"))
    let far = "module 'socket' has no attribute 'elephant'"
    #expect(text("socket.elephant", "AttributeError", far).note == "")
    #expect(
      text("os.AF_INTE", "AttributeError", "module 'os' has no attribute 'AF_INTE'").note == "")
  }

  @Test("E11: args without the comma, in a thread")
  func threadArguments() {
    let scene = Scene()
    scene.source("t = threading.Thread(target=serve, args=(conn))\nt.start()\n")
    let message = "__main__.serve() argument after * must be an iterable, not socket"
    let error = scene.error("TypeError", message, line: nil, thread: 1)
    #expect(scene.note(for: error) == "E11")
    #expect(scene.text(for: error).hasSuffix("args=(conn,)"))
    let right = Scene()
    right.source("t = threading.Thread(target=serve, args=(conn,))\n")
    #expect(right.note(for: right.error("TypeError", message, line: nil, thread: 1)) == "")
  }

  @Test("E19: a host that is a URL or carries its port")
  func host() {
    let message = "[Errno -2] Name or service not known"
    let port = text("s.connect(('localhost:80', 80))", "socket.gaierror", message)
    #expect(port.note == "E19")
    #expect(
      text("s.connect(('http://localhost', 80))", "socket.gaierror", message).note == "E19")
    #expect(text("s.connect(('nowhere.invalid', 80))", "socket.gaierror", message).note == "")
  }

  @Test("M25: connect_ex raises what is no error of the connection")
  func connectEx() {
    let message = "[Errno -2] Name or service not known"
    #expect(text("s.connect_ex(('nowhere', 80))", "socket.gaierror", message).note == "M25")
    #expect(text("s.connect(('nowhere', 80))", "socket.gaierror", message).note == "")
    #expect(text("s.connect_ex()", "TypeError", "takes one argument (0 given)").note == "")
  }
}
