// Items of a generator.
function* count(n) {
  for (let i = 0; i < n; i++) yield i;
}
let last;
for (last of count(10000000));
console.log(last);
