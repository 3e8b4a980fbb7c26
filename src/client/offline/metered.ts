/**
 * Whether a connection is one on which nothing should be fetched that was not asked for.
 * @param connection `navigator.connection`, which not every browser has (https://wicg.github.io/netinfo/)
 */
export function isMetered(connection: unknown): boolean {
  if (typeof connection !== 'object' || connection === null) return false;
  const { saveData, type, effectiveType }: { saveData?: unknown; type?: unknown; effectiveType?: unknown } = connection;
  return saveData === true || type === 'cellular' || (typeof effectiveType === 'string' && effectiveType.endsWith('2g'));
}
