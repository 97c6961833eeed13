// The same with promises.
async function nothing() {}
async function main() {
  for (let i = 0; i < 2000; i++) {
    const all = [];
    for (let j = 0; j < 100; j++) all.push(nothing());
    await Promise.all(all);
  }
  console.log("done");
}
main();
