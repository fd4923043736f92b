import { type FloorFeatures, floorChance, isThin } from '../../engine/hover/floor.ts';
import { FLOOR } from '../../engine/hover/weights.ts';
import { createRandom } from '../bench/corpus.ts';
import { type FloorHover, readFloorHovers } from './wire.ts';

/** How often a card says rightly and wrongly that there is nothing on what is being read, over the hovers of one part. */
export interface FloorRates {
  /** Hovers with nothing useful in the library, and the share of them on which the card says so. */
  nothing: number;
  saysSo: number;
  /** The share of them whose passages are said to fit. */
  claims: number;
  /** Hovers with something useful, and the share of them on which the card hides it. */
  useful: number;
  hides: number;
  /** The share of them whose passages are said to fit. */
  fits: number;
}

type Model = Pick<typeof FLOOR, 'bias' | 'weights'>;
type Judged = FloorHover & { features: FloorFeatures };

const NAMES = Object.keys(FLOOR.weights) as (keyof typeof FLOOR.weights)[];
/** Newton's method is there after a few steps. */
const STEPS = 15;
/** How much weights are held back, on features with a spread of one. */
const RIDGE = 0.02;
const FOLDS = 10;
/** Of useful answers this share may be hidden. */
const MAY_HIDE = 0.05;

/**
 * Learns a logistic model (Newton's method with a ridge). The two parts weigh the same, and in each what is useful as
 * much as what is not: how often there is nothing depends on library and page, and is not to be learned from ours.
 */
function learn(hovers: readonly Judged[]): Model {
  const sizes = new Map<string, number>();
  const kind = ({ part, isUseful }: Judged) => `${part} ${isUseful}`;
  for (const hover of hovers) sizes.set(kind(hover), (sizes.get(kind(hover)) ?? 0) + 1);
  const weightOf = (hover: Judged) => 1 / (sizes.size * (sizes.get(kind(hover)) as number));
  const mean = NAMES.map((name) => hovers.reduce((sum, hover) => sum + weightOf(hover) * hover.features[name], 0));
  const spread = NAMES.map((name, i) =>
    Math.sqrt(hovers.reduce((sum, hover) => sum + weightOf(hover) * (hover.features[name] - (mean[i] ?? 0)) ** 2, 0)),
  );
  const rows = hovers.map((hover) => ({
    weight: weightOf(hover),
    y: hover.isUseful ? 1 : 0,
    x: [1, ...NAMES.map((name, i) => (hover.features[name] - (mean[i] ?? 0)) / (spread[i] || 1))],
  }));
  let w = new Array<number>(NAMES.length + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((value, i) => (i === 0 ? 0 : RIDGE * value));
    const bend = w.map((_, i) => w.map((__, j) => (i === j && i > 0 ? RIDGE : 0)));
    for (const { weight, y, x } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (w[i] as number), 0)));
      x.forEach((a, i) => {
        slope[i] = (slope[i] as number) + weight * (p - y) * a;
        x.forEach((b, j) => {
          const row = bend[i] as number[];
          row[j] = (row[j] as number) + weight * p * (1 - p) * a * b;
        });
      });
    }
    const move = solve(bend, slope);
    w = w.map((value, i) => value - (move[i] as number));
  }
  const weights = { ...FLOOR.weights };
  let bias = w[0] as number;
  NAMES.forEach((name, i) => {
    weights[name] = (w[i + 1] as number) / (spread[i] || 1);
    bias -= weights[name] * (mean[i] as number);
  });
  return { bias, weights };
}

/** Solves a system of linear equations by elimination; the matrix is symmetric and positive. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  rows.forEach((row, i) => {
    for (const other of rows) {
      if (other === row) continue;
      const times = (other[i] as number) / (row[i] as number);
      other.forEach((value, j) => {
        other[j] = value - times * (row[j] as number);
      });
    }
  });
  return rows.map((row, i) => (row[rows.length] as number) / (row[i] as number));
}

/** The highest floor that hides no more than it may: a twentieth of the useful answers lies below. */
function floorOf(chances: readonly number[]): number {
  const sorted = [...chances].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * MAY_HIDE)] ?? 0;
}

function rates(hovers: readonly FloorHover[], verdictOf: (hover: FloorHover) => FloorHover['verdict']): FloorRates {
  const useful = hovers.filter(({ isUseful }) => isUseful);
  const nothing = hovers.filter(({ isUseful }) => !isUseful);
  const share = (of: readonly FloorHover[], verdict: FloorHover['verdict']) =>
    Number((of.filter((hover) => verdictOf(hover) === verdict).length / of.length).toFixed(3));
  return {
    nothing: nothing.length,
    saysSo: share(nothing, 'nothing'),
    claims: share(nothing, 'fits'),
    useful: useful.length,
    hides: share(useful, 'nothing'),
    fits: share(useful, 'fits'),
  };
}

/** The two rates on each part, with the weights as they are and learned ten times without the hovers they judge. */
export function run(folder: string | undefined): Record<string, Record<'asItIs' | 'unseen', FloorRates>> {
  const { result } = learned(readFloorHovers(folder));
  for (const [part, { asItIs, unseen }] of Object.entries(result)) {
    for (const [how, one] of Object.entries({ asItIs, unseen })) {
      console.log(
        `floor ${part.padEnd(8)} ${how.padEnd(7)} ${one.nothing} with nothing useful: says so ${one.saysSo}, claims to fit ${one.claims}; ${one.useful} useful: hides ${one.hides}, fits ${one.fits}`,
      );
    }
  }
  return result;
}

function learned(hovers: readonly FloorHover[]) {
  const judged = hovers.filter((hover): hover is Judged => hover.features !== null);
  const random = createRandom(13);
  const order = judged.map((hover) => ({ hover, key: random() })).sort((a, b) => a.key - b.key);
  const verdicts = new Map<FloorHover, FloorHover['verdict']>();
  const chances = new Map<FloorHover, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const [seen, unseen] = [0, 1].map((side) =>
      order.filter((_, i) => (i % FOLDS === fold) === (side === 1)).map(({ hover }) => hover),
    ) as [Judged[], Judged[]];
    const model = learn(seen);
    const useful = seen.filter(({ isUseful }) => isUseful).map(({ features }) => floorChance(features, model));
    const floor = floorOf(useful);
    for (const hover of unseen) {
      const chance = floorChance(hover.features, model);
      chances.set(hover, chance);
      const isLike = chance < FLOOR.fits || isThin(hover.features);
      verdicts.set(hover, chance < floor ? 'nothing' : isLike ? 'earlier' : 'fits');
    }
  }
  const result = Object.fromEntries(
    (['wire', 'bundled', 'all'] as const)
      .map((part) => [part, hovers.filter((hover) => part === 'all' || hover.part === part)] as const)
      .filter(([, some]) => some.length > 0)
      .map(([part, some]) => [
        part,
        { asItIs: rates(some, ({ verdict }) => verdict), unseen: rates(some, (one) => verdicts.get(one) ?? 'fits') },
      ]),
  );
  return { judged, chances, result };
}

if (import.meta.main) {
  const { judged, chances, result } = learned(readFloorHovers(process.argv[2]));
  const model = learn(judged);
  const useful = judged.filter(({ isUseful }) => isUseful);
  const rounded = (value: number) => Number(value.toFixed(3));
  const weights = Object.fromEntries(NAMES.map((name) => [name, rounded(model.weights[name])]));
  const nothing = rounded(floorOf(useful.map((hover) => chances.get(hover) as number)));
  console.log({ bias: rounded(model.bias), weights, nothing });
  console.log(JSON.stringify(result));
}
