// @ts-check
// The memory of a started Python, as what sets it apart from the memory of a module that has not
// run: the build writes it in Node.js, and the page's worker puts it together again.
//
// The file is a row of 32-bit numbers (the length of the head of Pyodide's snapshot, the number of
// runs, the start of each in the memory, the length of each), the head, and the bytes of the runs.

/** Fewer equal bytes than this between two runs cost less than another run. */
const GAP = 32;
const NUMBER = 4;

/**
 * What a snapshot holds besides fresh memory.
 * @param {Uint8Array} snapshot as Pyodide makes it: a head, then the memory
 * @param {number} start where the memory begins in it
 * @param {Uint8Array} fresh the memory of a module that has not run
 * @returns {Uint8Array}
 */
export function difference(snapshot, start, fresh) {
  const memory = snapshot.subarray(start);
  const base = new Uint8Array(memory.length);
  base.set(fresh.subarray(0, memory.length));
  const runs = differingRuns(memory, base);
  const numbers = new Uint32Array([
    start,
    runs.length,
    ...runs.map(([from]) => from),
    ...runs.map(([from, to]) => to - from),
  ]);
  const parts = runs.map(([from, to]) => memory.subarray(from, to));
  return joined([new Uint8Array(numbers.buffer), snapshot.subarray(0, start), ...parts]);
}

/**
 * Put together what the file was made from.
 * @param {ArrayBuffer} file
 * @param {Uint8Array} head takes the head of the snapshot; of its length
 * @param {Uint8Array} memory that of this module, which has not run
 */
export function putTogether(file, head, memory) {
  const [start = 0, count = 0] = new Uint32Array(file, 0, 2);
  const numbers = new Uint32Array(file, 2 * NUMBER, 2 * count);
  let at = (2 + 2 * count) * NUMBER;
  head.set(new Uint8Array(file, at, start));
  at += start;
  for (let run = 0; run < count; run += 1) {
    const length = numbers[count + run] ?? 0;
    memory.set(new Uint8Array(file, at, length), numbers[run]);
    at += length;
  }
}

/**
 * @param {Uint8Array} content
 * @param {Uint8Array} base
 * @returns {[number, number][]}
 */
function differingRuns(content, base) {
  /** @type {[number, number][]} */
  const runs = [];
  for (let at = 0; at < content.length; at += 1) {
    if (content[at] === base[at]) continue;
    const last = runs.at(-1);
    if (last && at - last[1] < GAP) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
