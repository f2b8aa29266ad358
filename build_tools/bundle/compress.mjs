// Compresses files as small as they get: node compress.mjs FILE TARGET [FILE TARGET …]
// The end of a target's name, .br or .gz, tells how.

import { readFile, rename, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const METHODS = {
  ".br": (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ".gz": (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

async function compress(file, target) {
  const content = await readFile(file);
  // Under another name until it is whole: what is here is taken for complete.
  const unfinished = `${target}.${process.pid}`;
  await writeFile(unfinished, await METHODS[extname(target)](content));
  await rename(unfinished, target);
}

const names = process.argv.slice(2);
const pairs = names.flatMap((file, index) => (index % 2 ? [] : [[file, names[index + 1]]]));
await Promise.all(pairs.map(([file, target]) => compress(file, target)));
