#!/usr/bin/env python3
"""po/id.po has every sentence of the program, none fuzzy, and POTFILES names every file with one."""
import os
import re
import subprocess
import sys
import tempfile

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dgettext:2', 'ngettext:1,2', 'g_dngettext:2,3']


def entries(path):
    """(context, msgid) -> list of msgstr, for entries that are neither obsolete nor fuzzy."""
    result, fuzzy = {}, []
    with open(path, encoding='utf-8') as f:
        blocks = re.split(r'\n\s*\n', f.read())
    for block in blocks:
        lines = [l for l in block.split('\n') if not l.startswith('#~')]
        fields, key = {}, None
        for line in lines:
            m = re.match(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?) "(.*)"$', line)
            if m:
                key = m.group(1)
                fields[key] = m.group(2)
            elif line.startswith('"') and key:
                fields[key] += line[1:-1]
        if fields.get('msgid'):
            name = (fields.get('msgctxt', ''), fields['msgid'])
            result[name] = [v for k, v in fields.items() if k.startswith('msgstr')]
            if any(l.startswith('#,') and 'fuzzy' in l for l in lines):
                fuzzy.append(name)
    return result, fuzzy


def main(root):
    problems = []
    os.chdir(root)
    with open('po/POTFILES', encoding='utf-8') as f:
        listed = {l.strip() for l in f if l.strip() and not l.startswith('#')}
    using = set()
    for folder, _, names in os.walk('src'):
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(('.c', '.h')):
                with open(path, encoding='utf-8') as f:
                    if re.search(r'\b(N?C?_|ngettext|g_dngettext) ?\("', f.read()):
                        using.add(path)
    problems += [f'not in po/POTFILES: {p}' for p in sorted(using - listed)]
    problems += [f'in po/POTFILES without a sentence: {p}' for p in sorted(listed - using)]
    with tempfile.TemporaryDirectory() as folder:
        pot = os.path.join(folder, 'all.pot')
        subprocess.run(['xgettext', '--from-code=UTF-8', '-o', pot] +
                       [f'--keyword={k}' for k in KEYWORDS] + sorted(using), check=True)
        wanted, _ = entries(pot)
    have, fuzzy = entries('po/id.po')
    problems += [f'fuzzy: {k[1]}' for k in fuzzy]
    for key in wanted:
        if key not in have:
            problems.append(f'not translated: {key[1]}')
        elif not all(have[key]):
            problems.append(f'empty translation: {key[1]}')
    subprocess.run(['msgfmt', '--check', '-o', os.devnull, 'po/id.po'], check=True)
    print('\n'.join(problems))
    print(f'{len(wanted)} sentences, {len(problems)} problems')
    return 1 if problems or not wanted else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
