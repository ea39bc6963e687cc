// Posts a raw mail as SendGrid's Inbound Parse does in raw mode; the sender's domain has passed DKIM and SPF.
import { ask } from './host.mjs';

/** The value of a header with its folded lines joined; undefined if the mail has none. */
export function header(raw, name) {
  const head = raw.toString('latin1').split(/\r?\n\r?\n/, 1)[0].replace(/\r?\n[ \t]+/g, ' ');
  return head.match(new RegExp(`^${name}:[ \t]*(.*)$`, 'im'))?.[1].trim();
}

/** The first address of a header; undefined if there is none. */
export const address = value => value?.match(/[^\s<>,;"]+@[^\s<>,;"]+/)?.[0];

export function post(base, raw, from, to) {
  const domain = from.split('@')[1];
  const form = new FormData();
  const fields = {
    to, from: header(raw, 'From'), subject: header(raw, 'Subject') ?? '', dkim: `{@${domain} : pass}`, SPF: 'pass', sender_ip: '192.0.2.25',
    envelope: JSON.stringify({ to: [to], from }), charsets: JSON.stringify({ to: 'UTF-8', from: 'UTF-8', subject: 'UTF-8' }),
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('email', new Blob([raw]));
  return ask(base, 'api/inbound-mail', { method: 'POST', body: form });
}
