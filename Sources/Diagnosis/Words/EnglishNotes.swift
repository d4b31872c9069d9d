/// What the notes say in English. A name in braces is a fact of the rule; behind the name of a number
/// may stand the word for one and the word for several.
enum EnglishNotes {
  static let texts: [String: String] = [
    // Errors in a line of the program.
    "E02": "connect takes one argument, a tuple: {call}",
    "E02.text": "connect takes one tuple of host and port: {call}",
    "E02.sendto": "sendto takes the bytes and one address, a tuple of host and port: {call}",
    "E03": "{port} is a str, and a port is a number: int({port})",
    "E03.literal": "{port} is a str, and a port is a number: {number}",
    "E03.input": """
    {port} came from input() on {line}, which gives a str, and a port is a number: int(input(...))
    """,
    "E03.argument": """
    {port} came from sys.argv on {line}, which holds str, and a port is a number: int({port})
    """,
    "E04": "accept returns a pair (socket, address): {call}",
    "E04.recvfrom": "recvfrom returns a pair (data, address): {call}",
    "E11": "args must be a tuple, and a comma makes it one: {call}",
    "E11.called": """
    {call} calls {function} at once, in this thread, and the new thread got what it returned, \
    None: target={function}, args=(...)
    """,
    "E13": "print is a function since Python 3: print(...)",
    "E14": "socket is the module; the class in it makes a socket: socket.socket(...)",
    "E15": """
    import socket found the file {file} instead of the standard module; give it another name
    """,
    "E15.unseen": """
    The standard module socket has {name}: import socket found a file named socket.py instead of \
    it; give that file another name
    """,
    "E16": "The module socket has no {name}; it has {near}",
    "E17": "This socket was closed on {line}; {method} needs an open one",
    "E18": "This socket was connected to {address} on {line}; each connection needs a new socket",
    "E18.listening":
      "This is the listening socket (listen on {line}); a client connects with its own",
    "E19":
      "The host is {host}: only a name or an address goes there; the port is a number of its own",

    "E21": "{name} is a name of terminal {terminal}: {command} goes there",
    "E21.module":
      "Each terminal is a Python of its own: {name} was imported in {terminal} only. {line}",
    "E20": "'{typed}' comes from a Chinese keyboard layout; Python wants '{wanted}'",

    // Addresses and connecting.
    "E07": "Nobody listens on {address}",
    "E07.zero": "Port 0 only asks bind for a free port; connect to the one that getsockname gives",
    "E07.other": "Nobody listens on {address}. Terminal {terminal} listens on {port} ({line})",
    "E07.own": "Nobody listens on {address}. This program listens on {port} ({line})",
    "E07.bound":
      "Nobody listens on {address}: the socket bound to it on {line} has not called listen",
    "E07.closed": "Nobody listens on {address} any more: the listening socket was closed on {line}",
    "E07.later": "Nobody listened on {address} yet: listen came later, on {line}",
    "E08": "{address} is held by the socket of {line}",
    "E08.connection": "{address} is held by a connection that is still open, accepted on {line}",
    "E08.process": "Another process of this machine holds {address}",
    "M19": "bind takes one argument, a tuple: {call}",
    "M19.text": "bind takes one tuple of host and port: {call}",
    "M19.range": "A port has 16 bits: {method} takes 0 to 65535",
    "M19.foreign": "{address} is no address of this machine; 127.0.0.1 is, and '' stands for all",
    "M19.privileged": "Port {port} is below 1024 and needs special rights; take one from 1024 on",
    "M19.twice": "This socket got its address {address} by {method} on {line} and keeps it",
    "M21": """
    {address} is in TIME_WAIT for another {seconds} s, left by a connection that this side closed \
    first; no process holds it. SO_REUSEADDR before bind, on every start, allows it
    """,
    "M21.restart": """
    This side closed first, so {address} stays in TIME_WAIT for {seconds} s: a restart until then \
    gets EADDRINUSE on {line}. SO_REUSEADDR before bind allows it
    """,
    "M22": """
    {address} is in TIME_WAIT for another {seconds} s. SO_REUSEADDR is set here, and the socket \
    that left it did not have it: Linux needs it on both
    """,
    "M23": "SO_REUSEADDR does not share a port: {address} is held by the socket of {line}",
    "M23.shared": """
    SO_REUSEPORT ({line}) lets several sockets listen at {address}: for a restart SO_REUSEADDR is enough
    """,
    "M24": "Somebody listens on that port, but at {other}; this connects to {address}",
    "M25": "connect_ex returns only the connection's own error numbers; {type} comes before it",
    "M26": """
    connect_ex gave EAGAIN on {line} because its timeout was over, and the attempt went on, so \
    {again} got EALREADY: a new attempt needs a new socket
    """,
    "M27": """
    The socket is non-blocking ({line}): the connection has begun, which is no failure. Wait until \
    it is writable, then read SO_ERROR
    """,
    "M27.closed": """
    {method} on {line} gave 115 (EINPROGRESS): the connection had begun, which is no failure, and \
    {close} closed the socket
    """,
    "M28.unread": """
    Nobody listens on {address}, so the connection begun on {line} was refused: writable means only \
    decided, and SO_ERROR, which tells how, was not read
    """,
    "M28": """
    The connection to {address} begun on {line} was refused: writable means only decided, and \
    SO_ERROR tells how
    """,
    "M62": "The path {path} exists already: close does not remove it, os.unlink does",
    "M62.closed":
      "The socket of {path} was closed on {line}, its path stayed: os.unlink removes it",
    "M63": "The listening socket is at {other}, and this connects to {address}, of another family",

    // Servers.
    "M13": """
    This is the listening socket (listen on {line}); the conversation is on the socket that accept \
    returns
    """,
    "M13.named": "This is the listening socket (listen on {line}); the conversation is {name}",
    "M15": "The listening socket was closed on {line} before it accepted this connection",
    "M16": """
    The queue is full: for listen({backlog}) on {line}, {count|connection waits|connections wait} \
    that nobody has accepted
    """,
    "M17": "Connected, but not accepted yet: the server is in {method} on {line}",
    "M18": "created ✓ bound ✗ listening ✗: bind and listen come before accept",
    "M18.bound": "created ✓ bound ✓ ({address}) listening ✗: listen comes before accept",
    "M18.connected": "This socket is connected to {address}; only another one can listen",
    "M18.datagram": "A UDP socket has no connections: no {method}, only bind and recvfrom",
    "M18.unbound": "listen on {line} without bind: the system chose {address}",

    // Sending and receiving.
    "E09": "bytes and str are never equal: one was compared with the other on {line}",
    "M01": """
    recv on {line} returned {count|byte|bytes} of {sends} sends at once: TCP has no message \
    boundaries
    """,
    "M02": """
    {method}({asked}) on {line} returned {count} of the {sent|byte|bytes} that the peer sent at \
    once, and the rest was never received: TCP has no message boundaries
    """,
    "M02.returned": """
    {method}({asked}) on {line} returned {count|byte|bytes}, and the function returned with that: TCP \
    has no message boundaries
    """,
    "M02.struct":
      "recv on {line} returned {count} of {needed|byte|bytes}: TCP has no message boundaries",
    "M03": """
    recv with MSG_WAITALL on {line} returned {count} of {asked|byte|bytes}: a timeout cuts it short
    """,
    "M04": "send on {line} took {count} of {offered|byte|bytes}, and the rest was never sent",
    "M05": """
    The peer closed with {count|byte|bytes} unread ({line}), so its system answered with a reset: \
    that send returned does not mean that the peer has read
    """,
    "M06": """
    sendall on {line} failed after {count} of {offered|byte|bytes}, and {again} sent on as if none \
    were missing
    """,
    "M07":
      "{method} on {line} returned b'' {count|time|times}: the peer has closed. if not data: break",
    "M08": "recv(0) on {line} asks for no bytes: its b'' does not mean that the peer has closed",
    "M08.datagram": """
    {method} on {line} returned b'' of an empty datagram, and the program ended: over UDP that is no end
    """,
    "M09": "{call} on {line} sends nothing over TCP; shutdown(socket.SHUT_WR) ends the stream",
    "M10": "Sockets carry bytes, and this is a str: {call}",
    "M10.cut": """
    recv on {line} returned {count|byte that ends|bytes that end} within a character: TCP has no message \
    boundaries; only what is complete can be decoded
    """,
    "M10.rest": """
    What recv on {line} returned begins within a character, which began in the recv before
    """,
    "M29": "settimeout({seconds}) on {line} holds for {method} too",
    "M30": "{seconds} s were for the whole of sendall, which sent {count} of {offered|byte|bytes}",
    "M30.calls": """
    settimeout({seconds}) on {line} holds anew for each call: {count} calls of {method} waited {total} s \
    in all
    """,
    "M31.erased": """
    setblocking(True) on {line} means settimeout(None): the timeout of {seconds} s that the socket had \
    is gone
    """,
    "M31": "settimeout(0) on {line} means never wait (None: no limit), and {method} had to wait",
    "M32": """
    settimeout({seconds}) on {line} is for the listening socket; the one that accept returned has \
    none
    """,
    "M37": "{method} knows no receiver: sendto(data, address), or connect before",
    "M37.stream": "This socket is not connected: connect comes before {method}",
    "M58": "Both ends wait in recv: this one here, the other on {line}",
    "M58.send": "Both ends wait in sendall and nobody receives: this one here, the other on {line}",
    "M61": """
    sendall on {line} and on {other} ran in two threads at once and had to wait: their bytes may \
    be mixed
    """,
    "M64": """
    The response is complete: {length|byte|bytes}, as Content-Length says. The server keeps the \
    connection open, so the end of the stream does not come
    """,

    // Datagrams.
    "M33":
      "{method} on {line} took {count} of the {length|byte|bytes} of a datagram; the rest is gone",
    "M34": "{count|datagram|datagrams} to {address} dropped: the queue was full",
    "M35": """
    The datagram sent on {line} found nobody on {address}; a connected UDP socket tells it at the \
    next call
    """,
    "M36": """
    This socket is connected to {address} and takes nothing else: the datagram of {line} came from \
    {other}
    """,
    "M36.stranger":
      "This socket is connected to {address} and takes nothing else: a datagram came from {other}",
    "M38": "{count} bytes are too many for one datagram: 65507 fit",
    "M39": "recvfrom on {line} gave None for an address: over TCP the peer is the connected one",

    // Ending.
    "M41": "The peer called close on {line}, and a file made by makefile keeps its socket open",
    "M41.dup": "The peer closed on {line}, and a copy of its socket is still open ({copy})",
    "M42": """
    The peer closed with {count|byte|bytes} unread ({line}), so its system sent a reset, and \
    {lost|byte|bytes} that it had sent are lost
    """,
    "M42.silent":
      "close on {line} left {count|byte|bytes} unread: the peer gets a reset, not the end",
    "M43": "The peer closed on {line}: nobody receives any more",
    "M43.sent":
      "The peer closed on {line}; the send after it ({sent}) still succeeded, this one fails",
    "M44": "shutdown on {line} ended sending on this socket; it can only receive",
    "M44.both": """
    shutdown(SHUT_RDWR) on {line} ended receiving too: {method} on {again} returned b'', and the peer \
    had not ended its stream
    """,
    "M45": """
    close on {line} did not wake {method} in the other thread ({waits}); shutdown before close \
    does
    """,
    "M46": "The peer set SO_LINGER on {line}: its close sends a reset, not the end",
    "M46.own": "SO_LINGER of 0 seconds ({line}): close sends a reset, not the end",
    "M47": "The connection to {address} has ended by a reset: the socket has no peer any more",
    "M47.unconnected": "This socket is not connected: it has no peer",
    "M48": "fileno() of a closed socket is -1: the one closed on {line} must not go to select",

    // Files and options.
    "M51": "{count|byte|bytes} written on {line} still in the file's buffer: flush() sends them",
    "M51.end":
      "{count|byte|bytes} written on {line} stayed in the file's buffer: flush() sends them",
    "M52": "{method} does not see the {count|byte|bytes} that the file read ahead on {line}",
    "M53": "This file timed out on {line} and cannot be read again: what it had read is lost",
    "M56": "{option} belongs to {level}, and the level given is {given}",
  ]
}
