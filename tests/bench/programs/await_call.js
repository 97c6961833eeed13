// Await an async function that never suspends by itself.
async function f(i) {
  return i;
}
async function main() {
  let x = 0;
  for (let i = 0; i < 5000000; i++) x = await f(i);
  console.log(x);
}
main();
