// Makes what a program finds around it the same at every run: the clock stands, chance is the same.

const NOW = Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1000;

export function standStill() {
  Date.now = () => NOW;
  performance.now = () => 0;
  crypto.getRandomValues = (numbers) => {
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength).fill(1);
    return numbers;
  };
}
