/**
 * In place of `@peculiar/x509` (astro.config.mjs): no passkey is asked for a certificate, and one that brings one is refused
 * before it is read. The whole package would be most of the Worker's size, and would fetch addresses that certificates name.
 */
class NoCertificate {
  constructor() {
    throw new TypeError('Certificates are not read');
  }
}

export {
  NoCertificate as AuthorityKeyIdentifierExtension,
  NoCertificate as CRLDistributionPointsExtension,
  NoCertificate as SubjectKeyIdentifierExtension,
  NoCertificate as X509Certificate,
  NoCertificate as X509ChainBuilder,
  NoCertificate as X509Crl,
};
