import { makeWording } from '#domain/hsds-wording.ts';
import htcds from '#content/htcds.json' with { type: 'json' };
import { speak } from '../http/language.ts';

export const wording = makeWording(speak('es'), speak('en'), htcds);
