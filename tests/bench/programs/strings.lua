local total = 0
for i = 0, 199999 do
  local line = "name" .. i .. ", " .. i * 3 .. ", " .. i % 7 .. " and some words"
  local parts = {}
  for part in (line .. ", "):gmatch("(.-), ") do parts[#parts + 1] = part end
  line = table.concat(parts, "-"):upper()
  if line:sub(1, 4) == "NAME" and line:find("WORDS", 1, true) then
    total = total + #line:gsub("AND", "or")
  end
end
print(total)
