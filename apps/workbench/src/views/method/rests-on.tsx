import { Sources } from '../../words/sources.tsx';
import { useMethodWords } from './use-words.ts';

/** Sources of an entry, and what its author assumed, in their own words. */
export function RestsOn({
  sources,
  assumption,
}: {
  readonly sources: readonly string[];
  readonly assumption?: string | undefined;
}) {
  const words = useMethodWords();
  return (
    <>
      {sources.length > 0 && <Sources ids={sources} />}
      {sources.length > 0 && assumption !== undefined && <br />}
      {assumption !== undefined && (
        <span>
          {words.assumption}: <span lang="en">{assumption}</span>
        </span>
      )}
    </>
  );
}
