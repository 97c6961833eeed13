-- Coroutines in a ring, resumed one after another.
local count, turns = tonumber(arg[1]), tonumber(arg[2])
local ring = {}
for i = 1, count do
  ring[i] = coroutine.create(function()
    for _ = 1, turns do coroutine.yield() end
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
