-- A hundred thousand suspended coroutines.
local tasks = {}
for i = 1, 100000 do
  tasks[i] = coroutine.create(function()
    coroutine.yield()
    coroutine.yield()
  end)
  coroutine.resume(tasks[i])
end
print(#tasks)
