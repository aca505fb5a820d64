import { describe, expect, test } from 'vitest';
import { htmlSections, htmlText, htmlTitle, textSections } from '../../src/knowledge/article-sections.ts';

describe('an HTML article', () => {
  test('is cut at its headings of every level; what stands before the first has none', () => {
    expect(
      htmlSections('<p>Before.</p><h1>One</h1><p>First.</p><h3>Two</h3><p>Second.</p><h6>Three</h6>Third.'),
    ).toEqual([
      { heading: '', text: 'Before.' },
      { heading: 'One', text: 'First.' },
      { heading: 'Two', text: 'Second.' },
      { heading: 'Three', text: 'Third.' },
    ]);
  });

  test('keeps lists as lines and tables as rows', () => {
    const [section] = htmlSections(
      '<h2>Steps</h2><ol><li>Open the app.</li><li>Press <b>Activate</b>.</li></ol><ul><li>Free.</li></ul><table><tr><th>Model</th><th>Weight</th></tr><tr><td>Lodestar 3</td><td>1,500 kg</td></tr></table>',
    );
    expect(section?.text).toMatch(/1\. Open the app\.\n\s*2\. Press Activate\./u);
    expect(section?.text).toContain('- Free.');
    expect(section?.text).toMatch(/Model\s+Weight\nLodestar 3\s+1,500 kg/u);
  });

  test('leaves scripts, styles, menus, pictures and addresses of links out', () => {
    const html =
      '<style>p{}</style><nav>Menu</nav><script>alert(1)</script><p>See <a href="https://a.example/x">this page</a>.<img src="x" alt="A car"></p><button>Buy</button><form>Form</form>';
    expect(htmlSections(html)).toEqual([{ heading: '', text: 'See this page.' }]);
  });

  test('reads entities and hard spaces as the reader sees them', () => {
    expect(htmlSections('<p>3&nbsp;March &amp; 2&nbsp;000&nbsp;kWh &gt; 1</p>')).toEqual([
      { heading: '', text: '3 March & 2 000 kWh > 1' },
    ]);
  });

  test('leaves a heading without text out, and has no section where there is no text', () => {
    expect(htmlSections('<h2>Empty</h2><h2>Full</h2><p>Text.</p>')).toEqual([
      { heading: 'Full', text: 'Text.' },
    ]);
    expect(htmlSections('')).toEqual([]);
    expect(htmlSections('<img src="a"><hr>')).not.toContainEqual(expect.objectContaining({ text: '' }));
  });

  test('leaves the list of its own headings out', () => {
    const html =
      '<h2>Contents</h2><ul><li><a href="#one">One</a></li><li>Two</li></ul><p>Before.</p><h2>One</h2><p>First.</p>';
    const texts = htmlSections(html).map(({ heading, text }) => `${heading}|${text}`);
    expect(texts).toEqual(['|Before.', 'One|First.']);
  });

  test('keeps the contents of a box, which are no headings of the page', () => {
    const html =
      '<h2>Contents</h2><ul><li>Charging cable</li><li>Warning triangle</li></ul><h2>Delivery</h2><p>By post.</p>';
    expect(htmlSections(html)).toEqual([
      { heading: 'Contents', text: '- Charging cable\n- Warning triangle' },
      { heading: 'Delivery', text: 'By post.' },
    ]);
  });

  test('has no stack overflow where elements nest ten thousand deep', () => {
    expect(() => htmlSections(`${'<div>'.repeat(10_000)}Deep`)).not.toThrow();
    expect(() => htmlTitle(`${'<div>'.repeat(10_000)}Deep`)).not.toThrow();
  });

  test('has the title of its page in no section', () => {
    expect(htmlSections('<title>Card</title><p>Sent.</p>')).toEqual([{ heading: '', text: 'Sent.' }]);
  });

  test('survives tags that are never closed', () => {
    expect(
      htmlSections('<h2>Head<p>Text <b>bold<li>item')
        .map(({ text }) => text)
        .join(' '),
    ).toContain('item');
  });

  test('has no control character where a heading stands in a list or a quotation', () => {
    const html = '<ul><li><h3>Title</h3>Text.</li></ul><blockquote><h2>Quoted</h2><p>Words.</p></blockquote>';
    const texts = htmlSections(html).map(({ heading, text }) => `${heading}\n${text}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(texts.join('\n')).not.toMatch(/[\u0000-\u0008]/u);
  });
});

describe('a text article', () => {
  test('is cut at lines that start with number signs', () => {
    expect(textSections('Before.\r\n# One\r\nFirst.\n\n\n\n\nMore.\n###  Two \nSecond.')).toEqual([
      { heading: '', text: 'Before.' },
      { heading: 'One', text: 'First.\n\nMore.' },
      { heading: 'Two', text: 'Second.' },
    ]);
  });

  test('loses the linked list of its own headings, under whatever mark', () => {
    const text = '# Innehåll\n1. [Ett](#ett)\n2. [Två](#två)\n\n## Ett\nFörst.\n## Två\nSedan.';
    expect(textSections(text)).toEqual([
      { heading: 'Ett', text: 'Först.' },
      { heading: 'Två', text: 'Sedan.' },
    ]);
  });

  test('keeps a list under such a word that names nothing below', () => {
    const text = '## Inhalt\n- Ladekabel\n- Warndreieck\n## Versand\nPer Post.';
    expect(textSections(text)[0]).toEqual({ heading: 'Inhalt', text: '- Ladekabel\n- Warndreieck' });
  });

  test('keeps such a list when only one of its points is a heading by chance', () => {
    const text = '## Contents\n- Cable\n- Triangle\n- Vest\n\n## Cable\nIt is black.';
    expect(textSections(text)[0]?.text).toBe('- Cable\n- Triangle\n- Vest');
  });

  test('keeps a number sign that opens no heading', () => {
    expect(textSections('#1 tip\nC# is a language.')).toEqual([
      { heading: '', text: '#1 tip\nC# is a language.' },
    ]);
  });
});

describe('an HTML message', () => {
  test('is plain text without marks of headings', () => {
    expect(htmlText('<h1>Hello</h1><p>Where is <i>my</i> card?</p><p>Moira</p>')).toBe(
      'Hello\n\nWhere is my card?\n\nMoira',
    );
  });
});

test.each([
  ['<html><head><title>Cards &amp; keys</title></head><h1>Other</h1>', 'Cards & keys'],
  ['<title>Cards &amp; keys</title><p>Text</p>', 'Cards & keys'],
  ['<!-- <title>Old</title> --><svg><title>Icon</title></svg><h1>The <b>new</b>\ncard</h1>', 'The new card'],
  ['<title> </title><p>Text</p>', ''],
])('the title of %s is %j', (html, title) => {
  expect(htmlTitle(html)).toBe(title);
});

test('a long cell of a table stays on the line of its row', () => {
  const cell = 'fees for standing at the station after charging has ended, parking and the Plus subscription';
  const [section] = htmlSections(
    `<table><tr><th>Counts</th><th>Does not count</th></tr><tr><td>DC</td><td>${cell}</td></tr></table>`,
  );
  expect(section?.text.split('\n')).toHaveLength(2);
  expect(section?.text).toContain(cell);
});
