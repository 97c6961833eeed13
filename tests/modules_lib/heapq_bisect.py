# heapq and bisect: results, the order inside the heap, errors.
import bisect
import heapq


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


h=[5,3,8,1,9,2]
heapq.heapify(h)
print(h)
heapq.heappush(h,0)
print(h, heapq.heappop(h), h, heapq.heapreplace(h,7), h, heapq.heappushpop(h,-1), heapq.heappushpop(h,4), h)
attempt(lambda: heapq.heappop([]))
attempt(lambda: heapq.heapreplace([],1))
attempt(lambda: heapq.heappush((),1))
attempt(lambda: heapq.heappush([1],'a'))
attempt(lambda: heapq.heapify(3))
print(heapq.nlargest(3,[1,5,2,8]), heapq.nsmallest(2,[3,1,2],key=lambda x:-x), heapq.nlargest(10,[1]), heapq.nsmallest(0,[1]), heapq.nlargest(1,[1,2]), heapq.nlargest(2,['a','bbb','cc'],key=len), list(heapq.merge([1,4],[2,3],[0])), list(heapq.merge([4,1],[3,2],reverse=True)), list(heapq.merge(['a','ccc'],['bb'],key=len)), heapq.nsmallest(1,[]), heapq.nlargest(-1,[1]))
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2), bisect.bisect_right([1,3],2,key=lambda x:x), bisect.bisect([1,2,3],2,0,1))
l=[1,3]
bisect.insort(l,2)
bisect.insort_left(l,2)
print(l)
attempt(lambda: bisect.bisect([1],1,-1))
l=['a','ccc']
bisect.insort(l,'bb',key=len)
print(l)
attempt(lambda: bisect.bisect(3,1))
attempt(lambda: bisect.bisect_left([1,2],'a'))
