local Counter = {}
Counter.__index = Counter
function Counter:add(k) self.n = self.n + k end
function Counter:get() return self.n end
local counter = setmetatable({ n = 0 }, Counter)
for i = 0, 1999999 do
  counter:add(i)
  counter:get()
end
print(counter:get())
