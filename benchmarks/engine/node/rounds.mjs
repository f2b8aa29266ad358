// node rounds.mjs PEER: answers every line of JSON with one. The first brings the rules and the
// applicants; "results" asks what is decided about each, "round" for the seconds that one takes.
import { createInterface } from 'node:readline';

const WARM_UP_ROUNDS = 20;

const { prepare } = await import(`./${process.argv[2]}.mjs`);
let setting;
let decide;
let next = 0;

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)), shown)}\n`);
}

function answer(request) {
  if (request === 'results') return setting.applicants.map(decide);
  if (request === 'round') return timeRound();
  setting = request;
  decide = prepare(setting.rules);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) timeRound();
  return true;
}

// The seconds for one applicant, over as many as a round's time allows; the next round goes on
// with the others.
function timeRound() {
  const { applicants, applicantsAtATime, roundSeconds } = setting;
  const least = BigInt(Math.round(roundSeconds * 1e9));
  const start = process.hrtime.bigint();
  let spent = 0n;
  let number = 0;
  while (spent < least) {
    for (let i = 0; i < applicantsAtATime; i++) {
      decide(applicants[next]);
      next = (next + 1) % applicants.length;
    }
    number += applicantsAtATime;
    spent = process.hrtime.bigint() - start;
  }
  return Number(spent) / 1e9 / number;
}

// JSON would make null of it, which means something else.
function shown(_key, value) {
  return value === undefined ? 'undefined' : value;
}
