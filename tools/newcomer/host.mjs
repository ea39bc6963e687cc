// The doors of a running local host, as the scripts beside this one knock at them.

/** Ends the script with a sentence for the person at the keyboard. */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Asks the host with the local key; says so when none runs there. */
export async function ask(base, path, options = {}) {
  const headers = { 'x-functions-key': 'local', ...options.headers };
  try {
    return await fetch(`${base}/${path}`, { ...options, headers });
  } catch {
    refuse(`${base} does not answer. Does ./run run in another window (or with --urls at another address)?`);
  }
}

/** The host's moved time, as it stands on the wall in Berlin: an instant and its day. */
export async function now(base) {
  const clock = await (await ask(base, 'local/clock')).json();
  return { at: clock.now, day: clock.now.slice(0, 10) };
}

/** Everything the host has sent so far, oldest first. */
export const mails = async base => (await ask(base, 'local/mails')).json();

/** What an answer says, in the words of the app where it has some. */
export async function words(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text).detail ?? text;
  } catch {
    return text || `${answer.status}`;
  }
}
