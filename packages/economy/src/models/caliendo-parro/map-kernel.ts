import { type Kernel, openKernel } from '@parley/numerics';
import type { Calibration } from './calibration.ts';

/** The memory and products of one equilibrium map. */
export type MapKernel = Kernel<
  | 'reach'
  | 'reachNet'
  | 'reachAtCost'
  | 'inputShares'
  | 'unitCost'
  | 'competitiveness'
  | 'output'
  | 'cells'
  | 'cellsOut'
  | 'byBuyer'
  | 'byBuyerToo'
  | 'bySupplier'
  | 'bySupplierToo'
>;

/** `inputShares` are written; of the others see the map. The last six are for passing use. */
export function openMapKernel({
  regionCount: N,
  sectorCount: J,
  inputShares,
}: Calibration): MapKernel {
  const flows = J * N * N;
  const cells = N * J;
  const kernel: MapKernel = openKernel({
    ...{ reach: flows, reachNet: flows, reachAtCost: flows, inputShares: cells * J },
    ...{ unitCost: cells, competitiveness: cells, output: cells, cells, cellsOut: cells },
    ...{ byBuyer: N, byBuyerToo: N, bySupplier: N, bySupplierToo: N },
  });
  kernel.vectors.inputShares.set(inputShares);
  return kernel;
}

/** Kernels of earlier maps of the same world, for the next. */
export interface KernelLease {
  /** One of one's own until the lease ends. */
  take(): MapKernel;
  /** Hands all back: the maps made with them must not be used any more. */
  end(): void;
}

/** A solve needs one or two at a time; more are left to be collected. */
const KEPT = 2;

/** @param spares kernels at hand for this baseline, which the lease takes from and adds to */
export function leaseKernels(base: Calibration, spares: MapKernel[]): KernelLease {
  const taken: MapKernel[] = [];
  return {
    take() {
      const kernel = spares.pop() ?? openMapKernel(base);
      taken.push(kernel);
      return kernel;
    },
    end() {
      for (const kernel of taken.splice(0)) if (spares.length < KEPT) spares.push(kernel);
    },
  };
}
