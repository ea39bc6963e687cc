// ./run sample: fills a running host with the sample city (samples/imports, in the order in which the files refer to each other), its meetings around
// the host's day, and brings its two motions in by mail. Again, it changes nothing.
import { readFile } from 'node:fs/promises';
import { around, nextInTime } from './dates.mjs';
import { ask, now, refuse, words } from './host.mjs';
import { post } from './post.mjs';

const MOTION_DEADLINE_DAYS = 21;
const KINDS = ['factions', 'units', 'bodies', 'seats', 'closing-days', 'meetings', 'old-resolutions'];
const SENDERS = {
  spd: { name: 'SPD-Fraktion', from: 'geschaeftsstelle@spd-fraktion.example', kind: 'Antrag' },
  gruene: { name: 'Fraktion Bündnis 90/Die Grünen', from: 'geschaeftsstelle@gruene-fraktion.example', kind: 'Weitergehender Sachantrag' },
};
const TO = 'antraege@antwort.stadt.example';
const sample = path => readFile(new URL(`../../samples/${path}`, import.meta.url), 'utf8');

async function bringIn(base, kind, body) {
  const answer = await ask(base, `api/imports/${kind}?dryRun=false`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });
  const report = await answer.json();
  console.log(answer.ok ? `${kind}: ${report.added} neu, ${report.changed} geändert, ${report.unchanged} unverändert` : `${kind}: ${report.detail}`);
  for (const problem of report.problems ?? []) console.log(`  Zeile ${problem.line}, ${problem.column ?? ''}: ${problem.problem}`);
  if (!answer.ok) process.exit(1);
}

function letter(motion, meeting, year) {
  const text = motion.resolutionText.replace(/Mitte 2026/g, `Mitte ${year}`);
  const about = motion.kind === 'furtherReaching' ? `zum Antrag „${motion.relatesToTitle}“ ` : '';
  return `An den Vorsitz des Ausschusses für Soziales, Integration und Demographie

Guten Tag,

bitte nehmen Sie den folgenden ${SENDERS[motion.factions[0]].kind} ${about}auf die Tagesordnung der Sitzung am ${meeting[2]}:

Titel: ${motion.title}

Beschlussvorschlag:

${text}

Begründung:

${motion.reasons}

Mit freundlichen Grüßen
${SENDERS[motion.factions[0]].name}
`;
}

/** A mail as a program writes it: every header ASCII, the text in base64. The same all day long, so that it is taken once. */
function mail(motion, meeting, day) {
  const { name, from, kind } = SENDERS[motion.factions[0]];
  const encoded = text => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  const body = letter(motion, meeting, Number(meeting[2].slice(6)) + (meeting[2].slice(3, 5) > '05' ? 1 : 0));
  const head = [
    `From: ${encoded(name)} <${from}>`, `To: ${TO}`, `Subject: ${encoded(`${kind}: ${motion.title}`)}`,
    `Date: ${new Date(`${day}T07:00:00Z`).toUTCString().replace('GMT', '+0000')}`, `Message-ID: <${motion.factions[0]}.${meeting[0]}@${from.split('@')[1]}>`,
    'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${Buffer.from(body.replaceAll('\n', '\r\n')).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`);
}

async function file(base, motion, meeting, day) {
  const known = await (await ask(base, `api/motions?body=sid&q=${encodeURIComponent(motion.title)}`)).json();
  if ((known.items ?? known).length > 0) return console.log(`„${motion.title}“: schon da`);
  const answer = await post(base, mail(motion, meeting, day), SENDERS[motion.factions[0]].from, TO);
  if (!answer.ok) refuse(`„${motion.title}“: ${await words(answer)}`);
  console.log(`„${motion.title}“: als Mail für die Sitzung am ${meeting[2]}`);
}

const base = process.argv[2];
const { day } = await now(base);
const { meetings, csv } = around(await sample('imports/meetings.csv'), day);
for (const kind of KINDS) await bringIn(base, kind, kind === 'meetings' ? csv : await sample(`imports/${kind}.csv`));
const meeting = nextInTime(meetings, day, MOTION_DEADLINE_DAYS);
const [spd, gruene] = await Promise.all(['spd', 'gruene'].map(async name => JSON.parse(await sample(`motions/${name}.json`))));
await file(base, spd, meeting, day);
await file(base, { ...gruene, relatesToTitle: spd.title }, meeting, day);
console.log(`Zu sehen unter ${base}/ und ${base}/local/mails.html`);
