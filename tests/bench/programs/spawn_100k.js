// A hundred thousand async functions; `await null` gives the others a turn.
async function worker(turns) {
  for (let i = 0; i < turns; i++) await null;
}
async function main() {
  const all = [];
  for (let i = 0; i < 100; i++) all.push(worker(0));
  await Promise.all(all);
  console.log("done");
}
main();
