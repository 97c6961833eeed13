local Node = {}
Node.__index = Node
local function new(left, right) return setmetatable({ left = left, right = right }, Node) end
function Node:check()
  if self.left == nil then return 1 end
  return 1 + self.left:check() + self.right:check()
end
local function make(depth)
  if depth == 0 then return new(nil, nil) end
  return new(make(depth - 1), make(depth - 1))
end
local total = 0
for _ = 1, 24 do total = total + make(15):check() end
print(total)
