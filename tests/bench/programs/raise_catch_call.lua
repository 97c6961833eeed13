-- An error one call deep.
local function fail() error("no", 0) end
local caught = 0
for _ = 1, 1000000 do
  if not pcall(fail) then caught = caught + 1 end
end
print(caught)
