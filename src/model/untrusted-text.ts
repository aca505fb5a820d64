/** The word by which every prompt tells data from instructions; the snippet `untrusted-data` explains it to the model. */
const fenceWord = 'untrusted';

/**
 * What readers don't see and models read: tag characters, which can spell out whole instructions, zero-width spaces, marks
 * that turn the direction of writing round, control characters. Joiners stay: scripts and emoji need them.
 */
const invisible =
  /[\u{E0000}-\u{E007F}\u200B\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069\u00AD]|[^\P{Cc}\n\t]/gu;

const brackets = /[<＜﹤‹〈⟨[［]|&lt;|&#60;|&#x3c;/giu;

/**
 * What, after a bracket, ends our fence, begins a part of a talk in the template of an open model (`<|im_start|>`,
 * `[INST]`, `<start_of_turn>`; servers with careless templates take them for real), or a thought.
 */
const marker = new RegExp(
  `^(?:[\\s\\p{P}<]|&lt;)*(?:${fenceWord}|im_start|im_end|start_of_turn|end_of_turn|bos>|eos>|s>|inst\\]|sys>|system_prompt|think>)|^[\\s/]*\\|`,
  'u',
);

/** Letters after a bracket that are looked at. A longer gap before the word is no tag to any reader. */
const lookAhead = 200;

/**
 * Gives a text that others wrote in a form that can't end the fence around it: invisible characters are taken out, and a
 * bracket before a word by which prompts or templates are parted becomes a round one. Everything else stays as it was,
 * so that a model can quote it.
 */
export const defuse = (text: string): string => {
  const visible = text.toWellFormed().replace(/\r\n?/gu, '\n').replace(invisible, '');
  return visible.replace(brackets, (bracket, at: number) => {
    const after = visible.slice(at + bracket.length, at + bracket.length + lookAhead);
    return marker.test(after.normalize('NFKC').toLowerCase()) ? '(' : bracket;
  });
};

/** Names and numbers of a fence are ours; should one not be, it can't end the opening line. */
const attribute = (value: string | number): string => `${value}`.replace(/[^\p{L}\p{N} .,:_-]/gu, '');

/** Gives the line that opens a fence: `<untrusted kind="passage" number="2">`. */
export const openFence = (attributes: Readonly<Record<string, string | number>>): string => {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${attribute(value)}"`);
  return `<${fenceWord}${told.join('')}>`;
};

/** The line that closes a fence. */
export const closeFence = `</${fenceWord}>`;
