-- A coroutine made for each call, as nothing cheaper calls and may suspend.
local function f(i) return i end
local x = 0
local wrap = coroutine.wrap
for i = 0, 4999999 do x = wrap(f)(i) end
print(x)
