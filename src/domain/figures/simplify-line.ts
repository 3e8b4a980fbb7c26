export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A line with as few of its points as show the same: none that is left out lies further from the new line than the
 * tolerance (Ramer 1972, Douglas and Peucker 1973).
 */
export function simplifyLine<P extends Point>(points: readonly P[], tolerance: number): P[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 3) return [...points];
  const distances = points.map((point) => distanceToSegment(point, first, last));
  const furthest = distances.indexOf(Math.max(...distances));
  if ((distances[furthest] ?? 0) <= tolerance) return [first, last];
  return [...simplifyLine(points.slice(0, furthest + 1), tolerance).slice(0, -1), ...simplifyLine(points.slice(furthest), tolerance)];
}

/** Distance of a point from the straight line between two others. */
export function distanceToSegment({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / square));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
