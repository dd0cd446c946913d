import type { Stakes } from '@parley/analysis';
import { type Brief, composeBrief } from '@parley/telling';
import { useEffect, useMemo, useState } from 'react';
import type { Run } from '../../engine/protocol.ts';
import { type Session, useSession } from '../../session/session.ts';
import { askStakes, cancelStudy } from '../../session/store.ts';
import { useLanguage } from '../../words/language.ts';

/** Which run an answer is of. */
function runOf({ model }: Stakes): Run {
  return model.options.labourMobility === Number.POSITIVE_INFINITY ? 'long' : 'medium';
}

interface StakesAsked {
  readonly asked: Session['stakes'];
  readonly run: Run;
  /** Called off before there was an answer. */
  readonly stopped: boolean;
  readonly choose: (run: Run) => void;
  readonly stop: () => void;
  readonly retry: () => void;
}

/** The worlds of the case, asked for when they are looked at; once stopped, only when asked for again. */
export function useStakes(): StakesAsked {
  const asked = useSession(({ stakes }) => stakes);
  const { value, running, failed } = asked;
  const [chosen, setChosen] = useState<Run>(value === null ? 'long' : runOf(value));
  const [stopped, setStopped] = useState(false);
  const wanted = value === null || runOf(value) !== chosen;
  useEffect(() => {
    if (wanted && !running && !stopped && failed === null) void askStakes(chosen);
  }, [wanted, running, stopped, failed, chosen]);
  return {
    asked,
    run: chosen,
    stopped: stopped && wanted,
    choose: (run: Run) => {
      setStopped(false);
      setChosen(run);
    },
    stop: () => {
      setStopped(true);
      cancelStudy();
    },
    retry: () => {
      setStopped(false);
      void askStakes(chosen);
    },
  };
}

/** The written brief about the same worlds: its sentences and tables are shown here as they are there. */
export function useBrief(stakes: Stakes | null): Brief | null {
  const language = useLanguage();
  const of = useSession(({ opening }) => (opening.kind === 'open' ? opening.opened.case : null));
  const at = useSession(({ history }) => history.present.at);
  return useMemo(
    () =>
      stakes === null || of === null || of.id !== stakes.case.id
        ? null
        : composeBrief({ case: of, stakes, at, language }),
    [stakes, of, at, language],
  );
}
