#!/usr/bin/env python3
"""What-if of the award, and numpy on the same draws in the same run, where it is installed.

    bench-award.py BENCH_AWARD

Both count for 13 sites, in 10,000 sets of 10 weights, how often each is first and among the first three; the counts must
agree. Fails when bench-award is above its limit, or slower than numpy. Times are CPU time, medians.
"""
import os
import subprocess
import sys
import tempfile
import time

RUNS = 51


def load_numpy():
    # What the machine around it sets for other programs would hold numpy back.
    for name in [n for n in os.environ if n.startswith("OPENBLAS_")]:
        del os.environ[name]
    try:
        import numpy
    except ImportError:
        return None
    return numpy


def count(np, points, factors, weights):
    sets = factors * weights[:, None]
    totals = (points.T @ sets) / sets.sum(axis=0)
    ranks = np.sort(totals, axis=0)
    first = (totals == ranks[-1]).sum(axis=1)
    three = (totals >= ranks[-3]).sum(axis=1)
    return first, three


def count_partly_sorted(np, points, factors, weights):
    sets = factors * weights[:, None]
    totals = (points.T @ sets) / sets.sum(axis=0)
    ranks = np.partition(totals, -3, axis=0)
    first = (totals == totals.max(axis=0)).sum(axis=1)
    three = (totals >= ranks[-3]).sum(axis=1)
    return first, three


def measure(np, count_with, folder):
    points = np.fromfile(os.path.join(folder, "points"), dtype=np.float32).reshape(10, 13)
    factors = np.fromfile(os.path.join(folder, "factors"), dtype=np.float32).reshape(10, -1)
    weights = np.full(10, 10, dtype=np.float32)
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        first, three = count_with(np, points, factors, weights)
        times.append((time.process_time() - begin) * 1000)
    return sorted(times)[RUNS // 2], list(first), list(three)


def main():
    np = load_numpy()
    with tempfile.TemporaryDirectory() as folder:
        ours = subprocess.run([sys.argv[1], folder], stdout=subprocess.PIPE, text=True)
        print(ours.stdout, end="")
        if np is None:
            print("numpy is not installed: not compared")
            return ours.returncode
        best, first, three = min(measure(np, way, folder) for way in (count, count_partly_sorted))
        with open(os.path.join(folder, "shares"), encoding="ascii") as file:
            own_time, *own = file.read().split()
        print(f"numpy {np.__version__}, the same draws: {best:.2f} ms")
        # Single precision: sites that are as good as equal may be told apart otherwise in a set or two.
        apart = max(abs(int(a) - int(b)) for a, b in zip(own, first + three))
        if apart > 3:
            print(f"the counts differ by {apart}")
            return 1
        if float(own_time) > best:
            print("slower than numpy")
            return 1
        return ours.returncode


if __name__ == "__main__":
    sys.exit(main())
