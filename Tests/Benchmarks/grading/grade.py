"""Grades the programs of a folder with check.py, one python3 each, two at a time."""
import concurrent.futures
import os
import subprocess
import sys

folder, jobs = sys.argv[1], int(sys.argv[2])
check = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'check.py')


def grade(name):
    command = [sys.executable, '-S', '-E', check, os.path.join(folder, name)]
    return subprocess.run(command, timeout=60).returncode == 0


names = sorted(name for name in os.listdir(folder) if name.endswith('.py'))
with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
    passed = sum(pool.map(grade, names))
print(f'{passed} of {len(names)} passed')
