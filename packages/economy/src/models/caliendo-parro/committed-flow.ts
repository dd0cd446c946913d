/**
 * A flow, or one product inside it, that an endogenous buyer subsidy `s` lifts to a target value.
 *
 * The product has baseline share `omega` of the flow and is substituted for the flow's other
 * products with elasticity `eta`; `u = log(1 - s)` is the unknown. With `omega = 1` the nest is
 * the flow itself.
 */
export interface CommittedFlow {
  readonly cell: number;
  readonly importer: number;
  readonly exporter: number;
  readonly sector: number;
  /** Value before duty and subsidy to reach, in the dataset's unit. */
  readonly target: number;
  readonly share: number;
  readonly substitution: number;
}

/** The nest of a committed flow at `u`, and its derivatives by `u`. */
export interface NestState {
  /** Log price of the flow's bundle, relative to no subsidy. */
  logPrice: number;
  /** The product's share of spending on the flow. */
  share: number;
  /** What sellers get of a dollar spent on the flow, before any tariff. */
  received: number;
  receivedSlope: number;
  shareSlope: number;
}

export function nestAt(flow: CommittedFlow, u: number, out: NestState): void {
  const { share: omega, substitution: eta } = flow;
  const weight = omega * Math.exp((1 - eta) * u);
  const sum = 1 - omega + weight;
  const share = weight / sum;
  const undone = Math.exp(-u);
  out.logPrice = omega === 1 ? u : Math.log(sum) / (1 - eta);
  out.share = share;
  out.shareSlope = share * (1 - share) * (1 - eta);
  out.received = 1 - share + share * undone;
  out.receivedSlope = out.shareSlope * (undone - 1) - share * undone;
}
