/** What `worker/index.ts` gives to pages rendered on demand. */
declare namespace App {
  interface Locals {
    /** `live` is false when the answer was made from the static copy. Throws when that can't be read either. */
    findAvailability: (
      question: import('#domain/answer.ts').Question,
      locale: import('#domain/locales.ts').Locale,
    ) => Promise<{ readonly availability: import('#domain/contract.ts').Availability; readonly live: boolean }>;
    /** Only on pages of the partner area. */
    area?: import('#domain/partner-area.ts').PartnerArea;
  }
}

/** The OpenAPI document, of src/build/openapi.ts. */
declare module 'virtual:openapi' {
  const document: import('#domain/api-docs.ts').ApiDocument;
  export default document;
}
