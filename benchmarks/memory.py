"""How much memory this process takes."""

import resource


def resident_mb() -> float:
    import psutil  # only in the environment of the benchmarks

    return float(psutil.Process().memory_info().rss) / 1e6


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
