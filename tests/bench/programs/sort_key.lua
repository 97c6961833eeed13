local rows, seed, ordered = {}, 42, nil
for i = 1, 200000 do
  seed = (seed * 1103515245 + 12345) % 2147483648
  rows[i] = { seed, i }
end
for _ = 1, 4 do
  ordered = table.move(rows, 1, #rows, 1, {})
  table.sort(ordered, function(a, b) return a[1] < b[1] end)
end
print(ordered[1][1] .. " " .. ordered[#ordered][1])
