/** Pages that prose may link to, without their language; tests/site checks that each is built. */
export const LINKABLE_PAGES = [
  '/',
  '/numeros/',
  '/antes-de-llamar/',
  '/idiomas/',
  '/estados/',
  '/fuera/',
  '/consulados/',
  '/seguridad/',
  '/guias/',
  '/preguntas/',
  '/leyes/',
  '/opcion/',
  '/plazos/',
  '/huecos/',
  '/cifras/',
  '/instituciones/',
  '/tarjeta/',
  '/hoja/',
] as const;

/** Where each text of `content/pages` stands. */
export const TEXT_PAGES = {
  'before-call': '/antes-de-llamar/',
  'phone-care': '/seguridad/',
  'working-days': '/plazos/',
  'pocket-card': '/tarjeta/',
} as const;
