# With # zeros stay, also where rounding gives one more digit.
for value in 999999.5, 9.5, 0.99999995, 99999.95, 0.00009999995, 1e-5, 0.0, float("inf"):
    print(f"{value:#g} {value:#.1g} {value:#.0G} {value:#n} {value:#.3}", "%#g %#.2G" % (value, value))
# expect: 1.00000e+06 1.e+06 1.E+06 1.00000e+06 1.00e+06 1.00000e+06 1.0E+06
# expect: 9.50000 1.e+01 1.E+01 9.50000 9.50 9.50000 9.5
# expect: 1.00000 1. 1. 1.00000 1.00 1.00000 1.0
# expect: 99999.9 1.e+05 1.E+05 99999.9 1.00e+05 99999.9 1.0E+05
# expect: 0.000100000 0.0001 0.0001 0.000100000 0.000100 0.000100000 0.00010
# expect: 1.00000e-05 1.e-05 1.E-05 1.00000e-05 1.00e-05 1.00000e-05 1.0E-05
# expect: 0.00000 0. 0. 0.00000 0.00 0.00000 0.0
# expect: inf inf INF inf inf inf INF
