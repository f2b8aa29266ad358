// Draws what the worker says.
const worker = new Worker('worker.js', { type: 'module' });

worker.addEventListener('message', ({ data: verdicts }) => {
  const items = verdicts.map(({ id, verdict }) => {
    const item = document.createElement('li');
    item.dataset.verdict = verdict;
    item.textContent = `${id}: ${verdict}`;
    return item;
  });
  document.querySelector('ul').replaceChildren(...items);
});
