local function body(x, y, z, vx, vy, vz, mass)
  return { x = x, y = y, z = z, vx = vx, vy = vy, vz = vz, mass = mass }
end
local function advance(bodies, dt, n)
  for _ = 1, n do
    for i = 1, #bodies do
      local b = bodies[i]
      for j = i + 1, #bodies do
        local c = bodies[j]
        local dx, dy, dz = b.x - c.x, b.y - c.y, b.z - c.z
        local d2 = dx * dx + dy * dy + dz * dz
        local mag = dt / (d2 * d2 ^ 0.5)
        b.vx = b.vx - dx * c.mass * mag
        b.vy = b.vy - dy * c.mass * mag
        b.vz = b.vz - dz * c.mass * mag
        c.vx = c.vx + dx * b.mass * mag
        c.vy = c.vy + dy * b.mass * mag
        c.vz = c.vz + dz * b.mass * mag
      end
    end
    for i = 1, #bodies do
      local b = bodies[i]
      b.x = b.x + dt * b.vx
      b.y = b.y + dt * b.vy
      b.z = b.z + dt * b.vz
    end
  end
end
local bodies = {
  body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47),
  body(4.84, -1.16, -0.10, 0.60, 2.81, -0.02, 0.037),
  body(8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011),
  body(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
  body(15.37, -25.9, 0.179, 0.979, 0.594, -0.034, 0.002),
}
advance(bodies, 0.01, 20000)
print(string.format("%.6f", bodies[1].x))
