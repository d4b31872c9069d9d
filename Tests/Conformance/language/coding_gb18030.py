# coding=gb18030
print("€😀你", ascii("€😀你"))
