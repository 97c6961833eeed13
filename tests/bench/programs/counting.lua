local text = "the quick brown fox jumps over the lazy dog and runs from the big bad wolf "
local words = {}
for word in string.rep(text, 4000):gmatch("%a+") do words[#words + 1] = word end
local counts
for _ = 1, 10 do
  counts = {}
  for i = 1, #words do
    local word = words[i]
    counts[word] = (counts[word] or 0) + 1
  end
  for i = 1, #words do
    local word = words[i]
    if counts[word] then counts[word] = counts[word] + 1 end
  end
end
print(counts["the"])
