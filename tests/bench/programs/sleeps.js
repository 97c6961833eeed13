// Two hundred thousand timers with random deadlines, a thousand async functions at a time.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
async function worker() {
  for (let i = 0; i < 200; i++) await sleep(Math.random() * 10);
}
async function main() {
  const all = [];
  for (let i = 0; i < 1000; i++) all.push(worker());
  await Promise.all(all);
  console.log("done");
}
main();
