/** Lowest and highest tariff, as shares. */
export interface TariffBounds {
  readonly low: number;
  readonly high: number;
}

/** Logs of 1 + tariff between which a choice lies. */
export function logBounds({ low, high }: TariffBounds) {
  const [lowest, highest] = [Math.log(1 + low), Math.log(1 + high)];
  const within = (log: number) => Math.min(highest, Math.max(lowest, log));
  return { low: lowest, high: highest, within };
}
