// Before any script of a page: `measureRedraws` changes answers, one after the other, and tells how
// long each took until the verdicts had changed.
const REDRAW_TIMEOUT = 5000;
// Longer than anything that the page puts off, and of no fixed place between two frames.
const BETWEEN = () => 1200 + Math.random() * 100;

const times = {};

globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    // Heard before the page's own listener, which draws.
    this.addEventListener('message', ({ data }) => {
      if (data.type === 'checked') times.answered = performance.now();
    });
  }

  postMessage(message, ...more) {
    if ('entries' in message) times.asked = performance.now();
    super.postMessage(message, ...more);
  }
};

globalThis.measureRedraws = async (number) => {
  // The most there can be: every question, with the verdict on every programme open.
  document.querySelector('[data-action=pass-kinds]').click();
  addEventListener('input', () => (times.changed = performance.now()), { capture: true });
  const found = [];
  for (const radio of spread(number)) {
    // What does not matter to any programme by now is hidden.
    const taken = radio.checkVisibility() ? await redrawn(radio) : null;
    if (taken) found.push(taken);
    if (found.length === number) break;
  }
  return found;
};

/** Yes, no and no answer, so that every question finds the others open; from the whole form. */
function spread(number) {
  const yes = [...document.querySelectorAll('.checker-form [type=radio][value=yes]')];
  const step = Math.max(1, Math.floor((yes.length * 3) / number));
  const inTurns = yes.map((radio, index) => ({ radio, turn: index % step }));
  inTurns.sort((one, other) => one.turn - other.turn);
  return inTurns.flatMap(({ radio }) =>
    ['yes', 'no', ''].map((value) =>
      radio.form.querySelector(`[name="${radio.name}"][value="${value}"]`),
    ),
  );
}

function redrawn(radio) {
  return new Promise((resolve) => {
    const finish = (result) => {
      observer.disconnect();
      clearTimeout(timer);
      setTimeout(() => resolve(result), BETWEEN());
    };
    const observer = new MutationObserver(() => {
      observer.disconnect();
      times.drawn = performance.now();
      requestAnimationFrame(() => finish({ ...times, shown: performance.now() }));
    });
    const timer = setTimeout(() => finish(null), REDRAW_TIMEOUT);
    observer.observe(document.querySelector('.checker-verdicts'), {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    radio.click();
  });
}
