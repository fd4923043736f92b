import { createElement as h, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const ROUNDS = 40;
const NAMES = ['Jens Stoltenberg', 'Donald Trump', 'Boris Johnson', 'Qassem Soleimani'];

/** Text nodes change, split, swap places, come and go: whoever edited them makes React throw here. */
function App() {
  const [round, setRound] = useState(0);
  const [typed, setTyped] = useState('');
  const [pressed, setPressed] = useState(0);
  useEffect(() => {
    if (round >= ROUNDS) {
      document.documentElement.dataset.done = '';
      return undefined;
    }
    const timer = setTimeout(() => setRound(round + 1), 25);
    return () => clearTimeout(timer);
  }, [round]);
  const order = NAMES.map((_, i) => NAMES[(i + round) % NAMES.length]);
  return h(
    'main',
    null,
    h('p', null, 'Jens Stoltenberg', ' of NATO has spoken ', String(round), ' times in ', round % 2 ? 'Brussels' : 'Baghdad', '.'),
    round % 3 ? h('p', null, 'Iraq and the ', h('b', null, 'Islamic'), ' State') : null,
    h('ul', null, order.map((name) => h('li', { key: name }, name, ' and ', round % 2 ? 'Turkey' : null))),
    h('input', { id: 'field', value: typed, onChange: (event) => setTyped(event.target.value) }),
    h('button', { id: 'button', type: 'button', onClick: () => setPressed(pressed + 1) }, 'Pressed ', pressed),
  );
}

createRoot(document.getElementById('root'), {
  onUncaughtError: (error) => document.documentElement.setAttribute('data-crashed', String(error)),
  onRecoverableError: (error) => document.documentElement.setAttribute('data-crashed', String(error)),
}).render(h(StrictMode, null, h(App)));
