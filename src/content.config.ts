import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { closureSchema } from '#domain/closures.ts';
import { cautionSchema } from '#domain/content.ts';
import { figureSchema } from '#domain/figure.ts';
import { guideSchema } from '#domain/guide.ts';
import { institutionSchema } from '#domain/institution.ts';
import { lawSchema } from '#domain/law.ts';
import { mandateSchema, organizationSchema } from '#domain/record.ts';
import { searchWordsSchema } from '#domain/search-words.ts';
import { treeAdviceSchema, treeOutcomeSchema, treeQuestionSchema } from '#domain/tree.ts';
import { surveySchema } from '#domain/survey.ts';
import { phraseLanguageSchema, spanishPhrasesSchema } from '#domain/phrases.ts';
import { languagePlacesSchema, spokenLanguageSchema } from '#domain/spoken.ts';
import { textPageSchema } from '#domain/text-page.ts';
import { warningSchema } from '#domain/warning.ts';

function records(folder: string) {
  return glob({ base: `./content/${folder}`, pattern: '**/*.yaml', generateId: ({ data }) => String(data['id']) });
}

export const collections = {
  organizations: defineCollection({ loader: records('directory'), schema: organizationSchema }),
  surveys: defineCollection({ loader: records('surveys'), schema: surveySchema }),
  figures: defineCollection({ loader: records('figures'), schema: figureSchema }),
  institutions: defineCollection({ loader: records('institutions'), schema: institutionSchema }),
  cautions: defineCollection({ loader: records('cautions'), schema: cautionSchema }),
  closures: defineCollection({ loader: file('content/closures.yaml'), schema: closureSchema }),
  laws: defineCollection({ loader: file('content/laws.yaml'), schema: lawSchema }),
  mandates: defineCollection({ loader: file('content/mandates.yaml'), schema: mandateSchema }),
  warnings: defineCollection({ loader: file('content/warnings.yaml'), schema: warningSchema }),
  /** Ids are `<locale>/<id>`. */
  textPages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/*.yaml', generateId: ({ entry }) => entry.replace(/\.yaml$/, '') }),
    schema: textPageSchema,
  }),
  phraseBooks: defineCollection({ loader: glob({ base: './content/languages', pattern: '*.yaml' }), schema: phraseLanguageSchema }),
  /** What speakers have given to the cards; empty until somebody has. */
  spokenLanguages: defineCollection({
    loader: glob({ base: './content/languages/said', pattern: '*.yaml' }),
    schema: spokenLanguageSchema,
  }),
  /** One entry: where to look for one's language. */
  languagePlaces: defineCollection({ loader: glob({ base: './content', pattern: 'language-places.yaml' }), schema: languagePlacesSchema }),
  /** One entry, `es`: the Spanish beside every language. */
  phrases: defineCollection({ loader: glob({ base: './content', pattern: 'phrases.yaml' }), schema: spanishPhrasesSchema }),
  /** Ids are `<locale>/<slug>`. */
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*/*.yaml', generateId: ({ entry }) => entry.replace(/\.yaml$/, '') }),
    schema: guideSchema,
  }),
  treeQuestions: defineCollection({ loader: file('content/tree/questions.yaml'), schema: treeQuestionSchema }),
  treeOutcomes: defineCollection({ loader: file('content/tree/outcomes.yaml'), schema: treeOutcomeSchema }),
  /** Ids are locales. */
  searchWords: defineCollection({ loader: glob({ base: './content/search', pattern: '*.yaml' }), schema: searchWordsSchema }),
  treeAdvice: defineCollection({ loader: file('content/tree/advice.yaml'), schema: treeAdviceSchema }),
};
