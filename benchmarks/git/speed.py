#!/usr/bin/env python3
"""Times reading a whole history against C git, in alternating runs; prints medians and ratios.

usage: speed.py CLASSPATH REPOSITORY [--rounds N] [--heap 1g] [--java OPTION ...]
                [--brief] [--peer NAME=COMMAND ...]

git's work is `git log --raw --numstat -M` over every commit that it can read (it gives up at the
first missing object, as in filtered clones); it prints and stores nothing. Ours reads and stores
history and notebooks in a home that is empty each time, and is then run once more without news;
a night that reads modules and settings too, and ten new commits on the default branch, come after
unless --brief.
In brackets: what a run itself says it took, without the start of Java and of the store. A peer's
COMMAND may hold {repository}. CPU seconds are user and system time of all processes of a run: on a
busy machine they are steadier than wall seconds.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time

from compare import GIT, readable, run

STARTER = ["-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:MaxTenuringThreshold=2",
           "-XX:MetaspaceSize=96m", "-XX:+UseTransparentHugePages"]  # as ./oneteam starts Java
LOG = ["log", "--no-walk=unsorted", "--stdin", "--raw", "--numstat", "-M"]


def timed(*commands):
    """Runs commands side by side: wall seconds, CPU seconds, output of the first."""
    before, start = os.times(), time.monotonic()
    running = []
    for command, given in commands:
        out = tempfile.TemporaryFile()
        running.append((subprocess.Popen(command, stdin=open(given) if given else subprocess.DEVNULL,
                                         stdout=out, stderr=subprocess.STDOUT), out))
    for process, _ in running:
        if process.wait() != 0:
            raise SystemExit(f"{process.args[:6]} failed with {process.returncode}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    running[0][1].seek(0)
    return time.monotonic() - start, cpu, running[0][1]


def behind_by_ten(repository, bare):
    """Makes a repository that borrows the objects of another: its head and the tenth before it."""
    subprocess.run(["git", "init", "-q", "--bare", bare], check=True)
    with open(os.path.join(bare, "objects", "info", "alternates"), "w") as file:
        file.write(os.path.join(os.path.abspath(repository), "objects") + "\n")
    return [run(repository, "rev-parse", name).decode().strip() for name in ("HEAD~10", "HEAD")]


def point(bare, commit):
    subprocess.run(["git", "-C", bare, "update-ref", "refs/heads/main", commit], check=True)
    subprocess.run(["git", "-C", bare, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("classpath")
    parser.add_argument("repository")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--java", action="append", default=STARTER)
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("--peer", action="append", default=[])
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="speed-")
    commits = readable(options.repository)
    halves = []
    for name, part in (("all", commits), ("one", commits[: len(commits) // 2]),
                       ("two", commits[len(commits) // 2:])):
        halves.append(os.path.join(work, name))
        with open(halves[-1], "wb") as file:
            file.write(b"\n".join(part) + b"\n")
    log = GIT + ["-C", options.repository] + LOG
    home = os.path.join(work, "home")
    java = ["java", "-Xmx" + options.heap, *options.java, "-cp", options.classpath, "ReadHistory"]
    night = java + [options.repository, home, "notebooks"]
    every = java + [options.repository, home + "-everything"]
    growing = os.path.join(work, "growing.git")
    news = java + [growing, home + "-growing"]
    behind = behind_by_ten(options.repository, growing)
    results = {}
    for _ in range(options.rounds):
        for suffix in ("", "-everything", "-growing"):
            shutil.rmtree(home + suffix, ignore_errors=True)
        if not options.brief:
            point(growing, behind[0])
            timed((news, None))
            point(growing, behind[1])
        runs = {"git": [(log, halves[0])], "git x 2": [(log, halves[1]), (log, halves[2])],
                "oneteam, first night": [(night, None)], "oneteam, no news": [(night, None)]}
        if not options.brief:
            runs |= {"oneteam, modules too": [(every, None)], "oneteam, 10 commits": [(news, None)]}
        for peer in options.peer:
            name, command = peer.split("=", 1)
            runs[name] = [(["sh", "-c", command.format(repository=options.repository)], None)]
        for name, commands in runs.items():
            wall, cpu, output = timed(*commands)
            results.setdefault(name, []).append((wall, cpu))
            if name.startswith("oneteam"):
                print("   ", name, *[line.decode().strip() for line in output if b"Outcome" in line])
    print(f"{len(commits)} commits, {options.rounds} alternating rounds, load {os.getloadavg()[0]:.1f}"
          f" on {os.cpu_count()} cores")
    base = [statistics.median(column) for column in zip(*results["git"])]
    print(f"{'':24}{'wall s':>9}{'min-max':>16}{'ratio':>7}{'CPU s':>9}{'ratio':>7}")
    for name, runs in results.items():
        walls, cpus = zip(*runs)
        wall, cpu = statistics.median(walls), statistics.median(cpus)
        print(f"{name:24}{wall:9.1f}{min(walls):8.1f}-{max(walls):<7.1f}{wall / base[0]:7.2f}"
              f"{cpu:9.1f}{cpu / base[1]:7.2f}")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
