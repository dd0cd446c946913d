import type { DutyCurve } from '@parley/analysis';
import { type Appointment, LAW_HELD } from '@parley/casebook';
import { useEffect, useMemo, useState } from 'react';
import { NONE, useSession } from '../../session/session.ts';
import { askLive } from '../../session/store.ts';
import { appointmentsOf, type Day, daysAround, earlier, later, spanOf } from './days.ts';

export interface CalendarNow {
  readonly at: string;
  readonly known: string;
  readonly from: string;
  readonly until: string;
  readonly appointments: readonly Appointment[];
  /** Null until they are told. */
  readonly curves: readonly DutyCurve[] | null;
  readonly ahead: readonly Day[];
  readonly behind: readonly Day[];
}

/** The calendar of the open case as it was known, with the duties from day to day. */
export function useCalendar(): CalendarNow | null {
  const of = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened.case : null));
  const at = useSession(({ history }) => history.present.at);
  const known = useSession(({ history }) => history.present.known ?? history.present.at);
  const [told, setTold] = useState<{
    readonly key: string;
    readonly curves: readonly DutyCurve[];
  } | null>(null);
  const appointments = useMemo(() => (of === null ? NONE : appointmentsOf(of, known)), [of, known]);
  const { from, until } = useMemo(() => spanOf(appointments, at), [appointments, at]);
  const key = `${of?.id} ${from} ${until} ${known}`;
  useEffect(() => {
    let left = false;
    const ask = { known, from: later(from, LAW_HELD.from), to: earlier(until, LAW_HELD.to) };
    if (ask.from >= ask.to) setTold({ key, curves: [] });
    else
      void askLive('dutyCurve', ask).then((answer) => {
        if (left) return;
        setTold({ key, curves: answer.kind === 'answer' ? answer.value : [] });
      });
    return () => {
      left = true;
    };
  }, [key, known, from, until]);
  const curves = told?.key === key ? told.curves : null;
  const days = useMemo(
    () => daysAround(appointments, curves ?? NONE, at),
    [appointments, curves, at],
  );
  return of === null ? null : { at, known, from, until, appointments, curves, ...days };
}
