-- Items of a coroutine.
local function count(n)
  return coroutine.wrap(function()
    for i = 0, n - 1 do coroutine.yield(i) end
  end)
end
local last
for i in count(10000000) do last = i end
print(last)
