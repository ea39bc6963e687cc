// Fills a running host with the sample city: the files of samples/imports, in the order in which they refer to each other.
import { readFile } from 'node:fs/promises';

const base = process.argv[2];
const kinds = ['factions', 'units', 'bodies', 'seats', 'closing-days', 'meetings', 'old-resolutions'];
for (const kind of kinds) {
  const body = await readFile(new URL(`../samples/imports/${kind}.csv`, import.meta.url));
  const answer = await fetch(`${base}/api/imports/${kind}?dryRun=false`, { method: 'POST', headers: { 'x-functions-key': 'local', 'content-type': 'text/csv' }, body })
    .catch(() => { console.error(`${base} antwortet nicht. Läuft ./run?`); process.exit(1); });
  const report = await answer.json();
  console.log(answer.ok ? `${kind}: ${report.added} neu, ${report.changed} geändert, ${report.unchanged} unverändert` : `${kind}: ${report.detail}`);
  for (const problem of report.problems ?? []) console.log(`  Zeile ${problem.line}, ${problem.column ?? ''}: ${problem.problem}`);
  if (!answer.ok) process.exit(1);
}
console.log(`Zu sehen unter ${base}/`);
