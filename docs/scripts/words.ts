// Phrases of the interface with gaps such as {number}.

import type { Words } from "./messages.ts";

export function fill(words: Words, key: string, values: Record<string, string | number> = {}): string {
  const phrase = words[key] ?? key;
  return phrase.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
