import { createHash } from 'node:crypto';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Gives the Content-Security-Policy to serve a report with: no script, nothing from elsewhere, no forms, and of styles only
 * those that stand in its head, known by their hash; sandboxed, so that even a page that is none of ours could do nothing
 * to the panel (https://www.w3.org/TR/CSP3/#directive-sandbox).
 */
export const reportPolicy = (html: string): string => {
  const styles = /<style>([\s\S]*?)<\/style>/u.exec(html)?.[1];
  return [
    "default-src 'none'",
    `style-src ${styles === undefined ? "'none'" : hashOf(styles)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; ');
};
