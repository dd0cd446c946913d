import { writeDatasetFiles } from '@parley/economy';
import type { BuiltWorld2023 } from './build.ts';
import { at } from './cells.ts';
import { csv, digits } from './csv.ts';
import { employmentFile, employmentOf } from './employment.ts';
import { statusFile } from './flow-status.ts';
import { methodText } from './method.ts';
import { SECTORS } from './names.ts';
import { productsFile, productsOf } from './products.ts';
import { provenanceOf } from './provenance.ts';
import { targetsFile, targetsOf } from './targets.ts';

/** Every file of the folder that the builder writes, by name. */
export function world2023Files(built: BuiltWorld2023): Record<string, string> {
  const { raw, dataset, usImports, usExports } = built;
  return {
    ...writeDatasetFiles(dataset),
    'status.csv': statusFile(built.trade),
    'employment.csv': employmentFile(employmentOf(raw.employment, raw.employmentKey, dataset)),
    'products.csv': productsFile(productsOf(usImports, usExports, raw.japanSchedule, dataset)),
    'scale-elasticities.csv': scaleFile(built),
    'targets.csv': targetsFile(targetsOf(built)),
    'METHOD.md': methodText(built),
    'provenance.json': `${JSON.stringify(provenanceOf(built), null, 2)}\n`,
  };
}

function scaleFile({ elasticities: { trade, scale, scaleCompiled } }: BuiltWorld2023): string {
  return csv(
    ['sector', 'scale_elasticity', 'published', 'trade_elasticity', 'product', 'source'],
    SECTORS.map(({ code, kind }, j) => {
      const [published, theta] = [at(scale, j), at(trade, j)];
      // Published beside a smaller trade elasticity; with this dataset's a sector would have no equilibrium.
      const stable = published * theta < 1;
      const used = stable ? published : at(scaleCompiled, j);
      const source = stable ? 'lashkaripour-lugovskyy-2023' : 'icio-2017';
      return [
        code,
        digits(used, 6),
        digits(published, 6),
        digits(theta, 6),
        digits(used * theta, 4),
        kind === 'goods' ? source : 'assumption',
      ];
    }),
  );
}
