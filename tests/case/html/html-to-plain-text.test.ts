import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToPlainText, tidyText } from '../../../src/case/html/html-to-plain-text.ts';

describe('htmlToPlainText', () => {
  it.each([
    ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
    ['blocks and breaks', '<div>a</div><div>b<br>c</div>', 'a\nb\nc'],
    ['an empty line of Gmail', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['words in several elements', '<p><span>wo</span><b>rd</b> and <i>more</i></p>', 'word and more'],
    ['entities once', '<p>&amp;lt; &lt;b&gt; &euro;5 &#229;</p>', '&lt; <b> €5 å'],
    ['a numbered list with a start', '<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['a nested list', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
    [
      'a quote in a quote',
      '<blockquote type="cite">a<blockquote type="cite">b</blockquote></blockquote>',
      '> a\n> > b',
    ],
    ['headings as they are', '<h1>My Question</h1><p>a</p>', 'My Question\n\na'],
    ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['zero-width characters and soft hyphens away', '<p>la&shy;dd\u200Bkort\uFEFF</p>', 'laddkort'],
    ['what is no HTML at all', 'a < b and c', 'a < b and c'],
    ['unclosed elements', '<p>a<p>b<b>c', 'a\n\nbc'],
    ['nothing', '', ''],
  ])('writes %s', (_, html, text) => {
    expect(htmlToPlainText(html)).toBe(text);
  });

  it('drops comments, Outlook’s conditions, templates and titles', () => {
    const html =
      '<title>t1</title><!-- c1 --><!--[if mso]><p>c2</p><![endif]--><noscript>n1</noscript><template>n2</template><svg><text>n3</text></svg><p>kept</p>';
    expect(htmlToPlainText(html)).toBe('kept');
  });

  it('keeps the words of unknown elements', () => {
    expect(htmlToPlainText('<o:p>a</o:p> <font color="red">b</font> <weird>c</weird>')).toBe('a b c');
  });

  it('drops an address that only tracks and keeps a short one', () => {
    expect(htmlToPlainText(`<a href="https://t.example/${'x'.repeat(300)}">here</a>`)).toBe('here');
    expect(htmlToPlainText('<a href="https://a.example/x">here</a>')).toBe('here (https://a.example/x)');
    expect(htmlToPlainText('<a href="tel:+46701740605">070-174 06 05</a>')).toBe(
      '070-174 06 05 (+46701740605)',
    );
    expect(htmlToPlainText('<a href="#top">up</a>')).toBe('up');
  });

  it('never throws and leaves no tag, for any text', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<div style="display:none">',
      '</div>',
      '<a href="x">',
      '<',
      '>',
      '"',
      '<style>',
      '</style>',
      '{',
      '}',
      'word ',
      '<!--',
      '-->',
      '<li>',
      '<table><tr><td>',
      '&nbsp;',
      '&',
      '<blockquote>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (html) => {
        expect(htmlToPlainText(html.join(''))).not.toMatch(
          /<\/?(?:p|div|a|li|table|tr|td|blockquote)\b[^<]*>/u,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('tidyText', () => {
  it('writes plain blanks and line feeds and at most one empty line in a row', () => {
    expect(tidyText('\n\n a\u00A0b \r\n\r\n\r\n\r\nc\t\n')).toBe(' a b\n\nc');
  });

  it('needs time in proportion to a run of blanks', () => {
    const started = performance.now();
    tidyText(`a${' '.repeat(2_000_000)}b`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
