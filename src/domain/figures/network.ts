/**
 * A neural network from one number to one number, with one hidden layer: small enough to train while a page is built,
 * and large enough to err as the surrogates of the field do.
 */
export interface Network {
  predict(x: number): number;
  /** Derivative of the prediction with respect to the input, which gradient ascent follows. */
  slope(x: number): number;
}

export interface Training {
  /** Number of hidden units. */
  width: number;
  /** Number of passes over all points. */
  epochs: number;
  learningRate: number;
  /** Draws the initial weights from the standard normal distribution. */
  drawWeight: () => number;
}

interface Point {
  x: number;
  y: number;
}

interface Weight {
  value: number;
  gradient: number;
  /** Running means of the gradient and of its square, kept by Adam. */
  mean: number;
  square: number;
}

interface Unit {
  input: Weight;
  bias: Weight;
  output: Weight;
}

/** SiLU, z · sigmoid(z): smooth, so the derivative that the search follows has no jumps. */
const activate = (z: number): number => z / (1 + Math.exp(-z));

function activationSlope(z: number): number {
  const gate = 1 / (1 + Math.exp(-z));
  return gate * (1 + z * (1 - gate));
}

const newWeight = (value: number): Weight => ({ value, gradient: 0, mean: 0, square: 0 });

/** Fits a network to points by full-batch Adam on the mean squared error; inputs are standardised first. */
export function trainNetwork(points: readonly Point[], { width, epochs, learningRate, drawWeight }: Training): Network {
  const centre = mean(points.map(({ x }) => x));
  const spread = Math.sqrt(mean(points.map(({ x }) => (x - centre) ** 2)));
  const standardise = (x: number): number => (x - centre) / spread;

  const units: Unit[] = Array.from({ length: width }, () => ({
    input: newWeight(1.5 * drawWeight()),
    bias: newWeight(1.5 * drawWeight()),
    output: newWeight(drawWeight() / Math.sqrt(width)),
  }));
  const offset = newWeight(0);
  const weights = [...units.flatMap((unit) => [unit.input, unit.bias, unit.output]), offset];

  const sumUnits = (input: number, term: (unit: Unit, z: number) => number): number =>
    units.reduce((sum, unit) => sum + term(unit, unit.input.value * input + unit.bias.value), 0);
  const predict = (x: number): number => offset.value + sumUnits(standardise(x), ({ output }, z) => output.value * activate(z));
  const slope = (x: number): number =>
    sumUnits(standardise(x), ({ input, output }, z) => output.value * activationSlope(z) * input.value) / spread;

  function addGradient({ x, y }: Point): void {
    const error = (2 * (predict(x) - y)) / points.length;
    const standardX = standardise(x);
    offset.gradient += error;
    for (const { input, bias, output } of units) {
      const z = input.value * standardX + bias.value;
      const upstream = error * output.value * activationSlope(z);
      output.gradient += error * activate(z);
      input.gradient += upstream * standardX;
      bias.gradient += upstream;
    }
  }

  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const weight of weights) weight.gradient = 0;
    points.forEach(addGradient);
    for (const weight of weights) stepAdam(weight, learningRate, epoch);
  }
  return { predict, slope };
}

/** One step of Adam (Kingma and Ba, 2015) with its usual decay rates. */
function stepAdam(weight: Weight, learningRate: number, step: number): void {
  weight.mean = 0.9 * weight.mean + 0.1 * weight.gradient;
  weight.square = 0.999 * weight.square + 0.001 * weight.gradient ** 2;
  const unbiasedMean = weight.mean / (1 - 0.9 ** step);
  const unbiasedSquare = weight.square / (1 - 0.999 ** step);
  weight.value -= (learningRate * unbiasedMean) / (Math.sqrt(unbiasedSquare) + 1e-8);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
