// node compress.mjs: reads lines of FILE, a tab, TARGET, and compresses each file with brotli.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
await Promise.all(Array.from({ length: availableParallelism() }, work));

async function work() {
  for (let { value, done } = await lines.next(); !done; { value, done } = await lines.next()) {
    const [file, target] = value.split('\t');
    const content = await readFile(file);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    // Whoever stops this half-way must not leave half a file.
    await writeFile(`${target}.part`, await compress(content, { params }));
    await rename(`${target}.part`, target);
  }
}
