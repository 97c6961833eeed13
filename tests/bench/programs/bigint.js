function factorial(n) {
  let product = 1n;
  for (let i = 2n; i <= n; i++) product *= i;
  return product;
}
let f;
for (let i = 0; i < 100; i++) f = factorial(1000n);
console.log([...f.toString()].reduce((sum, digit) => sum + Number(digit), 0));
