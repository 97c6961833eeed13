# Order survives growth, deletion and reinsertion.
d = {}
for i in range(1000):
    d[i * 7 % 1000] = i
print(len(d), list(d)[:5], list(d)[-3:], d[7], sum(d.values()))
# expect: 1000 [0, 7, 14, 21, 28] [979, 986, 993] 1 499500
for i in range(0, 1000, 2):
    del d[i]
print(len(d), list(d)[:5], 4 in d, 5 in d)  # expect: 500 [7, 21, 35, 49, 63] False True
for i in range(0, 20, 2):
    d[i] = "again"
print(list(d)[-10:], len(d), d[0])  # expect: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18] 510 again
while d:
    last = d.popitem()
print(last, d)  # expect: (7, 1) {}
big = {str(i): i for i in range(5000)}
print(len(big), big["4999"], "5000" in big, list(big)[2500], sum(len(k) for k in big))
# expect: 5000 4999 False 2500 18890
mixed = {i * 2**61: i for i in range(10)} | {float(i) + 0.5: i for i in range(5)} | {(i, str(i)): i for i in range(5)}
print(len(mixed), mixed[5 * 2**61], mixed[2.5], mixed[(3, "3")])  # expect: 20 5 2 3
