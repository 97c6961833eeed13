# correlation, covariance and linear_regression.
import statistics as s

hours, marks = [1, 2, 3, 4, 5], [52, 55, 61, 64, 70]
print(s.correlation(hours, marks), s.covariance(hours, marks))  # expect: 0.9933992677987828 11.25
line = s.linear_regression(hours, marks)
print(line, line.slope, line.intercept)
# expect: LinearRegression(slope=4.5, intercept=46.9) 4.5 46.9
try:
    s.correlation([1, 2], [1])
except s.StatisticsError as error:
    print(error)  # expect: correlation requires that both inputs have same number of data points
