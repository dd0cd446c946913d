/** A group inside a party that can stop a deal, or whose view weighs: a lobby, a chamber. */
export interface Constituency {
  readonly id: string;
  /** Code of the party it belongs to. */
  readonly party: string;
  /** `pivotal`: no deal without it (Putnam's veto); `heard`: reported, without a veto. */
  readonly role: 'pivotal' | 'heard';
}

/** A government at the table. */
export interface Party {
  readonly code: string;
  readonly constituencies: readonly Constituency[];
  /** Issues it refuses to discuss, each with where it said so. */
  readonly refuses: readonly Refusal[];
  /** Share by which a deal is worth less a year later; 0.05 is 5 %. */
  readonly discountRate?: number;
  /** Last day on which it can agree, as YYYY-MM-DD. */
  readonly deadline?: string;
}

/** An issue ruled out: it stays on the record and can be in no package. */
export interface Refusal {
  readonly issue: string;
  /** Code of the party that ruled it out. */
  readonly by: string;
  /** Where it said so: ids of sources, or a place in them. */
  readonly where: readonly string[];
}
