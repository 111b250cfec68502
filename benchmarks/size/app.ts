import { HttpClient, provideHttpClient } from '@angular/common/http';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  type EnvironmentProviders,
  inject,
  InjectionToken,
  input,
  output,
  type Provider,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterOutlet } from '@angular/router';
import { debounceTime, share, Subject } from 'rxjs';

/** What the application does besides its own work. */
export const EXTRA = new InjectionToken<() => void>('EXTRA');

@Component({
  selector: 'app-customer',
  template: `
    <button type="button" [class]="kind()" [title]="name()" (click)="chosen.emit(name())">
      <ng-content />
    </button>
  `,
  styles: 'button { border: 0 }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Customer {
  readonly name = input.required<string>();
  readonly kind = input('person');
  readonly chosen = output<string>();
}

/** A small application with common features: templates, queries, signals, HTTP and the router. */
@Component({
  selector: 'app-root',
  imports: [Customer, RouterOutlet],
  template: `
    <input #search type="search" (input)="typed.next(search.value)" />
    <button type="button" (click)="load()">Load</button>
    @if (names(); as all) {
      @for (name of all; track name) {
        <app-customer [name]="name" (chosen)="typed.next($event)">{{ name }}</app-customer>
      }
    }
    <router-outlet />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  readonly #http = inject(HttpClient);
  protected readonly search = viewChild<unknown, ElementRef<HTMLInputElement>>('search', {
    read: ElementRef,
  });
  protected readonly names = signal<readonly string[] | null>(null);
  protected readonly typed = new Subject<string>();

  constructor() {
    inject(EXTRA)();
    this.typed.pipe(debounceTime(300), share(), takeUntilDestroyed()).subscribe(() => {
      this.load();
    });
    effect(() => {
      document.title = String(this.names()?.length);
    });
    afterRenderEffect(() => {
      this.search()?.nativeElement.focus();
    });
  }

  protected load(): void {
    this.#http.get<string[]>('/names').subscribe((names) => {
      this.names.set(names);
    });
  }
}

/** Starts the application. */
export function start(
  extra: () => void = () => undefined,
  providers: (Provider | EnvironmentProviders)[] = [],
): void {
  const own = [provideRouter([{ path: 'customer', component: Customer }]), provideHttpClient()];
  void bootstrapApplication(App, {
    providers: [own, { provide: EXTRA, useValue: extra }, providers],
  });
}
