import { Hono } from 'hono';
import type { AreaEnv } from '../http/forms.ts';
import { accountForms } from './account-forms.ts';
import { admissionForms } from './admission-forms.ts';
import { passkeyRoutes } from './passkey-routes.ts';

/** Everything that people do about themselves and their organisations. */
export const peopleForms = new Hono<AreaEnv>().route('/', passkeyRoutes).route('/', accountForms).route('/', admissionForms);
