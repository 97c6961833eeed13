function make(k) {
  let total = 0;
  return (i) => (total += i * k);
}
let last = 0;
for (let k = 0; k < 200000; k++) {
  const add = make(k);
  for (let i = 0; i < 10; i++) last = add(i);
}
console.log(last);
