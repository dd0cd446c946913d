import { useSession } from '../session/session.ts';
import { useTexts } from './language.ts';

/** Sources by name; those with an address can be opened. Their titles stay in their own language. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  const { formats } = useTexts();
  const sources = useSession(({ opening }) =>
    opening.kind === 'open' ? opening.opened.case.sources : null,
  );
  return (
    <span className="sources">
      {ids.map((id, k) => {
        const source = sources?.find((each) => each.id === id);
        const text =
          source === undefined ? id : `${source.publisher}, ${formats.date(source.date)}`;
        return (
          <span key={id}>
            {k > 0 && '; '}
            {source?.address === undefined ? (
              <span title={source?.title}>{text}</span>
            ) : (
              <a
                href={source.address}
                title={source.title}
                hrefLang={source.language}
                target="_blank"
                rel="noreferrer noopener"
              >
                {text}
              </a>
            )}
          </span>
        );
      })}
    </span>
  );
}
