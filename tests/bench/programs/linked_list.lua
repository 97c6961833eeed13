local first = nil
for i = 0, 49999 do first = { value = i, next = first } end
local total = 0
for _ = 1, 100 do
  local node = first
  while node ~= nil do
    total = total + node.value
    node = node.next
  end
end
print(total)
