// Fills with zeros what a started Python has set free: what was there would only be sent along.

/** Python's own allocator gives out blocks up to this size, in steps; others come from `malloc`. */
const SMALL = { most: 512, step: 16 };
/** More than Python has set free of them. */
const SMALL_BYTES = 4_000_000;
const LARGEST = 16_777_216;

export function wipeFreeMemory(module) {
  for (let size = SMALL.most; size > 0; size -= SMALL.step) {
    const blocks = wiped(module, size, SMALL_BYTES / size, module._PyObject_Malloc);
    blocks.forEach(module._PyObject_Free);
  }
  const { grow } = WebAssembly.Memory.prototype;
  // `malloc` gives what there is, and then nothing.
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError("no more than there is");
  };
  const blocks = [];
  for (let size = LARGEST; size >= SMALL.step; size /= 2) {
    blocks.push(...wiped(module, size, Infinity, module._malloc));
  }
  blocks.forEach(module._free);
  module._malloc_trim(0);
  WebAssembly.Memory.prototype.grow = grow;
}

/** Blocks of a size, as many as wanted or as there are. */
function wiped(module, size, wanted, allocate) {
  const blocks = [];
  while (blocks.length < wanted) {
    const block = allocate(size);
    if (block === 0) break;
    module.HEAPU8.fill(0, block, block + size);
    blocks.push(block);
  }
  return blocks;
}
