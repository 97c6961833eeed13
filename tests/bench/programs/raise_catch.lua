-- The nearest that Lua has: a protected call of error().
local caught = 0
for _ = 1, 2000000 do
  if not pcall(error, "no") then caught = caught + 1 end
end
print(caught)
