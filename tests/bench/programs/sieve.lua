local function sieve(n)
  local flags, count = {}, 0
  for i = 0, n - 1 do flags[i] = true end
  for i = 2, n - 1 do
    if flags[i] then
      count = count + 1
      local j = i + i
      while j < n do
        flags[j] = false
        j = j + i
      end
    end
  end
  return count
end
print(sieve(2000000))
