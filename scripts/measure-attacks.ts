/**
 * Takes every attack of `eval/attacks` through the whole way of a case, with a model that obeys whatever it reads and without one, and tells
 * for each kind what became of the drafts and behind which layer nothing of an attack was seen any more. The whole is done again without the rules
 * that know orders to a machine, to see what the others hold alone. Decides nothing. `--json` prints the same as one object,
 * `--show` each draft in which something of an attack stands. Run by `npm run measure:attacks`.
 */
import { attacks } from '../tests/support/attacks/attack.ts';
import { shippedRules, withoutOrderRules } from '../tests/support/attacks/attack-stage.ts';
import {
  type AttackOutcome,
  type AttackResult,
  attackModes,
  runAllModes,
} from '../tests/support/attacks/run-attack.ts';

const outcomes: readonly AttackOutcome[] = ['caught', 'echoed', 'marked', 'through'];

const resultsOf = async (rules: typeof shippedRules): Promise<readonly AttackResult[]> => {
  const all: AttackResult[] = [];
  for (const attack of attacks) all.push(...(await runAllModes(attack, rules)));
  return all;
};

const countBy = <Key extends string>(
  results: readonly AttackResult[],
  keyOf: (result: AttackResult) => Key,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const result of results) counts[keyOf(result)] = (counts[keyOf(result)] ?? 0) + 1;
  return counts;
};

const results = await resultsOf(shippedRules);
const withoutOrders = await resultsOf(withoutOrderRules);

const kinds = [...new Set(attacks.map(({ kind }) => kind))].map((kind) => {
  const own = results.filter(({ attack }) => attack.kind === kind);
  const bare = withoutOrders.filter(({ attack }) => attack.kind === kind);
  return {
    kind,
    attacks: own.length / attackModes.length,
    drafts: own.length,
    ...Object.fromEntries(
      outcomes.map((outcome) => [outcome, own.filter((one) => one.outcome === outcome).length]),
    ),
    throughWithoutOrderRules: bare.filter(({ outcome }) => outcome === 'through').length,
    layers: countBy(own, ({ layer }) => layer),
  };
});

const measured = {
  attacks: attacks.length,
  drafts: results.length,
  outcomes: countBy(results, ({ outcome }) => outcome),
  outcomesWithoutOrderRules: countBy(withoutOrders, ({ outcome }) => outcome),
  broken: results.flatMap(({ attack, mode, broken }) =>
    broken.map((what) => `${attack.id}, ${mode}: ${what}`),
  ),
  layers: countBy(results, ({ layer }) => layer),
  kinds,
  through: [
    ...new Set(results.filter(({ outcome }) => outcome === 'through').map(({ attack }) => attack.id)),
  ],
};

const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

const printTables = (): void => {
  const head = ['attacks', 'drafts', ...outcomes, 'through, no order rules'];
  print(`${'kind'.padEnd(20)}${head.map((word) => word.padStart(Math.max(9, word.length + 2))).join('')}`);
  for (const { kind, layers: _, ...counts } of kinds)
    print(
      kind.padEnd(20) +
        Object.values(counts)
          .map((count, at) => `${count}`.padStart(Math.max(9, (head[at]?.length ?? 0) + 2)))
          .join(''),
    );
  print(`\n${'layer behind which nothing was seen any more'.padEnd(76)}drafts`);
  for (const [layer, count] of Object.entries(measured.layers).sort(([, one], [, other]) => other - one))
    print(`${layer.padEnd(76)}${`${count}`.padStart(6)}`);
  print(`\nRecipients, leaks, language, citations, marks: ${measured.broken.length} broken.`);
  for (const line of measured.broken) print(line);
  print(`Through: ${measured.through.join(', ') || 'none'}.`);
};

if (process.argv.includes('--json')) print(JSON.stringify(measured, null, 2));
else printTables();
if (process.argv.includes('--show'))
  for (const { attack, mode, outcome, layer } of results)
    if (outcome !== 'caught') print(`${attack.id.padEnd(26)}${mode.padEnd(10)}${outcome.padEnd(9)}${layer}`);
