/** Two spaces or a tab stand between the cells of a row; words have one between them. */
const cellGap = /\t+| {2,}/u;

const cellsOf = (line: string): readonly string[] => line.trim().split(cellGap);

const isRow = (line: string): boolean => /\S(?:\t+| {2,})\S/u.test(line);

const names = (cell: string, model: string): boolean =>
  cell
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(model.toLowerCase());

/** A table of a text as list lines; of rows that are told apart by the model only the customer's. */
const readable = (rows: readonly string[], model: string | null): readonly string[] => {
  const [head = [], ...body] = rows.map(cellsOf);
  // Figures in the first row mean that the table was cut and its head is elsewhere.
  if (body.length === 0 || head.some((cell) => /\p{N}/u.test(cell))) return [];
  const own = model === null ? [] : body.filter(([first = '']) => names(first, model));
  const shown = own.length > 0 ? own : body;
  return shown.flatMap(([first = '', ...rest]) => {
    if (rest.length === 0 || rest.length >= head.length) return [];
    const cells = rest.map((cell, at) => (rest.length === 1 ? cell : `${head[at + 1] ?? ''} ${cell}`));
    const line = `${first}: ${cells.join('; ')}`;
    return shown.length > 1 ? `- ${line}` : `${line}.`;
  });
};

/**
 * Gives a text whose plain-text tables are written as lines that can be read alone ("Model 3: Trailer 2,200 kg; …").
 * Where some rows name the customer's model, only those stay. A table that was cut from its head is left out.
 */
export const readableTables = (text: string, model: string | null): string => {
  if (!isRow(text)) return text;
  const lines: string[] = [];
  let rows: string[] = [];
  const close = (): void => {
    if (rows.length > 0) lines.push(...readable(rows, model));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (isRow(line)) rows.push(line);
    // A cell that was too wide goes on in the next line, far from its left edge.
    else if (/^ {4,}\S/u.test(line) && rows.length > 0) rows.push(`${rows.pop() ?? ''} ${line.trim()}`);
    else {
      close();
      lines.push(line);
    }
  }
  close();
  return lines.join('\n');
};
