#!/usr/bin/env python3
"""Compares stored history, row by row, with what C git prints.

usage: compare.py REPOSITORY STORED_ROWS   (STORED_ROWS: output of StoredRows)

Both sides read branches, tags and pull or merge requests, without replacements (refs/replace).
Where git and we call different files the source of a rename, both sources are weighed again here: a
tie is when they have equal shares of bytes in common with the new file. Its two rows (the new file,
and the file that one side calls deleted) are counted as one difference.
"""
import collections
import re
import subprocess
import sys

NONE = "0" * 40
REFS = ["--branches", "--tags", "HEAD", "--glob=refs/pull/*", "--glob=refs/merge-requests/*"]
GIT = ["git", "--no-replace-objects", "-c", "core.quotePath=false", "-c", "diff.renameLimit=1000",
       "-c", "core.attributesFile=/dev/null"]


def stored(path):
    commits, changes = {}, collections.defaultdict(dict)
    for line in open(path, encoding="utf-8", newline="\n", errors="surrogateescape"):
        kind, *fields = line.rstrip("\n").split("\t")
        if kind == "C" and len(fields) >= 10:
            commits[fields[0]] = fields[1:10] + ["\t".join(fields[10:])]
        elif kind == "M" and len(fields) == 10:
            commit, letter, old, new, before, after, previous, name, added, deleted = fields
            changes[commit][name, letter == "D"] = (
                letter, old, new, before, after, previous, added, deleted)
    return commits, changes


def run(repository, *arguments, stdin=None):
    return subprocess.run(GIT + ["-C", repository, *arguments], input=stdin,
                          stdout=subprocess.PIPE, check=True).stdout


def readable(repository):
    """All commits whose diff names no missing object: git gives up at the first one."""
    objects = run(repository, "rev-list", *REFS, "--objects", "--missing=print").split(b"\n")
    missing = {line[1:41] for line in objects if line.startswith(b"?")}
    commits = run(repository, "rev-list", *REFS).split()
    if missing:
        commits, sha = [], None
        plain = run(repository, "log", *REFS, "--raw", "--no-renames", "--no-abbrev",
                    "--format=commit %H")
        touched = set()
        for line in plain.split(b"\n"):
            if line.startswith(b"commit "):
                sha = line[7:]
                commits.append(sha)
            elif line.startswith(b":") and missing.intersection(line.split(b" ")[2:4]):
                touched.add(sha)
        commits = [sha for sha in commits if sha not in touched]
        print(f"{len(missing)} objects are missing; {len(touched)} commits that change them are left out")
    return commits


def log(repository):
    form = "%x01C%x00%H%x00%P%x00%an%x00%ae%x00%at%x00%ad%x00%cn%x00%ce%x00%ct%x00%cd%x00%s%x00"
    return run(repository, "log", "--no-walk=unsorted", "--stdin", "--raw", "--numstat", "-M", "-z",
               "--no-abbrev", "--no-mailmap", "--date=format:%z", "--format=" + form,
               stdin=b"\n".join(readable(repository)) + b"\n")


def git(repository):
    commits, changes = {}, collections.defaultdict(dict)
    for record in log(repository).split(b"\x01C\x00")[1:]:
        fields = record.decode("utf-8", "backslashreplace").split("\x00")
        sha, parents, an, ae, at, ad, cn, ce, ct, cd, subject = fields[:11]
        commits[sha] = [parents, an, ae, at, ad, cn, ce, ct, cd, subject]
        raw(sha, fields[11:], changes[sha])
    return commits, changes


def raw(sha, fields, rows):
    i, lines = 0, {}
    while i < len(fields):
        field = fields[i].lstrip("\n")
        if field.startswith(":"):
            old, new, before, after, status = field[1:].split(" ")
            letter, previous, name = status[0], fields[i + 1], fields[i + 1]
            if letter in "RC":
                name = fields[i + 2]
                i += 1
            rows[name, letter == "D"] = [letter, old, new, before, after, previous]
            i += 2
        elif field.count("\t") >= 2:
            added, deleted, name = field.split("\t", 2)
            if name == "":
                name = fields[i + 2]
                i += 2
            lines[name] = (added, deleted)
            i += 1
        else:
            i += 1
    for key in rows:
        rows[key] = tuple(rows[key]) + lines.get(key[0], ("?", "?"))


def minutes(zone):
    return int(zone[0] + "1") * (int(zone[1:3]) * 60 + int(zone[3:5]))


def main():
    repository, path = sys.argv[1:3]
    ours, our_changes = stored(path)
    theirs, their_changes = git(repository)
    counts = collections.Counter(commits=len(theirs))
    examples = collections.defaultdict(list)

    def note(what, *detail):
        counts[what] += 1
        if len(examples[what]) < 5:
            examples[what].append(detail)

    every = {sha.decode() for sha in run(repository, "rev-list", *REFS).split()}
    for sha in set(ours) ^ every:
        note("commit on one side only", sha)
    for sha in set(ours) & set(theirs):
        parents, an, ae, at, ad, cn, ce, ct, cd, subject = theirs[sha]
        mine = ours[sha]
        if mine[0] != parents:
            note("parents differ", sha)
        if (mine[3], int(mine[4])) != (at, minutes(ad)) or (mine[7], int(mine[8])) != (ct, minutes(cd)):
            note("times differ", sha, mine[3:9], at, ad, ct, cd)
        if (mine[1], mine[2], mine[5], mine[6]) != (an, ae, cn, ce):
            note("identities differ", sha, mine[1:3], (an, ae))
        if " ".join(mine[9].split()) != " ".join(subject[:2000].split()):
            note("subjects differ", sha, mine[9], subject)
        if " " in parents:
            continue
        renames(repository, sha, our_changes[sha], their_changes[sha], counts, note)
        rows(sha, our_changes[sha], their_changes[sha], counts, note)
    for what in sorted(counts):
        share = counts[what] / max(1, counts["rows"])
        print(f"{what}: {counts[what]}" + ("" if what in ("rows", "commits") else f" ({share:.4%} of rows)"))
        for example in examples[what]:
            print("   ", *example)


def pieces(repository, blob):
    """How many bytes each line, or piece of 64 bytes of a long one, has in a blob; and its size."""
    content = run(repository, "cat-file", "blob", blob)
    text = content if b"\0" in content[:8000] else content.replace(b"\r\n", b"\n")
    sizes = collections.Counter()
    for line in re.findall(b"[^\n]*\n|[^\n]+", text):
        for start in range(0, len(line), 64):
            sizes[line[start:start + 64]] += len(line[start:start + 64])
    return sizes, len(content)


def alike(repository, row):
    """Of 60,000: the bytes that the two blobs of a renamed file have in common."""
    (one, a), (two, b) = pieces(repository, row[3]), pieces(repository, row[4])
    return sum(min(size, two[piece]) for piece, size in one.items()) * 60000 // max(a, b, 1)


def verdict(ours, theirs):
    if ours == theirs:
        return "tie"
    if theirs is None:
        return "only ours"
    if ours is None:
        return "only git's"
    return "ours more alike" if ours > theirs else "git more alike"


def renames(repository, sha, ours, theirs, counts, note):
    """Takes away, and counts, the rows in which the two sides differ about the source of a rename."""
    left = set()
    for key in [key for key in ours if not key[1] and key in theirs and ours[key][:6] != theirs[key][:6]]:
        mine, git_row = ours[key], theirs[key]
        if "R" not in mine[0] + git_row[0]:
            continue
        weights = [alike(repository, row) if row[0] == "R" else None for row in (mine, git_row)]
        counts["rows"] += 1
        note("rename: " + verdict(*weights), sha, *weights, mine, git_row)
        left |= {row[5] for row in (mine, git_row) if row[0] == "R"}
        del ours[key], theirs[key]
    for name in left:
        if (name, True) in ours.keys() ^ theirs.keys():
            ours.pop((name, True), None)
            theirs.pop((name, True), None)


def rows(sha, ours, theirs, counts, note):
    for key in set(ours) | set(theirs):
        counts["rows"] += 1
        mine, git_row = ours.get(key), theirs.get(key)
        if mine is None or git_row is None:
            note("row on one side only", sha, key, mine, git_row)
        elif mine[:6] != git_row[:6]:
            note("rename differs" if "R" in mine[0] + git_row[0] else "row differs",
                 sha, key, mine, git_row)
        elif mine[6:] != git_row[6:]:
            a, b = mine[6:], git_row[6:]
            if "-" in a or "-" in b or "?" in b:
                note("binary differs", sha, key, a, b)
            elif int(a[0]) + int(a[1]) > int(b[0]) + int(b[1]):
                note("more lines than git", sha, key, a, b)
            else:
                counts["fewer lines than git"] += 1


if __name__ == "__main__":
    main()
