import type { RoxChatNotificationContent } from './attention-options';

/** The newest one replaces the others. It contains nothing of a visitor. */
const TAG = 'ngx-roxchat';

/** Whether the browser may show notifications; `unsupported` if it has none. */
export type RoxChatNotificationPermission = NotificationPermission | 'unsupported';

/** At most one desktop notification. */
export class DesktopNotification {
  readonly #api: typeof Notification | undefined;
  #shown: Notification | null = null;

  constructor(view: Window | null) {
    this.#api = (view as Partial<typeof globalThis> | null)?.Notification;
  }

  get permission(): RoxChatNotificationPermission {
    return this.#api?.permission ?? 'unsupported';
  }

  /** Asks the agent for the permission. Browsers want a click before that. */
  request(handleAnswer: () => void): void {
    void this.#api?.requestPermission().then(handleAnswer);
  }

  /** Shows a notification in place of the one before. Throws where only service workers may. */
  show({ title, ...options }: RoxChatNotificationContent, handleClick: () => void): void {
    if (this.#api && this.permission === 'granted') {
      this.close();
      this.#shown = new this.#api(title, { ...options, tag: TAG });
      this.#shown.onclick = handleClick;
    }
  }

  close(): void {
    this.#shown?.close();
    this.#shown = null;
  }
}
