// The sample city's meetings around today: their pattern moves by whole years of 52 weeks, so that each stays on its weekday.

const DAY = 86_400_000;
const YEAR = 52 * 7 * DAY;
const german = date => date.toISOString().slice(0, 10).split('-').reverse().join('.');
const parsed = text => new Date(`${text.split('.').reverse().join('-')}T00:00:00Z`);

/** meetings.csv with the dates of the term around a day (JJJJ-MM-TT): its first meeting lies on or before it, less than a year back. */
export function around(csv, day) {
  const [head, ...rows] = csv.trimEnd().split('\n').map(line => line.split(';'));
  const shift = Math.floor((new Date(`${day}T00:00:00Z`) - parsed(rows[0][2])) / YEAR) * YEAR;
  const counted = {};
  const meetings = rows.map(([, body, on, ...rest]) => {
    const date = new Date(parsed(on).getTime() + shift);
    const year = date.getUTCFullYear();
    counted[year] = (counted[year] ?? 0) + 1;
    return [`${body.toLowerCase()}-${year}-${String(counted[year]).padStart(2, '0')}`, body, german(date), ...rest];
  });
  return { meetings, csv: [head, ...meetings].map(cells => cells.join(';')).join('\n') + '\n' };
}

/** The first meeting so far ahead that a motion of that day is in time. */
export function nextInTime(meetings, day, deadlineDays) {
  const latest = new Date(`${day}T00:00:00Z`).getTime() + (deadlineDays + 1) * DAY;
  return meetings.find(([, , on]) => parsed(on).getTime() >= latest);
}
