import type { AstroIntegration } from 'astro';

const NAME = 'virtual:openapi';

/** Gives pages the OpenAPI document, which only the Worker can make: `import document from 'virtual:openapi'`. */
export function openapi(document: unknown): AstroIntegration {
  const plugin = {
    name: NAME,
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id: string) => (id === `\0${NAME}` ? `export default ${JSON.stringify(document)}` : undefined),
  };
  return { name: 'openapi', hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) } };
}
