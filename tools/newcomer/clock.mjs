// ./run clock [2026-02-10T20:00]: shows the running host's clock, or moves it on; everything that is due on the way happens.
import { ask, mails, now, refuse, words } from './host.mjs';

const MOST_SHOWN = 20;

/** Local time of Berlin with its offset; what has an offset stays. A day alone is its morning at eight. */
function inBerlin(text) {
  const [, day, time, offset] = text.match(/^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?(Z|[+-]\d\d:\d\d)?$/) ?? [];
  if (!day) refuse(`"${text}" is no date and time; for example 2026-02-10T20:00 (in Berlin), or 2026-02-10.`);
  const local = `${day}T${time ?? '08:00'}`;
  if (Number.isNaN(Date.parse(`${local}Z`)) || new Date(`${local}Z`).toISOString().slice(0, 10) !== day) refuse(`There is no ${text}.`);
  if (offset) return local + offset;
  const zone = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });
  const shift = zone.formatToParts(new Date(`${local}+01:00`)).find(part => part.type === 'timeZoneName').value;
  return local + (shift.slice(3) || '+00:00');
}

const [base, wanted] = process.argv.slice(2);
if (wanted) {
  const target = inBerlin(wanted);
  const before = (await mails(base)).length;
  const answer = await ask(base, 'local/clock', { method: 'POST', body: JSON.stringify({ now: target }) });
  if (!answer.ok) refuse(await words(answer));
  const sent = (await mails(base)).slice(before);
  for (const mail of sent.slice(0, MOST_SHOWN)) console.log(`${mail.at.slice(0, 16).replace('T', ' ')}  ${mail.to.join(', ')}: ${mail.subject}`);
  if (sent.length > MOST_SHOWN) console.log(`… and ${sent.length - MOST_SHOWN} more: ${base}/local/mails.html`);
  if (sent.length === 0) console.log('No mail was due on the way.');
}
console.log(`It is ${(await now(base)).at.slice(0, 16).replace('T', ' ')} in Berlin.`);
