import { expect, test } from 'vitest';
import { mediaTypeOfFile, mediaTypeOfText } from '../../src/panel/frame/media-type.ts';

test.each([
  ['question.eml', 'message/rfc822'],
  ['CASE.JSON', 'application/json'],
  ['note.txt', 'text/plain'],
  ['photo.png', null],
  ['eml', null],
])('the file %s is sent as %s', (name, mediaType) => {
  expect(mediaTypeOfFile(name)).toBe(mediaType);
});

test.each([
  ['{"text":"Hello"}', 'application/json'],
  ['Hello {name}', 'text/plain'],
  ['{ not json', 'text/plain'],
  ['"quoted"', 'text/plain'],
])('the words %s are sent as %s', (text, mediaType) => {
  expect(mediaTypeOfText(text)).toBe(mediaType);
});
