#!/usr/bin/env python3
"""Scores the lineage detector against a truth file, one row a notebook-module-commit pair.

    mvn -q -DskipTests package
    benchmarks/lineage/score.py --truth truth.tsv --jar nightly/target/oneteam.jar CLONE...

A CLONE is a local repository, bare or not, whose folder is named like the repository in the
truth file (a trailing .git does not matter). Nothing is fetched and nothing in it is changed. The
truth file has the columns repo, label (POS, NEG, AMB), kind, notebook_path, notebook_paths_history,
module_path, module_commit and module_commit_twins; paths and commits may be lists divided by ;.

A POS row that is found is right, one that is not is a miss; a NEG row that is found is a false
alarm; AMB rows are not scored. "exact" asks for the very notebook; "family" is content with a copy
of it that the extraction lists, and does not count sibling copies as false alarms.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import time


def extractions(jar, clone):
    """All extractions that a first night finds in a clone, and the seconds it took."""
    with tempfile.TemporaryDirectory() as home:
        command = ["java", "-jar", str(jar)]
        begin = time.monotonic()
        run = subprocess.run(
            command + ["run", "--home", home, "--repo", str(clone)],
            cwd=home, capture_output=True, text=True)
        seconds = time.monotonic() - begin
        if run.returncode not in (0, 3):
            sys.exit(f"{clone}: oneteam run ended with {run.returncode}: {run.stderr.strip()}")
        shown = subprocess.run(
            command + ["models", "--home", home, "--format", "json"],
            cwd=home, capture_output=True, text=True, check=True)
    text = shown.stdout
    models = json.loads(text[text.index("{"):])["models"]
    return [each for model in models for each in model["extractions"]], seconds


def parts(text):
    return {part for part in text.split(";") if part}


def found(row, extractions, family):
    notebooks = parts(row["notebook_paths_history"]) | parts(row["notebook_path"])
    modules = parts(row["module_path"])
    commits = parts(row["module_commit"]) | parts(row["module_commit_twins"])
    return any(
        each["module"] in modules
        and each["commit"] in commits
        and (each["notebook"] in notebooks or (family and notebooks & set(each["family"])))
        for each in extractions)


def ratio(part, whole):
    return f"{part / whole:.2f}" if whole else "-"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--truth", required=True, type=pathlib.Path)
    parser.add_argument("--jar", required=True, type=pathlib.Path)
    parser.add_argument("clones", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    with options.truth.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    jar = options.jar.resolve()
    totals = {"exact": [0, 0, 0], "family": [0, 0, 0]}
    notes = []
    print(f"{'repository':32} {'rule':7} {'found':>5} {'right':>5} {'missed':>6} {'false':>5}"
          f" {'precision':>9} {'recall':>6} {'seconds':>7}")
    for clone in options.clones:
        name = clone.resolve().name.removesuffix(".git")
        moved, seconds = extractions(jar, clone.resolve())
        own = [row for row in rows if row["repo"].split("/")[-1] == name]
        for rule, total in totals.items():
            right = missed = false = 0
            for row in own:
                hit = found(row, moved, rule == "family")
                if row["label"] == "POS":
                    right += hit
                    missed += not hit
                    if not hit:
                        notes.append(f"{rule}: missed {row['id']} {row['notebook_path']}"
                                     f" > {row['module_path']} @ {row['module_commit'][:10]}")
                elif (row["label"] == "NEG" and hit
                      and not (rule == "family" and row["kind"] == "sibling_copy")):
                    false += 1
                    notes.append(f"{rule}: false alarm {row['id']} {row['kind']}"
                                 f" {row['notebook_path']} > {row['module_path']}")
            for i, value in enumerate((right, missed, false)):
                total[i] += value
            print(f"{name:32} {rule:7} {len(moved):5} {right:5} {missed:6} {false:5}"
                  f" {ratio(right, right + false):>9} {ratio(right, right + missed):>6}"
                  f" {seconds:7.0f}")
    for rule, (right, missed, false) in totals.items():
        print(f"{'all':32} {rule:7} {'':5} {right:5} {missed:6} {false:5}"
              f" {ratio(right, right + false):>9} {ratio(right, right + missed):>6}")
    print("\n".join(notes))


if __name__ == "__main__":
    main()
