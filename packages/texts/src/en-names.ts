/** A country's name inside a sentence: "the United States". */
export function country(name: string): string {
  if (/^rest of /i.test(name)) return `the ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return /^(United|European Union|Netherlands|Philippines|Czech Republic)\b/.test(name)
    ? `the ${name}`
    : name;
}

/** A thing's name inside a sentence: "motor vehicles", but "IT services". */
export function thing(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
