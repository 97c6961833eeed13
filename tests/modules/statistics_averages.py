# mean, fmean, median and its kin, mode and multimode.
import statistics as s

data = [1, 2, 2, 3, 4, 7, 9]
print(s.mean(data), s.fmean(data), s.median(data), s.median_low([1, 2, 3, 4]), s.median_high([1, 2, 3, 4]), s.median([1, 2, 3, 4]))
# expect: 4 4.0 3 2 3 2.5
print(s.mode(data), s.multimode("aabbc"), s.mean([0.1, 0.2, 0.3]), s.geometric_mean([1, 10, 100]), s.harmonic_mean([40, 60]))
# expect: 2 ['a', 'b'] 0.2 10.000000000000002 48.0
for call in (s.mean, s.median, s.mode, s.fmean):
    try:
        call([])
    except s.StatisticsError as error:
        print(error)
# expect: mean requires at least one data point
# expect: no median for empty data
# expect: no mode for empty data
# expect: fmean requires at least one data point
