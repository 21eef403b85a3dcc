import type { APIRoute } from "astro";

/** Everything may be read; the sitemap is named where there is one. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/u, "/");
  const sitemap = site === undefined ? "" : `\nSitemap: ${new URL(`${base}sitemap.xml`, site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { "content-type": "text/plain" } });
};
