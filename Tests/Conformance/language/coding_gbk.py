# -*- coding: gbk -*-
名字 = "你好，世界"
print(名字, len(名字), 名字.encode("gbk"))


def 出错():
    return 1 / 0  # 这里


出错()
