print("buffered", end="")
exit(6)
