// Async functions; `await null` gives the others a turn.
const [count, turns] = process.argv.slice(2).map(Number);
async function worker() {
  for (let i = 0; i < turns; i++) await null;
}
async function main() {
  const all = [];
  for (let i = 0; i < count; i++) all.push(worker());
  await Promise.all(all);
  console.log("done");
}
main();
