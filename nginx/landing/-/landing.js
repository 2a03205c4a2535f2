const line = document.querySelector('#backend');

const sentences = {
  healthy: 'The backend is healthy.',
  unhealthy: 'The backend answers, but says that it is not healthy. Its logs say why.',
  away: 'The backend cannot be reached at the moment. Its logs say why.',
};

async function ask() {
  try {
    const answer = await fetch('/-/backend', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    if (answer.ok) return 'healthy';
    return answer.status === 502 || answer.status === 504 ? 'away' : 'unhealthy';
  } catch {
    return 'away';
  }
}

async function show() {
  const state = await ask();
  line.textContent = sentences[state];
  line.dataset.state = state;
  setTimeout(show, 10_000);
}

void show();
