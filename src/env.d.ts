/** What `worker/index.ts` gives to pages rendered on demand. */
declare namespace App {
  interface Locals {
    /** `live` is false when the answer was made from the static copy. Throws when that can't be read either. */
    findAvailability: (
      question: import('#domain/answer.ts').Question,
      locale: import('#domain/locales.ts').Locale,
    ) => Promise<{ readonly availability: import('#domain/contract.ts').Availability; readonly live: boolean }>;
    /** A service as it stands now, by the last part of its address; `undefined` when it is not listed. Throws when the database is away. */
    findToday: (page: string) => Promise<
      | {
          readonly service: import('#domain/service.ts').Service;
          readonly beds: import('#domain/public-beds.ts').PublicBeds | undefined;
          readonly now: Date;
        }
      | undefined
    >;
    /** Only on pages of the partner area. */
    area?: import('#domain/partner-area.ts').PartnerArea;
  }
}

/** The OpenAPI document, of src/build/openapi.ts. */
declare module 'virtual:openapi' {
  const document: import('#domain/api-docs.ts').ApiDocument;
  export default document;
}
