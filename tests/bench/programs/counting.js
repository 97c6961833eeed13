const text = "the quick brown fox jumps over the lazy dog and runs from the big bad wolf ";
const words = text.repeat(4000).trim().split(" ");
let counts;
for (let n = 0; n < 10; n++) {
  counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of words) if (counts.has(word)) counts.set(word, counts.get(word) + 1);
}
console.log(counts.get("the"));
