#!/usr/bin/env python3
"""Arrows between layers point down only: reads the includes of every file in src/."""
import os
import re
import sys

MAY_USE = {
    'model': set(),
    'geo': {'model'},
    'store': {'model'},
    'exchange': {'store', 'geo', 'model'},
    'digest': {'store', 'geo', 'model'},
    'paint': set(),
    'chart': {'paint', 'model', 'geo'},
    'map': {'paint', 'geo', 'model'},
    'document': {'map', 'chart', 'paint', 'geo', 'model'},
    'slide': {'map', 'chart', 'paint', 'geo', 'model'},
    'ui': {'slide', 'document', 'map', 'chart', 'paint', 'digest', 'exchange', 'store', 'geo', 'model'},
    'app': {'ui', 'slide', 'document', 'map', 'chart', 'digest', 'exchange', 'store', 'geo', 'model'},
    'cli': {'ui', 'slide', 'document', 'map', 'chart', 'digest', 'exchange', 'store', 'geo', 'model'},
    'main.c': {'app', 'cli'},
}
SYSTEM = {
    'sqlite3.h': {'store'},
    'gtk/gtk.h': {'paint', 'chart', 'map', 'document', 'slide', 'ui', 'app'},
    'adwaita.h': {'chart', 'map', 'document', 'ui', 'app'},
    'shumate/shumate.h': {'map'},
    'cairo.h': {'paint', 'chart', 'map', 'document', 'slide', 'ui'},
}


def main(source):
    owner, problems = {}, []
    files = []
    for folder, _, names in os.walk(source):
        for name in names:
            if name.endswith(('.c', '.h')):
                path = os.path.join(folder, name)
                layer = os.path.relpath(path, source).split(os.sep)[0]
                files.append((path, layer))
                if name.endswith('.h'):
                    owner[name] = layer
    for path, layer in files:
        with open(path, encoding='utf-8') as f:
            for number, line in enumerate(f, 1):
                m = re.match(r'\s*#\s*include\s+[<"]([^>"]+)[>"]', line)
                if not m:
                    continue
                header = m.group(1)
                target = owner.get(os.path.basename(header))
                if header in SYSTEM:
                    if layer not in SYSTEM[header]:
                        problems.append(f'{path}:{number}: {layer} must not include {header}')
                elif target and target != layer and target not in MAY_USE[layer]:
                    problems.append(f'{path}:{number}: {layer} must not use {target} ({header})')
    for p in problems:
        print(p)
    print(f'{len(files)} files, {len(problems)} arrows up')
    return 1 if problems or not files else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
