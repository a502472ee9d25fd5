#!/usr/bin/env python3
"""No file grows past 600 lines, no function past 100 (class_init, a flat list, is exempt)."""
import os
import re
import sys

MAX_FILE, MAX_FUNCTION = 600, 100


def functions(lines):
    start = None
    for i, line in enumerate(lines):
        if line == '{':
            start = i
        elif line == '}' and start is not None:
            name = ''
            for j in range(start - 1, max(start - 14, -1), -1):
                m = re.match(r'^([a-z_0-9]+) \(', lines[j])
                if m:
                    name = m.group(1)
                    break
            yield name, i - start - 1
            start = None


def main(source):
    problems, count = [], 0
    for folder, _, names in os.walk(source):
        for name in names:
            if not name.endswith('.c'):
                continue
            path = os.path.join(folder, name)
            with open(path, encoding='utf-8') as f:
                lines = f.read().split('\n')
            count += 1
            if len(lines) > MAX_FILE:
                problems.append(f'{path}: {len(lines)} lines')
            for function, n in functions(lines):
                if n > MAX_FUNCTION and not function.endswith('class_init'):
                    problems.append(f'{path}: {function} has {n} lines')
    for p in problems:
        print(p)
    return 1 if problems or count == 0 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
