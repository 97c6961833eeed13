// A hundred thousand async functions that wait for their turn.
async function worker() {
  await null;
  await null;
}
const tasks = [];
for (let i = 0; i < 100000; i++) tasks.push(worker());
console.log(tasks.length);
