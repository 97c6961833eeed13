# stdev, variance, their population forms, and quantiles.
import statistics as s

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(s.stdev(data), s.variance(data), s.pstdev(data), s.pvariance(data))
# expect: 1.171334200612195 1.3720238095238095 1.084444746477784 1.1760204081632653
print(s.stdev([1, 2, 3, 4]), s.variance([1, 2, 3, 4, 5]), s.quantiles(range(1, 11)), s.quantiles([1, 2, 3, 4, 5], n=10, method="inclusive"))
# expect: 1.2909944487358056 2.5 [2.75, 5.5, 8.25] [1.4, 1.8, 2.2, 2.6, 3.0, 3.4, 3.8, 4.2, 4.6]
try:
    s.stdev([1])
except s.StatisticsError as error:
    print(error)  # expect: stdev requires at least two data points
