import { writeFileSync } from 'node:fs';
import { readReport } from '../directory/read-report.ts';

/** `npm run directory:report`: prints what the directory holds and how well it stands, and writes it to `docs/data-quality.md`. */
const report = readReport('content');
writeFileSync('docs/data-quality.md', report);
console.log(report);
