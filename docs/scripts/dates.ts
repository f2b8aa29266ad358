// A day as the language of the page writes it out.

import type { Language } from "./messages.ts";

const LOCALE: Record<Language, string> = { zh: "zh-Hans-CN", en: "en-GB" };

/** `day` is YYYY-MM-DD. */
export function dateText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
