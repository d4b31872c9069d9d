# More characters than there is memory.
'a' * 10**12
