local total
for _ = 1, 5 do
  total = 0
  for i = 0, 999999 do total = total + i * i end
end
print(total)
