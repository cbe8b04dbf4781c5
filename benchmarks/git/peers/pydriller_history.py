"""Reads every commit of the checked-out branch with its modified files by PyDriller."""
import sys

from pydriller import Repository

commits = files = lines = 0
for commit in Repository(sys.argv[1], num_workers=1).traverse_commits():
    commits += 1
    for file in commit.modified_files:
        files += 1
        lines += file.added_lines + file.deleted_lines
print(commits, "commits,", files, "files,", lines, "lines")
