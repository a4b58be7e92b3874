import type { Need } from '#domain/vocabulary.ts';

/** What most people come for: shown at once. */
export const COMMON_NEEDS = ['danger_now', 'emergency_lodging', 'shelter', 'medical', 'legal'] as const satisfies readonly Need[];

/** The other needs, by theme; a theme's name is `theme.<theme>`. */
export const NEED_THEMES = {
  food: ['food', 'transport'],
  health: ['psychological', 'urgent_sexual_health', 'hiv_care', 'maternity', 'psychiatric', 'addiction', 'disability_support'],
  justice: ['report_crime', 'protection', 'victim_registration', 'compensation', 'human_rights_complaint', 'interpretation'],
  papers: ['documents', 'migration_regularisation', 'refugee_procedure', 'consular'],
  family: ['childcare', 'family_tracing', 'safe_return'],
  work: ['unpaid_wages', 'job_training', 'education', 'reintegration'],
} as const satisfies Record<string, readonly Need[]>;
