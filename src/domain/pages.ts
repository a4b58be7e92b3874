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
] as const;
