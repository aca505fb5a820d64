import { CopilotError } from '../fault/copilot-error.ts';
import type {
  PartCheck,
  PreparedRule,
  RuleCheck,
  RuleHeader,
  RuleKind,
  RuleSurroundings,
} from './rule-kind.ts';
import { ruleKinds } from './rule-kinds.ts';
import type { Severity, ToneDimension } from './tone-report.ts';

/** One rule as it was read from a file, before anything about it is believed. */
export type RuleSource = {
  /** Unique within its layer; a lower layer's rule of the same name replaces it. */
  readonly name: string;
  /** 'brand', 'sv' or 'sv-SE'. */
  readonly layer: string;
  readonly file: string;
  readonly data: unknown;
  /** The line, from 1, of the value at a path of the rule, or of the nearest value around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** A rule ready to run, with what is told about it and where it came from. */
export type CompiledRule = {
  readonly name: string;
  readonly kind: string;
  readonly layer: string;
  readonly file: string;
  readonly line: number;
  readonly severity: Severity;
  readonly dimension: ToneDimension;
  readonly isPhrase: boolean;
  readonly isStrength: boolean;
  readonly header: RuleHeader;
  readonly check: RuleCheck;
  /** What shows the part that the rule expects of a reply; null for other rules. */
  readonly expects: Pick<PartCheck, 'part' | 'cues'> | null;
};

type CompiledRules = {
  readonly rules: readonly CompiledRule[];
  /** One 'configuration-invalid' per rule left out, its message beginning with FILE:LINE. */
  readonly problems: readonly CopilotError[];
};

/** Says what is wrong with a configuration file, and where; `details` hold file and line. */
export const configurationProblem = (
  file: string,
  line: number,
  reason: string,
  cause?: unknown,
): CopilotError =>
  new CopilotError('configuration-invalid', `${file}:${line}: ${reason}`, { cause, details: { file, line } });

const kindsByName: ReadonlyMap<string, RuleKind> = new Map(ruleKinds.map((kind) => [kind.name, kind]));

const kindOf = (data: unknown): RuleKind | string => {
  const name = typeof data === 'object' && data !== null && 'extends' in data ? data.extends : undefined;
  if (typeof name !== 'string') return 'a rule must say which kind it extends';
  return (
    kindsByName.get(name) ??
    `rules that extend "${name.slice(0, 40)}" are not supported; known kinds are ${[...kindsByName.keys()].join(', ')}`
  );
};

const pathOf = (fault: CopilotError): readonly PropertyKey[] => {
  const at = fault.details['at'];
  return typeof at === 'string' ? at.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key)) : [];
};

const compileRule = (source: RuleSource, surroundings: RuleSurroundings): CompiledRule => {
  const { name, layer, file, lineOf } = source;
  const kind = kindOf(source.data);
  if (typeof kind === 'string')
    throw configurationProblem(file, lineOf(['extends']), `rule ${name}: ${kind}`);
  const prepared: PreparedRule = kind.prepare(source.data);
  if (!prepared.isValid) {
    throw configurationProblem(file, lineOf(prepared.path), `rule ${name}: ${prepared.reason}`);
  }
  const { header } = prepared;
  try {
    const compiled = prepared.compile(surroundings);
    return {
      name,
      kind: kind.name,
      layer,
      file,
      line: lineOf([]),
      severity: header.level,
      dimension: header.dimension ?? kind.dimension,
      isPhrase: kind.isPhrase,
      isStrength: kind.isStrength,
      header,
      check: 'check' in compiled ? compiled.check : compiled,
      expects: 'check' in compiled ? compiled : null,
    };
  } catch (cause) {
    if (!(cause instanceof CopilotError)) throw cause;
    throw configurationProblem(file, lineOf(pathOf(cause)), `rule ${name}: ${cause.message}`, cause);
  }
};

/** Compiles what can be compiled, in the given order, and says what cannot; later rules replace earlier ones by name. */
export const compileRules = (
  sources: readonly RuleSource[],
  surroundings: RuleSurroundings,
): CompiledRules => {
  const rules = new Map<string, CompiledRule>();
  const problems: CopilotError[] = [];
  for (const source of sources) {
    try {
      rules.set(source.name, compileRule(source, surroundings));
    } catch (fault) {
      if (!(fault instanceof CopilotError)) throw fault;
      problems.push(fault);
    }
  }
  return { rules: [...rules.values()], problems };
};
