// @ts-check
// The memory of a started Python, as what sets it apart from the memory of a module that has not
// run: the build writes it in Node.js, and the page's worker puts it together again.
//
// The file is a row of 32-bit numbers (where the memory begins in Pyodide's snapshot, the number of
// runs, the start of each, the length of each) and then the bytes of the runs.

/** Fewer equal bytes than this between two runs cost less than another run. */
const GAP = 32;
const NUMBER = 4;

/**
 * What a snapshot holds besides fresh memory.
 * @param {Uint8Array} snapshot as Pyodide makes it: a head, then the memory
 * @param {number} start where the memory begins in it
 * @param {Uint8Array} fresh the memory of a module that has not run
 * @returns {{ file: Uint8Array, size: number }} `size` is that of the snapshot without empty end
 */
export function difference(snapshot, start, fresh) {
  const base = new Uint8Array(snapshot.length);
  base.set(fresh.subarray(0, snapshot.length - start), start);
  const runs = differingRuns(snapshot, base);
  const numbers = new Uint32Array([
    start,
    runs.length,
    ...runs.map(([from]) => from),
    ...runs.map(([from, to]) => to - from),
  ]);
  const parts = runs.map(([from, to]) => snapshot.subarray(from, to));
  const file = joined([new Uint8Array(numbers.buffer), ...parts]);
  return { file, size: Math.max(start, runs.at(-1)?.[1] ?? 0) };
}

/**
 * Fill a snapshot with what it was made from.
 * @param {Uint8Array} snapshot of the size that the build found
 * @param {ArrayBuffer} file
 * @param {Uint8Array} fresh the memory of this module, which has not run
 */
export function putTogether(snapshot, file, fresh) {
  const [start = 0, count = 0] = new Uint32Array(file, 0, 2);
  const numbers = new Uint32Array(file, 2 * NUMBER, 2 * count);
  snapshot.set(fresh.subarray(0, snapshot.length - start), start);
  let at = (2 + 2 * count) * NUMBER;
  for (let run = 0; run < count; run += 1) {
    const length = numbers[count + run] ?? 0;
    snapshot.set(new Uint8Array(file, at, length), numbers[run]);
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
