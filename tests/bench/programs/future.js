// Two async functions answer each other through promises.
function deferred() {
  let resolve;
  const promise = new Promise((r) => (resolve = r));
  return { promise, resolve };
}
let request = deferred();
async function asker(count) {
  for (let i = 0; i < count; i++) {
    const answer = deferred();
    request.resolve(answer);
    await answer.promise;
  }
  request.resolve(null);
}
async function answerer() {
  for (;;) {
    const question = await request.promise;
    if (question === null) break;
    request = deferred();
    question.resolve(1);
  }
}
Promise.all([answerer(), asker(200000)]).then(() => console.log("done"));
