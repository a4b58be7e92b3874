import { writeFileSync } from 'node:fs';
import { hoursText, makeHoursTable } from '../directory/hours.ts';
import { readOrganizations } from '../directory/read.ts';

/** `npm run directory:hours`: works out the hours of all records and the holidays of the next years into `content/hours.json`. */
const table = makeHoursTable(readOrganizations('content'), new Date().getFullYear());
writeFileSync('content/hours.json', hoursText(table));
console.log(`${Object.keys(table.weeks).length} weeks, ${table.irregular.length} irregular, holidays until ${table.until}`);
