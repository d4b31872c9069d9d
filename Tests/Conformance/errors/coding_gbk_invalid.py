# -*- coding: gbk -*-
print("��")
