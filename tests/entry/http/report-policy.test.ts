import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reportPolicy } from '../../../src/entry/http/report-policy.ts';

test('a report may use its own styles and nothing else', () => {
  const styles = 'p { color: red }\n';
  const policy = reportPolicy(`<head><style>${styles}</style></head>`);
  const hash = createHash('sha256').update(styles).digest('base64');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/(^|; )sandbox($|;)/u);
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('script');
});

test('a page without styles may use none', () => {
  expect(reportPolicy('<p>')).toContain("style-src 'none'");
});
