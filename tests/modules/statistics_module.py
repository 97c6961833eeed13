# mean, median, stdev.
import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), round(st.stdev(data), 6), round(st.variance(data), 6), st.median([1, 3, 2]), st.mean([1.5, 2.5]), st.fmean([1, 2]), st.multimode("aabb"), st.median_low(data), st.median_high(data))
# expect: 5 4.5 4 2.0 2.13809 4.571429 2 2.0 1.5 ['a', 'b'] 4 5
try:
    st.mean([])
except st.StatisticsError as error:
    print(error)  # expect: mean requires at least one data point
