// ./run mail FILE: an .eml comes in at the running host as if SendGrid had received it.
import { readFile } from 'node:fs/promises';
import { refuse, words } from './host.mjs';
import { address, header, post } from './post.mjs';

const [base, file] = process.argv.slice(2);
if (!file) refuse('Which mail? ./run mail FILE, an .eml as mail programs save it; samples/motions has two.');
const raw = await readFile(file).catch(() => refuse(`${file} cannot be read.`));
const from = address(header(raw, 'From'));
if (!from) refuse(`${file} is no mail: it has no header From with an address.`);
const to = address(header(raw, 'To')) ?? 'antraege@antwort.stadt.example';
const answer = await post(base, raw, from, to);
if (!answer.ok) refuse(`The mail was not taken (${answer.status}): ${await words(answer)}`);
console.log(`Taken. What became of it: ${base}/api/inbox?code=local, and the answer in ${base}/local/mails.html`);
