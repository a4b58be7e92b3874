import { writeFileSync } from 'node:fs';
import { listRestDays } from '../deadlines/rest-days.ts';

/** `npm run deadlines:days`: writes the days of rest by law into `content/rest-days.json`. */
const { from, until, days } = listRestDays(new Date().getFullYear());
const fields = [`  "from": "${from}"`, `  "until": "${until}"`, `  "days": ${JSON.stringify(days)}`];
writeFileSync('content/rest-days.json', `{\n${fields.join(',\n')}\n}\n`);
console.log(`${days.length} days of rest from ${from} to ${until}`);
