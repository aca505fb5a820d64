import { describe, expect, it } from 'vitest';
import type { GradedReply, ToneExamples } from '../../src/copilot/tone-examples.ts';
import { trainTone } from '../../src/copilot/train-tone.ts';
import { asLearnedTone } from '../../src/tone/learned/train-learned-tone.ts';
import { gradeWording } from '../../src/tone/learned/wording-model.ts';
import type { ToneProfile } from '../../src/tone/tone-profile.ts';
import { profileOf } from '../tone/lodestar.ts';

/** One rule and the courtesies, so that nothing that is written into the rules moves what is tested here. */
const profile: ToneProfile = {
  ...profileOf('en'),
  rules: profileOf('en').rules.filter(({ name, isStrength }) => isStrength || name === 'generic.officialese'),
  learned: null,
  blend: null,
};
const profileFor = (language: string): ToneProfile => ({ ...profile, language });

const train = (...examples: readonly ToneExamples[]) => trainTone(examples, profileFor);

const rowOf = (language: string, { rows }: ReturnType<typeof trainTone>) => {
  const row = rows.find((one) => one.language === language);
  if (row === undefined) throw new Error(`no row of ${language}`);
  return row;
};

const plain = 'Your card was posted on Monday.';

/** Replies of one writer, as many good ones as bad ones; each kind ends as it is told. */
const repliesOf = (
  writer: string | undefined,
  ends: { readonly good: string; readonly bad: string },
): readonly GradedReply[] =>
  Array.from({ length: 40 }, (_, at) => ({
    message: `${writer ?? ''} message ${at % 10}`,
    reply: `${plain} ${at % 2 === 0 ? ends.good : ends.bad}`,
    grade: at % 2 === 0 ? 5 : 1,
    market: null,
    ...(writer === undefined ? {} : { writer }),
  }));

const english = (replies: readonly GradedReply[]): ToneExamples => ({
  language: 'en',
  sentences: [{ text: plain, stance: 'fact' }],
  replies,
  worsened: [],
});

const phrase = { good: 'Zebra crossing.', bad: 'Quagga galore.' };
const same = { good: 'It is so.', bad: 'It is so.' };

describe('trainTone', () => {
  it('takes no help from a phrase that one writer alone uses', () => {
    const writers = english([...repliesOf('one', phrase), ...repliesOf('two', same)]);
    const trained = train(writers);
    expect(rowOf('en', trained)).toMatchObject({ replies: 80, sentences: 1, helps: false });
    expect(Math.abs(rowOf('en', trained).learned ?? 0)).toBeLessThan(0.05);
    expect(trained.tones.size).toBe(0);
  });

  it('would take the same phrase for help if it did not know who wrote what', () => {
    const unknown = english([...repliesOf(undefined, phrase), ...repliesOf(undefined, same)]);
    expect(rowOf('en', train(unknown))).toMatchObject({ helps: true });
    expect(rowOf('en', train(unknown)).learned).toBeGreaterThan(0.4);
  });

  it('takes help from a phrase that writers share', () => {
    const trained = train(english([...repliesOf('one', phrase), ...repliesOf('two', phrase)]));
    expect(rowOf('en', trained)).toMatchObject({ helps: true });
    expect(rowOf('en', trained).learned).toBeGreaterThan(0.95);
    const tone = trained.tones.get('en');
    if (tone === undefined) throw new Error('nothing was learned');
    const { wording } = asLearnedTone(tone);
    expect(gradeWording(wording, phrase.good)).toBeGreaterThan(gradeWording(wording, phrase.bad) + 1);
  });

  it('leaves out what a writer said in sentences, too', () => {
    // Two writers whose replies say nothing new, and whose own sentences say how their endings are meant.
    const sentences = (writer: string, ends: typeof phrase): ToneExamples['sentences'] =>
      Array.from({ length: 6 }, (_, at) =>
        at % 2 === 0
          ? { text: ends.good, stance: 'ownership' as const, writer }
          : { text: ends.bad, stance: 'blaming' as const, writer },
      );
    const other = { good: 'Marmot tunnels.', bad: 'Jackal puddles.' };
    const replies = [...repliesOf('one', phrase), ...repliesOf('two', other)];
    const own = [...sentences('one', phrase), ...sentences('two', other)];
    const crossed = [...sentences('two', phrase), ...sentences('one', other)];
    const learnedFrom = (given: ToneExamples['sentences']): number =>
      rowOf('en', train({ language: 'en', sentences: given, replies, worsened: [] })).learned ?? 0;
    expect(learnedFrom(crossed)).toBeGreaterThan(0.9);
    expect(learnedFrom(own)).toBeLessThan(0.5);
  });

  it('leaves out what a writer says of courtesies, too', () => {
    // Only the one writer gives more for an apology; the other has nothing to tell of them.
    const sorry = { good: 'Forgive our error please.', bad: 'Quagga galore jackal here.' };
    const one = train(english([...repliesOf('one', sorry), ...repliesOf('two', same)]));
    expect(Math.abs(rowOf('en', one).learned ?? 0)).toBeLessThan(0.05);
    const both = train(english([...repliesOf('one', sorry), ...repliesOf('two', sorry)]));
    expect(rowOf('en', both).learned).toBeGreaterThan(0.95);
  });

  it('keeps replies to one message together where all are by one writer', () => {
    // Each message has an ending of its own that tells its grade: to know it, one must have seen the message.
    const replies = Array.from({ length: 50 }, (_, at): GradedReply => {
      const message = at % 25;
      const own = String.fromCharCode(97 + message).repeat(5);
      return {
        message: `m${message}`,
        reply: `${plain} ${own}`,
        grade: message % 2 === 0 ? 5 : 1,
        market: null,
      };
    });
    expect(rowOf('en', train(english(replies))).learned ?? 0).toBeLessThan(0.4);
    const torn = replies.map((reply, at) => ({ ...reply, message: `m${at < 25 ? at : (at + 1) % 25}` }));
    expect(rowOf('en', train(english(torn))).learned).toBeGreaterThan(0.8);
  });

  it('switches a language off where rules alone follow the grades as well, and keeps the others', () => {
    const officialese = { good: 'It is so.', bad: 'Kindly see the aforementioned letter.' };
    const ruled = english([...repliesOf('one', officialese), ...repliesOf('two', officialese)]);
    const shared = [...repliesOf('three', phrase), ...repliesOf('four', phrase)];
    const trained = train(ruled, { language: 'xx', sentences: [], replies: shared, worsened: [] });
    expect(rowOf('en', trained)).toMatchObject({ rulesAlone: expect.closeTo(1, 9), helps: false });
    expect(rowOf('xx', trained)).toMatchObject({ rulesAlone: null, helps: true });
    expect([...trained.tones.keys()]).toEqual(['xx']);
  });

  it('learns nothing of a language that no profile speaks', () => {
    const examples = english([...repliesOf('one', phrase), ...repliesOf('two', phrase)]);
    const trained = trainTone([{ ...examples, language: 'fi' }], () => profile);
    expect(rowOf('fi', trained).helps).toBe(false);
    expect(trained.tones.size).toBe(0);
  });

  it('says that nothing can be told of a language without replies', () => {
    const trained = train({
      language: 'en',
      sentences: [{ text: plain, stance: 'fact' }],
      replies: [],
      worsened: [],
    });
    expect(trained.rows).toEqual([
      { language: 'en', sentences: 1, replies: 0, rulesAlone: null, learned: null, helps: false },
    ]);
    expect(trained.tones.size).toBe(0);
  });

  it('learns from good replies and the same made worse, read without the sentences of their writer, which it would know by heart', () => {
    const sentences = (writer: string): ToneExamples['sentences'] => [
      { text: plain, stance: 'fact', writer },
      { text: 'Zebra crossing here.', stance: 'vague', writer },
    ];
    const pair: ToneExamples['worsened'][number] = {
      language: 'en',
      market: null,
      isComplaint: false,
      customerName: null,
      questions: [],
      message: 'Where is my card?',
      writer: 'three',
      reply: plain,
      worsened: [{ kind: 'generic', reply: 'Zebra crossing here.' }],
    };
    const worsened = Array.from({ length: 40 }, () => pair);
    const replies = [...repliesOf('one', same), ...repliesOf('two', same)];
    const treesOf = (writer: string): string =>
      JSON.stringify(train({ language: 'en', sentences: sentences(writer), replies, worsened }).blend.trees);
    expect(treesOf('three')).not.toBe(treesOf('four'));
  });

  it('learns the same from the same examples', () => {
    const examples = english([...repliesOf('one', phrase), ...repliesOf('two', phrase)]);
    const [first, again] = [train(examples), train(examples)];
    expect(again.rows).toEqual(first.rows);
    expect(JSON.stringify(again.blend)).toBe(JSON.stringify(first.blend));
    expect(again.tones.get('en')?.wording).toEqual(first.tones.get('en')?.wording);
  });
});
