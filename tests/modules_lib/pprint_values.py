# pprint: where lines break, for every kind of value and option.
import io
import pprint
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from dataclasses import dataclass, field


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


P=namedtuple('P','x y')
@dataclass
class DC:
    name:str
    items:list
    hid:int=field(default=3,repr=False)
long=['word'*5]*6
nested={'b':list(range(40)),'a':{'x':long,'y':(1,2,3)},'c':'some text '*15, 'd':{1,2,3}, 'e':b'bytes'*20}
rec=[1]
rec.append(rec)
for o,k in [(nested,{}),(nested,{'width':40}),(nested,{'compact':True}),(nested,{'depth':1}),(nested,{'depth':2}),(nested,{'sort_dicts':False}),(nested,{'indent':4}),([1,2],{}),({},{}),((),{}),((1,),{}),(('a'*60,'b'*60),{}),(('z'*90,),{}),({'k':'v'*100},{}),('short',{}),('long text with words '*6,{}),('line\nline2\n'*8,{}),({3,1,2},{}),(set(),{}),(frozenset({1}),{}),(set('abcdefghijklmnopqrstuvwxyz0123456789'),{'width':30}),(OrderedDict([('a',list(range(30))),('b',2)]),{}),(defaultdict(list,a=list(range(40))),{}),(Counter('aaabbbccddd'*3+'xyzw'),{'width':20}),(deque(range(50)),{}),(deque(range(50),maxlen=60),{}),(ChainMap({'a':list(range(30))},{'b':1}),{}),(types.SimpleNamespace(a=list(range(40)),b=2),{}),(DC('n',list(range(40))),{}),(DC('n',[1]),{}),([DC('n',long),DC('m',[])],{}),(P([1]*40,2),{}),(types.MappingProxyType({'a':list(range(40))}),{}),({1:2,'a':3,None:4},{}),([{'a':1,'b':[{'c':2}]*9}],{'width':30}),(123456789,{}),(1234567,{'underscore_numbers':True}),([10**9]*3,{'underscore_numbers':True}),(UserDict(a=list(range(40))),{}),(UserList(range(40)),{}),({'key'*10:{'inner'*6:['v'*30]*3}},{}),([[[[[[1]]]]]],{'depth':3}),(bytearray(b'ab'*60),{}),({(1,2):3,(0,5):[1]*50},{}),({'x':None,'y':True,'z':1.5},{'width':5}),([[]],{}),(['a'*80],{}),({'a':('b',)},{'width':1})]:
    b=io.StringIO(); pprint.pprint(o,stream=b,**k); print(b.getvalue(),end=''); print(pprint.pformat(o,**k)==b.getvalue()[:-1])
print(pprint.isreadable([1]), pprint.isreadable(rec).__class__, pprint.isrecursive(rec), pprint.isrecursive([1]), pprint.saferepr({'b':1,'a':2}), pprint.saferepr(rec).split(' ')[0])
pprint.pp({'b':1,'a':2})
attempt(lambda: pprint.PrettyPrinter(indent=-1))
attempt(lambda:pprint.PrettyPrinter(depth=0))
attempt(lambda: pprint.PrettyPrinter(width=0))
print(pprint.PrettyPrinter(width=10).pformat([1,2,3,4,5]))
class Cu:
    def __repr__(self): return 'Cu\nmulti'
pprint.pprint([Cu(),Cu()])
pprint.pprint({'a':Cu()})
