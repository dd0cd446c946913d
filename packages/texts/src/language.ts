export type Language = 'en' | 'ja';

export const LANGUAGES: readonly Language[] = ['en', 'ja'];

/** One text in every language. */
export type Bilingual = Readonly<Record<Language, string>>;
