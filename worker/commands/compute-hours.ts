import { writeFileSync } from 'node:fs';
import { makeHoursTable } from '../directory/hours.ts';
import { readOrganizations } from '../directory/read.ts';

/** `npm run directory:hours`: works out the hours of all records and the holidays of the next years into `content/hours.json`. */
const table = makeHoursTable(readOrganizations('content'), new Date().getFullYear());
const weeks = Object.entries(table.weeks).map(([text, week]) => `    ${JSON.stringify(text)}: ${JSON.stringify(week)}`);
const fields = [
  `  "until": ${JSON.stringify(table.until)}`,
  `  "holidays": ${JSON.stringify(table.holidays)}`,
  `  "weeks": {\n${weeks.join(',\n')}\n  }`,
  `  "irregular": ${JSON.stringify(table.irregular)}`,
];
writeFileSync('content/hours.json', `{\n${fields.join(',\n')}\n}\n`);
console.log(`${weeks.length} weeks, ${table.irregular.length} irregular, holidays until ${table.until}`);
