# statistics: every function over many kinds of data, errors, and random series.
import statistics as S
from fractions import Fraction as F
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

d=[1,2,3,4,4,5]; f=[1.5,2.5,3.75,2.25]; g=[F(1,3),F(1,2),F(5,6)]
for data in (d,f,g,[1],[1,1],[0.1]*10,[1e16,1,-1e16],[3,1.5,2],[True,False],range(10),[1e-320]*3,[1,F(1,2)],[-5,10,2**70,3],[float('inf'),1],[0.1,0.2,0.3]):
    for fn in (S.mean,S.fmean,S.median,S.median_low,S.median_high,S.mode,S.multimode,S.pvariance,S.variance,S.pstdev,S.stdev,S.geometric_mean,S.harmonic_mean,S.quantiles,S.median_grouped):
        try: print(fn.__name__, repr(fn(data)))
        except Exception as e: print(fn.__name__, type(e).__name__, e)
for fn in (S.mean,S.fmean,S.median,S.median_low,S.median_high,S.mode,S.multimode,S.pvariance,S.variance,S.pstdev,S.stdev,S.geometric_mean,S.harmonic_mean,S.quantiles,S.median_grouped):
    t(lambda: fn([])); t(lambda: fn(iter([1,2,3,4]))); t(lambda: fn(['a'])); t(lambda: fn([1,None]))
print(S.fmean([1,2,3],weights=[1,0,1]), S.harmonic_mean([1,2],weights=[3,1]), S.variance(d,xbar=3), S.pvariance(d,mu=3), S.stdev(d,3), S.quantiles(range(1,11),n=10), S.quantiles([1,2,3,4,5],n=4,method='inclusive'), S.quantiles(f,n=5), S.mode('aabbb'), S.multimode('aabb'), S.mode(['x','y']), S.median(['a','b','c']), S.median([1,2]), S.mean([F(1,2),F(1,3)]), S.mean([1,2]), S.mean([1,3]), S.variance([F(1,2),F(3,4)]), S.median_grouped([1,2,2,3],interval=2))
t(lambda: S.quantiles([1,2],n=0)); t(lambda: S.quantiles([1],n=4)); t(lambda: S.quantiles([1,2],method='x')); t(lambda:S.fmean([1],weights=[1,2])); t(lambda:S.fmean([1],weights=[0])); t(lambda: S.geometric_mean([1,-1])); t(lambda: S.geometric_mean([0,1])); t(lambda:S.harmonic_mean([-1])); t(lambda: S.harmonic_mean([0,1]))
x=[1,2,3,4,5,6,7,8,9]; y=[1,2,3,1,2,3,1,2,3.5]
print(S.covariance(x,y), S.correlation(x,y), S.correlation(x,y,method='ranked'), S.linear_regression(x,y), S.linear_regression(x,y,proportional=True), S.linear_regression(x,y).slope); t(lambda: S.covariance([1],[2])); t(lambda: S.correlation([1,2],[1])); t(lambda:S.correlation([1,1],[1,2])); t(lambda: S.linear_regression([1,1],[1,2]))
import random
r=random.Random(1)
for i in range(300):
    k=r.randrange(4); m=r.randrange(2,12)
    if k==0: v=[r.uniform(-10,10)*10**r.randrange(-5,6) for _ in range(m)]
    elif k==1: v=[r.randrange(-100,100) for _ in range(m)]
    elif k==2: v=[r.choice([r.random(),r.randrange(5)]) for _ in range(m)]
    else: v=[F(r.randrange(-9,9),r.randrange(1,9)) for _ in range(m)]
    print(S.mean(v),S.fmean(v),S.median(v),S.variance(v),S.pvariance(v),S.stdev(v),S.pstdev(v),S.quantiles(v,n=5),S.quantiles(v,method='inclusive'),S.mode(v), S.geometric_mean([abs(q)+1 for q in v]), S.harmonic_mean([abs(q)+1 for q in v]), S.covariance(v,v[::-1]))
    try: print(S.correlation(v,v[::-1]), S.linear_regression(v,v[::-1]))
    except Exception as e: print(type(e).__name__,e)
