"""Writes values.json: numbers to 60 digits from mpmath (1.3.0), none of them by the formulas of the kernel.

python3 values.py > values.json
"""

import json
from mpmath import mp, mpf, acos, asin, atan, factorial, gamma, gegenbauer, legendre, pi, quad, sin, cos, sqrt, psi

mp.dps = 70
DIGITS = 60


def text(x):
    return mp.nstr(x, DIGITS, strip_zeros=False, min_fixed=-200, max_fixed=200)


def harmonic(d, k, t):
    """P_k with P_k(1) = 1: Chebyshev for d = 2, Gegenbauer otherwise."""
    return cos(k * acos(t)) if d == 2 else gegenbauer(k, mpf(d - 2) / 2, t) / gegenbauer(k, mpf(d - 2) / 2, 1)


def average(d, f):
    """E f(angle) for the angle of two uniform points of the sphere in d dimensions: density sin^(d-2)."""
    pieces = [mpf(i) * pi / 4 for i in range(5)]
    return quad(lambda a: f(a) * sin(a) ** (d - 2), pieces) / quad(lambda a: sin(a) ** (d - 2), pieces)


def kernel(a):
    return (pi - a) / (2 * pi)


rationals = [(0, 1), (1, 1), (-1, 1), (1, 3), (-7, 9), (1, 10**12), (999999, 1000000), (-1, 7)]
tangents = rationals + [(22, 7), (-(10**15), 3), (5, 2)]
pairs = [(1, 1, 0), (5, 10, 7), (5, 10, -7), (4, 9, 6), (4, 9, -6), (10**20, 1, 10**10 - 1), (3, 7, -1)]

print(
    json.dumps(
        {
            "pi": text(pi),
            "arctan": [[n, m, text(atan(mpf(n) / m))] for n, m in tangents],
            "arcsin": [[n, m, text(asin(mpf(n) / m))] for n, m in rationals],
            "arccos": [[n, m, text(acos(mpf(n) / m))] for n, m in rationals],
            "overlap": [[a, b, c, text(kernel(acos(mpf(c) / sqrt(mpf(a) * b))))] for a, b, c in pairs],
            "eigenvalue": [
                [d, k, text(average(d, lambda a: cos(a) * kernel(a) * harmonic(d, k, cos(a))))]
                for d in (2, 3, 4, 5, 8, 15)
                for k in (0, 1, 2, 3, 4, 6, 9)
            ],
            "meanSquare": [[d, text(average(d, lambda a: kernel(a) ** 2))] for d in (2, 3, 4, 5, 6, 7, 20, 33)],
        },
        indent=1,
    )
)
