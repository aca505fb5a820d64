import { describe, expect, it } from 'vitest';
import { type CarModel, carModelSchema } from '../../src/case/car-model.ts';
import { canonicalModel, findModel } from '../../src/case/find-model.ts';

const models: readonly CarModel[] = [
  { model: '2', names: ['Lodestar 2', 'L2'], shortNames: [] },
  { model: '3', names: ['Lodestar 3', 'L3'], shortNames: [] },
  { model: '4', names: ['Lodestar 4', 'L4'], shortNames: ['my 4', 'min 4'] },
];

describe('findModel', () => {
  it('finds the only model that is named', () => {
    expect(findModel('', 'My Lodestar 2 does not charge.', models)).toBe('2');
    expect(findModel('', 'min LODESTAR  3, tack', models)).toBe('3');
    expect(findModel('', 'the L4.', models)).toBe('4');
  });

  it('takes no name out of a longer word, number or version', () => {
    expect(findModel('', 'Lodestar 21 and Lodestar 2.5 and XL3 and L2b', models)).toBeNull();
  });

  it('says nothing about two models in one text', () => {
    expect(findModel('', 'Lodestar 2 or Lodestar 3?', models)).toBeNull();
  });

  it('lets the subject decide', () => {
    expect(findModel('Lodestar 3', 'Is it like the Lodestar 2?', models)).toBe('3');
    expect(findModel('Lodestar 3 or Lodestar 2', 'my L3', models)).toBeNull();
  });

  it('takes a short name only where no noun follows', () => {
    expect(findModel('', 'My 4 won’t start', models)).toBe('4');
    expect(findModel('', 'Wann? my 4!', models)).toBe('4');
    expect(findModel('', 'My 4 questions', models)).toBeNull();
    expect(findModel('', 'min 4 vinterhjul', models)).toBeNull();
  });

  it('finds nothing without configured models', () => {
    expect(findModel('Lodestar 2', 'Lodestar 2', [])).toBeNull();
  });
});

describe('canonicalModel', () => {
  it('gives the configured model for its name, and any other value as it is', () => {
    expect(canonicalModel(' lodestar 3', models)).toBe('3');
    expect(canonicalModel('4', models)).toBe('4');
    expect(canonicalModel('Roadster', models)).toBe('Roadster');
  });
});

describe('carModelSchema', () => {
  it('fills in no short names and refuses unknown keys', () => {
    expect(carModelSchema.parse({ model: '2', names: ['L2'] }).shortNames).toEqual([]);
    expect(carModelSchema.safeParse({ model: '2', names: ['L2'], pattern: 'x' }).success).toBe(false);
    expect(carModelSchema.safeParse({ model: '2', names: [] }).success).toBe(false);
  });
});
