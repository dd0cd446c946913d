/** Languages in which faults are told. */
export type Language = 'en' | 'ja';

/** One thing in every language. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;
