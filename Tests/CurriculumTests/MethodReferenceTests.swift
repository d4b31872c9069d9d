import Languages
import Testing

@testable import Curriculum

struct MethodReferenceTests {
  /// The tutorial's table, and what the reference has beyond it.
  static let tutorial = """
    socket bind listen accept connect connect_ex recv send sendall recvfrom sendto close \
    getpeername getsockname setsockopt getsockopt settimeout gettimeout fileno setblocking makefile
    """
  static let beyond = """
    shutdown recv_into recvfrom_into sendmsg recvmsg dup detach create_server create_connection \
    socketpair getaddrinfo gethostbyname gethostname select poll socketserver
    """

  static func pages() throws -> [MethodPage] {
    try MethodIndex(from: .embedded).names.map { try MethodPage($0, from: .embedded) }
  }

  @Test("every method of the tutorial has a page, and so has what belongs beside them")
  func everyMethod() throws {
    let wanted = (Self.tutorial + " " + Self.beyond).split(separator: " ").map(String.init)
    #expect(Set(try MethodIndex(from: .embedded).names) == Set(wanted))
  }

  @Test("every page is whole in both languages, and no file belongs to no page")
  func complete() throws {
    let names = Set(try Self.pages().map(\.name))
    for file in try LessonSource.embedded.names() where file.hasPrefix("methods/") {
      let name = file.dropFirst("methods/".count).prefix { $0 != "." }
      #expect(names.contains(String(name)), "\(file)")
    }
  }

  @Test("what a page refers to exists")
  func references() throws {
    let index = try MethodIndex(from: .embedded)
    let rows = try Misconceptions(from: .embedded)
    let course = try Course(from: .embedded)
    for page in try Self.pages() {
      for row in page.misconceptions { #expect(rows[row] != nil, "\(page.name): \(row)") }
      for name in page.related { #expect(index.names.contains(name), "\(page.name): \(name)") }
      if let lesson = page.lesson { #expect(course[lesson] != nil, "\(page.name): \(lesson)") }
    }
  }

  @Test("each misconception of a method is on its page")
  func misconceptions() throws {
    let index = try MethodIndex(from: .embedded)
    for row in try Misconceptions(from: .embedded).rows {
      guard let name = index.page(meant: row.method) else { continue }
      let page = try MethodPage(name, from: .embedded)
      #expect(page.misconceptions.contains(row.name), "\(row.name) on \(name)")
    }
  }

  @Test(
    "a method is found as it is written in programs",
    arguments: [
      ("bind", "bind"), ("s.bind", "bind"), ("socket.bind", "bind"), ("bind()", "bind"),
      ("conn.recv(1024)", "recv"), ("socket.socket()", "socket"), ("BIND", "bind"),
      ("select.select", "select"), ("socketserver.TCPServer", "socketserver"),
      ("SO_REUSEADDR", "setsockopt"),
    ])
  func found(_ text: String, _ name: String) throws {
    #expect(try MethodIndex(from: .embedded).page(meant: text) == name)
  }

  @Test("names like the one that is unknown are offered, the nearest first")
  func near() throws {
    let index = try MethodIndex(from: .embedded)
    #expect(index.page(meant: "bnid") == nil)
    #expect(index.names(near: "bnid").first == "bind")
    #expect(index.names(near: "reciev").first == "recv")
    #expect(index.names(near: "getsock").contains("getsockname"))
    #expect(index.names(near: "xylophone").isEmpty)
    #expect(index.names(near: "").isEmpty)
  }

  @Test("a page without words in one language is a mistake that names the file")
  func missingWords() {
    do {
      _ = try MethodPage("none", from: .embedded)
      Issue.record("there is such a page")
    } catch {
      #expect(
        error.all.map(\.file) == ["methods/none.yml", "methods/none.en.md", "methods/none.zh.md"])
    }
  }
}
