import { computed, inject, Injectable } from '@angular/core';
import { AgentLanguage } from './agent-language';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Dates, times and durations in the agent's language. Each formatter is created once a language. */
@Injectable({ providedIn: 'root' })
export class Formats {
  readonly #locale = inject(AgentLanguage).locale;
  readonly #formatters = computed(() => {
    const locale = this.#locale();
    return {
      time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
      date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
      day: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
      minutes: new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute' }),
      seconds: new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }),
    };
  });

  /** Returns the time of day, such as 16:05. */
  time(at: number): string {
    return this.#formatters().time.format(at);
  }

  /** Returns the day and the time: "today" and "yesterday" in words, any other day as a date. */
  dayAndTime(at: number): string {
    const { day, date } = this.#formatters();
    const days = getDay(at) - getDay(Date.now());
    const name = days === 0 || days === -1 ? day.format(days, 'day') : date.format(at);
    return `${name}, ${this.time(at)}`;
  }

  /** Returns a duration in whole minutes, or in seconds if it is shorter than a minute. */
  duration(ms: number): string {
    const { minutes, seconds } = this.#formatters();
    const text =
      ms < MINUTE
        ? seconds.format(Math.max(1, Math.round(ms / 1_000)))
        : minutes.format(Math.round(ms / MINUTE));
    return text.replace(' ', '\u00a0'); // Keeps the number and the unit on one line.
  }
}

/** Returns the number of the day in the browser's time zone. */
function getDay(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * MINUTE) / DAY);
}
