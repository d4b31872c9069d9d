# Strings: built by +=, join, %, format and f-strings; split, replace, search, compare.
import time


def main():
    text = ''
    for i in range(150000):
        text += 'x' if i % 7 else ' '
    words = text.split()
    joined = ','.join(words)
    lines = []
    for i in range(60000):
        lines.append(f'{i:05d} peer {i % 97} sent {i * 1.5:.2f} bytes')
        lines.append('GET /%s/%d HTTP/1.1' % ('path', i))
        lines.append('{}: {}'.format('Header', i))
    total = 0
    for line in lines:
        parts = line.split(' ')
        total += len(parts)
        if line.startswith('GET') and line.endswith('1.1'):
            total += len(line.upper().replace('/', '::'))
        elif 'peer' in line:
            total += line.find('sent') + int(parts[0])
        else:
            total += len(line.strip().partition(':')[2])
    for character in text:
        if character == ' ':
            total += 1
    wide = '你好，套接字 ' * 20000
    total += len(wide.encode('utf-8').decode('utf-8')) + wide.count('套')
    for i in range(0, len(wide), 3):
        total += wide[i] == '好'
    return total, len(joined)


main()
start = time.perf_counter()
main()
print(time.perf_counter() - start)
