/// What the notes say in Chinese. A name in braces is a fact of the rule.
enum ChineseNotes {
  static let texts: [String: String] = [
    // Errors in a line of the program.
    "E02": "connect 只有一个参数，是元组：{call}",
    "E02.text": "connect 的参数是由主机和端口组成的元组：{call}",
    "E02.sendto": "sendto 的参数是数据和一个地址，地址是由主机和端口组成的元组：{call}",
    "E03": "{port} 是 str，而端口应当是数字：int({port})",
    "E03.literal": "{port} 是 str，而端口应当是数字：{number}",
    "E03.input": "{port} 来自{line}的 input()，是 str，而端口应当是数字：int(input(...))",
    "E03.argument": "{port} 来自{line}的 sys.argv，是 str，而端口应当是数字：int({port})",
    "E04": "accept 返回一对值（套接字，地址）：{call}",
    "E04.recvfrom": "recvfrom 返回一对值（数据，地址）：{call}",
    "E11": "args 必须是元组，逗号才构成元组：{call}",
    "E11.called": """
    {call} 当场就在本线程中调用了 {function}，新线程得到的是它的返回值 None：\
    target={function}, args=(...)
    """,
    "E13": "从 Python 3 起 print 是函数：print(...)",
    "E14": "socket 是模块，其中的类才建立套接字：socket.socket(...)",
    "E15": "import socket 找到的是文件 {file}，而不是标准模块；请给它换个名字",
    "E15.unseen": """
    标准模块 socket 中有 {name}：import socket 找到的是另一个名叫 socket.py 的文件；请给它换个名字
    """,
    "E16": "模块 socket 中没有 {name}，有 {near}",
    "E17": "这个套接字已在{line}关闭，{method} 需要打开的套接字",
    "E18": "这个套接字已在{line}连接到 {address}；每个连接都要用新的套接字",
    "E18.listening": "这是监听套接字（{line}的 listen）；客户端要用自己的套接字去连接",
    "E19": "主机写成了 {host}：这里只能写主机名或地址，端口是单独的数字",

    "E21": "{name} 是终端 {terminal} 里的名字：{command} 转过去",
    "E21.module": "每个终端是一个独立的 Python，{name} 只在终端 {terminal} 里导入过：{line}",
    "E20": "“{typed}”是中文输入法的标点，代码里要用半角的 {wanted}",

    // Addresses and connecting.
    "E07": "没有程序在 {address} 上监听",
    "E07.zero": "端口 0 只是让 bind 选一个空闲端口；请连接 getsockname 给出的端口",
    "E07.other": "没有程序在 {address} 上监听。终端 {terminal} 在 {port} 上监听（{line}）",
    "E07.own": "没有程序在 {address} 上监听。本程序在 {port} 上监听（{line}）",
    "E07.bound": "没有程序在 {address} 上监听：{line}绑定到它的套接字还没有调用 listen",
    "E07.closed": "已经没有程序在 {address} 上监听：监听套接字在{line}关闭了",
    "E07.later": "当时还没有程序在 {address} 上监听：listen 是后来才在{line}调用的",
    "E08": "{address} 被{line}的套接字占用",
    "E08.connection": "{address} 被一个还没有关闭的连接占用，它是在{line}接受的",
    "E08.process": "本机的另一个进程占用了 {address}",
    "M19": "bind 只有一个参数，是元组：{call}",
    "M19.text": "bind 的参数是由主机和端口组成的元组：{call}",
    "M19.range": "端口只有 16 位：{method} 接受 0 到 65535",
    "M19.foreign": "{address} 不是本机的地址；127.0.0.1 是，'' 表示全部地址",
    "M19.privileged": "端口 {port} 小于 1024，需要特殊权限；请选 1024 或更大的端口",
    "M19.twice": "这个套接字已由{line}的 {method} 得到地址 {address}，不能再换",
    "M21": """
    {address} 还要处于 TIME_WAIT 状态 {seconds} 秒，这是本方先关闭的连接留下的，没有进程占用它。\
    每次启动时都在 bind 之前设置 SO_REUSEADDR 就能绑定
    """,
    "M21.restart": """
    本方先关闭了连接，所以 {address} 还要处于 TIME_WAIT 状态 {seconds} 秒：在此之前重新启动，\
    {line}会得到 EADDRINUSE。在 bind 之前设置 SO_REUSEADDR 就能绑定
    """,
    "M22": """
    {address} 还要处于 TIME_WAIT 状态 {seconds} 秒。这里设置了 SO_REUSEADDR，但留下它的套接字没有设置：\
    Linux 要求两者都设置
    """,
    "M23": "SO_REUSEADDR 不能让两个套接字共用端口：{address} 被{line}的套接字占用",
    "M23.shared": "SO_REUSEPORT（{line}）让多个套接字能在 {address} 上监听：重新启动只需要 SO_REUSEADDR",
    "M24": "有程序监听这个端口，但地址是 {other}；这里连接的是 {address}",
    "M25": "connect_ex 只返回连接本身的错误号；{type} 发生在连接之前",
    "M26": """
    {line}的 connect_ex 因为超时返回 EAGAIN，而那次连接仍在进行，所以{again}得到 EALREADY：\
    重新连接要用新的套接字
    """,
    "M27": "套接字是非阻塞的（{line}）：连接已经开始，这不是失败。等到可写，再读取 SO_ERROR",
    "M27.closed": "{line}的 {method} 得到 115（EINPROGRESS）：连接已经开始，这不是失败，而{close}关闭了套接字",
    "M28.unread": """
    没有程序在 {address} 上监听，{line}开始的连接被拒绝了：可写只表示有了结果，而说明结果的 SO_ERROR 没有读取
    """,
    "M28": "{line}开始的到 {address} 的连接被拒绝了：可写只表示有了结果，结果要看 SO_ERROR",
    "M62": "路径 {path} 已经存在：close 不会删除它，os.unlink 才会",
    "M62.closed": "{path} 的套接字已在{line}关闭，但路径还在：用 os.unlink 删除",
    "M63": "监听套接字的地址是 {other}，而这里连接的是 {address}，家族（family）不同",

    // Servers.
    "M13": "这是监听套接字（{line}的 listen）；通信要用 accept 返回的套接字",
    "M13.named": "这是监听套接字（{line}的 listen）；通信要用 {name}",
    "M15": "监听套接字还没有接受这个连接，就在{line}关闭了",
    "M16": "队列已满：{line}的 listen({backlog}) 有 {count} 个连接在等待，还没有被接受",
    "M17": "连接已经建立，但还没有被接受：服务器正在{line}的 {method} 中",
    "M18": "已建立 ✓ 已绑定 ✗ 已监听 ✗：先 bind 和 listen，再 accept",
    "M18.bound": "已建立 ✓ 已绑定 ✓（{address}）已监听 ✗：先 listen，再 accept",
    "M18.connected": "这个套接字已连接到 {address}；只有另一个套接字才能监听",
    "M18.datagram": "UDP 套接字没有连接：不用 {method}，只用 bind 和 recvfrom",
    "M18.unbound": "{line}的 listen 之前没有 bind：系统选了 {address}",

    // Sending and receiving.
    "E09": "bytes 和 str 永远不相等：{line}比较了这两种类型",
    "M01": "{line}的 recv 一次返回了 {sends} 次 send 的 {count} 个字节：TCP 没有消息边界",
    "M02": """
    对方一次发送了 {sent} 个字节，{line}的 {method}({asked}) 只返回了其中 {count} 个，\
    其余的始终没有接收：TCP 没有消息边界
    """,
    "M02.returned": """
    {line}的 {method}({asked}) 只返回了 {count} 个字节，函数就此返回：TCP 没有消息边界
    """,
    "M02.struct": "{line}的 recv 返回了 {needed} 个字节中的 {count} 个：TCP 没有消息边界",
    "M03": "{line}带 MSG_WAITALL 的 recv 只返回了 {asked} 个字节中的 {count} 个：超时会让它提前返回",
    "M04": "{line}的 send 只接受了 {offered} 个字节中的 {count} 个，其余的始终没有发送",
    "M05": """
    对方关闭时还有 {count} 个字节没有读取（{line}），所以它的系统回复了重置（RST）：\
    send 返回了，不等于对方读到了
    """,
    "M06": "{line}的 sendall 发送了 {offered} 个字节中的 {count} 个后失败，{again}却接着发送，好像没有缺失",
    "M07": "{line}的 {method} 返回了 {count} 次 b''：对方已经关闭。if not data: break",
    "M08": "{line}的 recv(0) 不要任何字节：它返回的 b'' 不表示对方已经关闭",
    "M08.datagram": "{line}的 {method} 返回的 b'' 是空数据报，程序却结束了：在 UDP 上这不表示结束",
    "M09": "{line}的 {call} 在 TCP 上什么也不发送；shutdown(socket.SHUT_WR) 才结束自己的流",
    "M10": "套接字传输 bytes，而这里是 str：{call}",
    "M10.cut": """
    {line}的 recv 返回了 {count} 个字节，结尾停在一个字符的中间：TCP 没有消息边界，只能解码完整的部分
    """,
    "M10.rest": "{line}的 recv 返回的数据从一个字符的中间开始，这个字符始于上一次 recv",
    "M29": "{line}的 settimeout({seconds}) 对 {method} 也有效",
    "M30": "{seconds} 秒是整个 sendall 的期限，它发送了 {offered} 个字节中的 {count} 个",
    "M30.calls": "{line}的 settimeout({seconds}) 对每次调用重新计时：{count} 次 {method} 一共等待了 {total} 秒",
    "M31.erased": "{line}的 setblocking(True) 就是 settimeout(None)：套接字原有的 {seconds} 秒超时没有了",
    "M31": "{line}的 settimeout(0) 表示从不等待（None 才表示没有期限），而 {method} 需要等待",
    "M32": "{line}的 settimeout({seconds}) 只属于监听套接字；accept 返回的套接字没有超时",
    "M37": "{method} 不知道发给谁：用 sendto(data, address)，或先 connect",
    "M37.stream": "这个套接字没有连接：先 connect，再 {method}",
    "M58": "两端都在 recv 中等待：这一端在这里，另一端在{line}",
    "M58.send": "两端都在 sendall 中等待，没有一端接收：这一端在这里，另一端在{line}",
    "M61": "{line}和{other}的 sendall 在两个线程中同时进行，而且都等待过：它们的字节可能交错",
    "M64": """
    响应已经完整：{length} 个字节，与 Content-Length 相符。服务器保持连接，所以等不到流的结尾
    """,

    // Datagrams.
    "M33": "{line}的 {method} 只取了数据报 {length} 个字节中的 {count} 个，其余的已经丢失",
    "M34": "发往 {address} 的 {count} 个数据报被丢弃：队列满了",
    "M35": "{line}发送的数据报在 {address} 没有找到接收者；已连接的 UDP 套接字在下一次调用时报告",
    "M36": "这个套接字已连接到 {address}，不接收别处的数据报：{line}的数据报来自 {other}",
    "M36.stranger": "这个套接字已连接到 {address}，不接收别处的数据报：有一个数据报来自 {other}",
    "M38": "{count} 个字节放不进一个数据报：最多 65507 个",
    "M39": "{line}的 recvfrom 给出的地址是 None：TCP 的对方就是所连接的一方",

    // Ending.
    "M41": "对方在{line}调用了 close，但 makefile 得到的文件让它的套接字仍然打开",
    "M41.dup": "对方在{line}关闭了套接字，但它的副本还打开着（{copy}）",
    "M42": """
    对方关闭时还有 {count} 个字节没有读取（{line}），所以它的系统发送了重置（RST），\
    它已经发送的 {lost} 个字节也丢失了
    """,
    "M42.silent": "{line}的 close 留下 {count} 个字节没有读取：对方得到的是重置（RST），而不是正常的结束",
    "M43": "对方已在{line}关闭：没有人再接收",
    "M43.sent": "对方已在{line}关闭；之后的第一次发送（{sent}）仍然成功，这一次失败",
    "M44": "{line}的 shutdown 已经结束了发送，这个套接字只能接收",
    "M44.both": """
    {line}的 shutdown(SHUT_RDWR) 也结束了接收：{again}的 {method} 返回 b''，而对方并没有结束它的流
    """,
    "M45": "{line}的 close 没有唤醒另一个线程的 {method}（{waits}）；先 shutdown 再 close 才会",
    "M46": "对方在{line}设置了 SO_LINGER：它的 close 发送重置（RST），而不是正常的结束",
    "M46.own": "SO_LINGER 的时间是 0 秒（{line}）：close 发送重置（RST），而不是正常的结束",
    "M47": "到 {address} 的连接已被重置（RST）：套接字不再有对方",
    "M47.unconnected": "这个套接字没有连接，没有对方",
    "M48": "已关闭的套接字的 fileno() 是 -1：{line}关闭的套接字不能再交给 select",

    // Files and options.
    "M51": "{line}写入的 {count} 个字节还在文件的缓冲区中：flush() 才会发送",
    "M51.end": "{line}写入的 {count} 个字节留在了文件的缓冲区中：flush() 才会发送",
    "M52": "{method} 看不到文件在{line}预先读走的 {count} 个字节",
    "M53": "这个文件在{line}超时，不能再读：它已经读到的内容丢失了",
    "M56": "{option} 属于 {level}，而给出的层次是 {given}",
  ]
}
