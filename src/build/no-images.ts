import type { APIRoute } from 'astro';

/** In place of Astro's endpoint for pictures (astro.config.mjs): no page asks it, and what it reads by an address stays unread. */
export const prerender = false;

export const GET: APIRoute = () => new Response(null, { status: 404 });
