#!/usr/bin/env python3
"""Record and compare the conformance cases of the interpreter.

A case is AREA/NAME.py beside this script.  It may have
    NAME.in     what it reads on standard input (otherwise the input is empty)
    NAME.args   its arguments, one a line
    NAME.exp    what CPython 3.11 did with it:
                    exit: N
                    stderr: <last non-empty line of stderr, or nothing>
                    stdout:
                    <standard output, exactly>

Each case runs as `python3 NAME.py ARGUMENTS` with its own folder as the
working directory, PYTHONHASHSEED and PYTHONUNBUFFERED unset and PYTHONIOENCODING=utf-8.

Usage:
    record.py [CASE ...]                  run python3 and (re)write the .exp files
    record.py --check [CASE ...]          run python3 and compare, write nothing
    record.py --with "COMMAND" [CASE ...] run COMMAND NAME.py ... and compare; when
                                          COMMAND ends in the word `run`, the program
                                          and its arguments are one word, quoted, and it
                                          gives no notes

A CASE is a .py file, an area's folder, or AREA/NAME relative to this script;
without one, every case is meant.  The exit status is 1 when a case differs.
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT_SECONDS = 20


def find_cases(names):
    """The .py files which `names` (files, folders, AREA/NAME) stand for, in order."""
    if not names:
        return sorted(HERE.glob("*/*.py"))
    cases = []
    for name in names:
        tries = [pathlib.Path(name), HERE / name]
        tries += [path.parent / (path.name + ".py") for path in tries]
        for path in tries:
            if path.is_dir():
                cases += sorted(path.resolve().rglob("*.py"))
                break
            if path.is_file() and path.suffix == ".py":
                cases.append(path.resolve())
                break
        else:
            sys.exit(f"record.py: no such case: {name}")
    # The script itself is no case, even when its folder is named.
    return [case for case in dict.fromkeys(cases) if case.parent != HERE]


def run(command, case):
    """Run `case` with `command`; the text which its .exp should hold."""
    environment = dict(os.environ, PYTHONIOENCODING="utf-8")
    for name in ("PYTHONHASHSEED", "PYTHONUNBUFFERED"):
        environment.pop(name, None)
    arguments = []
    arguments_file = case.with_suffix(".args")
    if arguments_file.exists():
        arguments = arguments_file.read_text(encoding="utf-8").splitlines()
    input_file = case.with_suffix(".in")
    given = input_file.read_bytes() if input_file.exists() else b""
    words = [case.name, *arguments]
    if command[-1] == "run":
        words = ["--no-notes", shlex.join(words)]
    try:
        done = subprocess.run(
            [*command, *words],
            input=given,
            capture_output=True,
            cwd=case.parent,
            env=environment,
            timeout=TIMEOUT_SECONDS,
        )
        status, out, err = str(done.returncode), done.stdout, done.stderr
    except subprocess.TimeoutExpired as late:
        status, out, err = "timeout", late.stdout or b"", late.stderr or b""
    lines = err.decode("utf-8", "backslashreplace").split("\n")
    last = next((line for line in reversed(lines) if line.strip()), "")
    text = out.decode("utf-8", "backslashreplace")
    return f"exit: {status}\nstderr: {last.rstrip()}\nstdout:\n{text}"


def compare(case, got, short):
    """The unified diff between the recorded expectation and `got`; empty when equal."""
    expected_file = case.with_suffix(".exp")
    if not expected_file.exists():
        return f"{short}: no {expected_file.name} is recorded\n"
    expected = expected_file.read_bytes().decode("utf-8")
    if expected == got:
        return ""
    # Only \n ends a line: a case may print \r, \x0b or \u2028 as well.
    lines = difflib.unified_diff(
        expected.split("\n"), got.split("\n"), f"{short} (expected)", f"{short} (got)", lineterm=""
    )
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(
        description="Record or compare the conformance cases of the interpreter."
    )
    parser.add_argument(
        "cases", nargs="*", help="a .py file, a folder, or AREA/NAME; all without one"
    )
    parser.add_argument("--check", action="store_true", help="compare only; write nothing")
    parser.add_argument(
        "--with", dest="command", metavar="COMMAND",
        help="run COMMAND in place of python3 (a shell-like list of words) and compare",
    )
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="cases at once")
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="name the cases which differ, without the diffs"
    )
    options = parser.parse_args()

    checking = options.check or options.command is not None
    command = shlex.split(options.command) if options.command else ["python3"]
    cases = find_cases(options.cases)
    different = written = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for case, got in zip(cases, pool.map(lambda case: run(command, case), cases)):
            short = f"{case.parent.name}/{case.stem}"
            if not checking:
                expected_file = case.with_suffix(".exp")
                data = got.encode("utf-8")
                if not expected_file.exists() or expected_file.read_bytes() != data:
                    expected_file.write_bytes(data)
                    written += 1
                continue
            difference = compare(case, got, short)
            if difference:
                different += 1
                print(f"DIFFERS {short}" if options.quiet else difference)
    if checking:
        print(f"{len(cases)} cases, {len(cases) - different} as recorded, {different} differ")
    else:
        print(f"{len(cases)} cases run, {written} expectations written")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
