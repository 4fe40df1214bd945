/** Drawings as inline SVG. They say nothing that does not stand beside them in words. */

import { html, type Markup } from "./markup.ts";

/** `minor`: denied, but only field reports name the calls. */
export type LinkState = "allowed" | "broken" | "partly" | "unknown" | "minor";

export const icons = {
  organization: icon(
    html`<path d="M10 17h12.5a5 5 0 0 0 .6-9.96A7 7 0 0 0 9.6 8.5 4.3 4.3 0 0 0 10 17Z"/><path d="M12.5 13.2v-2.4M16 14.4V9.6M19.5 13.2v-2.4"/>`,
  ),
  role: icon(
    html`<path d="M16 3.5 23.5 6v5.2c0 4.7-3.1 8-7.5 9.3-4.4-1.3-7.5-4.6-7.5-9.3V6Z"/><circle cx="16" cy="10" r="2.3"/><path d="M12.2 16c.6-2 2-2.8 3.8-2.8s3.2.8 3.8 2.8"/>`,
  ),
  bucket: icon(
    html`<ellipse cx="16" cy="6.2" rx="8" ry="2.7"/><path d="m8 6.2 1.9 12.3c.2 1.2 2.8 2.1 6.1 2.1s5.9-.9 6.1-2.1L24 6.2"/>`,
  ),
  key: icon(html`<circle cx="11.5" cy="12" r="4.5"/><path d="M16 12h9.5M22 12v3.5M25.5 12v2.5"/>`),
} as const;

/** A line from left to right; where it breaks, there is a gap with a cross. */
export function arrow(state: LinkState): Markup {
  return html`<svg class="arrow" viewBox="0 0 64 32" width="64" height="32" aria-hidden="true" focusable="false">${LINES[state]}</svg>`;
}

const HEAD = html`<path d="m54 11 6 5-6 5"/>`;

const LINES: Readonly<Record<LinkState, Markup>> = {
  allowed: html`<path d="M3 16h56"/>${HEAD}`,
  minor: html`<path d="M3 16h56"/>${HEAD}<path d="M29 6v6M29 25.5v.5"/>`,
  broken: html`<path d="M3 16h15M40 16h19"/>${HEAD}<path class="cross" d="m23 10 12 12M35 10 23 22"/>`,
  partly: html`<path d="M3 16h56" stroke-dasharray="9 6"/>${HEAD}`,
  unknown: html`<path d="M3 16h17M40 16h19" stroke-dasharray="3 4"/>${HEAD}<path d="M26.5 12.5c0-2.2 1.6-3.5 3.6-3.5s3.6 1.3 3.6 3.2c0 2.8-3.6 2.9-3.6 5.8M30.1 22.5v.2"/>`,
};

function icon(paths: Markup): Markup {
  return html`<svg class="icon" viewBox="4 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">${paths}</svg>`;
}
