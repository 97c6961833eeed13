local function make(k)
  local total = 0
  return function(i)
    total = total + i * k
    return total
  end
end
local last = 0
for k = 0, 199999 do
  local add = make(k)
  for i = 0, 9 do last = add(i) end
end
print(last)
