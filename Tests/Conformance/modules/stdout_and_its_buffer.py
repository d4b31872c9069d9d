# Text waits in sys.stdout while its buffer is written to: in a pipe the bytes come first.
import sys
print('一')
sys.stdout.buffer.write('二\n'.encode())
print('三')
sys.stdout.buffer.write('四\n'.encode())
sys.stdout.flush()
print('五')
sys.stdout.buffer.write('六\n'.encode())
sys.stdout.buffer.flush()
print('x' * 9000)
sys.stdout.buffer.write('七\n'.encode())
