for i in []:
print(i)
