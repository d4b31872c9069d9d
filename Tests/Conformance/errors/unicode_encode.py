print("before 中")
"é".encode("ascii")
