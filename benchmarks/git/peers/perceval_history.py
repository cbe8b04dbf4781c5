"""Reads every commit of a local repository with its changed files by Perceval."""
import sys

from perceval.backends.core.git import Git

commits = files = 0
for item in Git("file://" + sys.argv[1], sys.argv[1]).fetch(no_update=True):
    commits += 1
    files += len(item["data"]["files"])
print(commits, "commits,", files, "files")
