local things = {}
for i = 0, 999 do things[i] = { n = i } end
local j = 0
for _ = 1, 2000 do
  for i = 0, 999 do
    j = (j + 7) % 1000
    local a, b = things[i], things[j]
    things[i] = b
    things[j] = a
  end
end
print(things[0].n .. " " .. things[999].n)
