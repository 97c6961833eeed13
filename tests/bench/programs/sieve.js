function sieve(n) {
  const flags = new Array(n).fill(true);
  let count = 0;
  for (let i = 2; i < n; i++) {
    if (flags[i]) {
      count++;
      for (let j = i + i; j < n; j += i) flags[j] = false;
    }
  }
  return count;
}
console.log(sieve(2000000));
