import { createElement, type ReactNode } from 'react';

// MathML Core, drawn by the browser itself: no library, and read aloud as mathematics.
const tag =
  (name: string) =>
  (...children: readonly ReactNode[]) =>
    createElement(name, null, ...children);
const row = tag('mrow');
const i = tag('mi');
const o = tag('mo');
const n = tag('mn');
const sub = tag('msub');
const sup = tag('msup');
const subsup = tag('msubsup');
const frac = tag('mfrac');
const hat = (of: ReactNode) => createElement('mover', { accent: 'true' }, of, o('^'));
const prime = (of: string) => sup(i(of), o('′'));
/** A new level: the prime stands with what is above. */
const newAt = (of: string, below: ReactNode, above?: ReactNode) =>
  subsup(i(of), below, above === undefined ? o('′') : row(o('′'), above));
/** A letter with exporter, importer or sector below and above it. */
const at = (of: ReactNode, below: string, above?: ReactNode) =>
  above === undefined ? sub(of, letters(below)) : subsup(of, letters(below), above);
const letters = (of: string) => row(...[...of].map((letter) => i(letter)));
const sum = (below: string) => createElement('munder', null, o('∑'), letters(below));
const product = (below: string) => createElement('munder', null, o('∏'), letters(below));
const j = i('j');
const k = i('k');
const minusTheta = row(o('−'), sub(i('θ'), j));

const unitCost = row(
  at(hat(i('c')), 'n', j),
  o('='),
  sup(row(o('('), at(hat(i('w')), 'n'), o(')')), at(i('β'), 'n', j)),
  product('k'),
  sup(row(o('('), at(hat(i('P')), 'n', k), o(')')), at(i('γ'), 'n', row(k, o(','), j))),
  o('/'),
  at(hat(i('A')), 'n', j),
);
const delivered = row(at(hat(i('c')), 'i', j), at(hat(i('κ')), 'in', j));
const priceIndex = row(
  at(hat(i('P')), 'n', j),
  o('='),
  sup(
    row(
      o('['),
      sum('i'),
      at(i('λ'), 'in', j),
      sup(row(o('('), delivered, o(')')), minusTheta),
      o(']'),
    ),
    row(o('−'), n('1'), o('/'), sub(i('θ'), j)),
  ),
);
const tradeCost = row(
  hat(i('κ')),
  o('='),
  frac(row(n('1'), o('+'), prime('t')), row(n('1'), o('+'), i('t'))),
  o('·'),
  hat(i('d')),
);
const tradeShares = row(
  newAt('λ', letters('in'), j),
  o('='),
  at(i('λ'), 'in', j),
  sup(row(o('('), delivered, o('/'), at(hat(i('P')), 'n', j), o(')')), minusTheta),
);
const spending = row(
  newAt('X', i('n'), k),
  o('='),
  sum('j'),
  at(i('γ'), 'n', row(k, o(','), j)),
  newAt('Y', i('n'), j),
  o('+'),
  at(i('α'), 'n', k),
  newAt('I', i('n')),
);
const output = row(
  newAt('Y', i('i'), j),
  o('='),
  sum('n'),
  frac(
    row(newAt('λ', letters('in'), j), newAt('X', i('n'), j)),
    row(n('1'), o('+'), newAt('t', letters('in'), j)),
  ),
);
const income = row(
  newAt('I', i('n')),
  o('='),
  at(hat(i('w')), 'n'),
  sub(createElement('mtext', null, 'VA'), i('n')),
  o('+'),
  newAt('R', i('n')),
  o('+'),
  newAt('D', i('n')),
);
const labour = row(
  at(hat(i('w')), 'n'),
  sub(createElement('mtext', null, 'VA'), i('n')),
  o('='),
  sum('j'),
  at(i('β'), 'n', j),
  newAt('Y', i('n'), j),
);
const realIncome = row(
  frac(
    at(hat(i('I')), 'n'),
    row(product('j'), sup(row(o('('), at(hat(i('P')), 'n', j), o(')')), at(i('α'), 'n', j))),
  ),
);
const weight = row(
  i('w'),
  o('='),
  i('v'),
  o('+'),
  i('s'),
  o('·'),
  o('('),
  i('x'),
  o('−'),
  sub(i('x'), n('0')),
  o(')'),
);

const EQUATIONS = {
  unitCost: [unitCost],
  priceIndex: [priceIndex, tradeCost],
  tradeShares: [tradeShares],
  spending: [spending, output],
  income: [income],
  labour: [labour],
  realIncome: [realIncome],
  weight: [weight],
} as const;

export type EquationName = keyof typeof EQUATIONS;

/** An equation of the model, each line by itself. */
export function Equation({ of }: { readonly of: EquationName }) {
  return (
    <>
      {EQUATIONS[of].map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an equation never change
        <div key={at}>{createElement('math', { display: 'block' }, line)}</div>
      ))}
    </>
  );
}
