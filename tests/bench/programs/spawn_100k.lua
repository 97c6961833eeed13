-- A hundred thousand coroutines in a ring, resumed one after another.
local ring = {}
for i = 1, 100000 do
  ring[i] = coroutine.create(function()
    for _ = 1, 0 do coroutine.yield() end
  end)
end
local resume, status = coroutine.resume, coroutine.status
while #ring > 0 do
  local kept = {}
  for i = 1, #ring do
    resume(ring[i])
    if status(ring[i]) ~= "dead" then kept[#kept + 1] = ring[i] end
  end
  ring = kept
end
print("done")
