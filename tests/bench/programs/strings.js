let total = 0;
for (let i = 0; i < 200000; i++) {
  let line = `name${i}, ${i * 3}, ${i % 7} and some words`;
  const parts = line.split(", ");
  line = parts.join("-").toUpperCase();
  if (line.startsWith("NAME") && line.includes("WORDS")) {
    total += line.replaceAll("AND", "or").length;
  }
}
console.log(total);
