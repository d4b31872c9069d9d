# Waits for a line, so that its memory can be looked at.
print('ready', flush=True)
input()
