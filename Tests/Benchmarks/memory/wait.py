# Waits, so that its memory can be looked at.
import time

print('ready', flush=True)
time.sleep(60)
