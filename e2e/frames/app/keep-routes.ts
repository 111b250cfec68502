import { Injectable } from '@angular/core';
import {
  type ActivatedRouteSnapshot,
  BaseRouteReuseStrategy,
  type DetachedRouteHandle,
} from '@angular/router';

/** Stores the views of the routes whose data has `kept: true`. */
@Injectable()
export class KeepRoutes extends BaseRouteReuseStrategy {
  readonly #kept = new Map<string | undefined, DetachedRouteHandle>();

  override shouldDetach({ data }: ActivatedRouteSnapshot): boolean {
    return data['kept'] === true;
  }

  override store(
    { routeConfig }: ActivatedRouteSnapshot,
    handle: DetachedRouteHandle | null,
  ): void {
    if (handle) {
      this.#kept.set(routeConfig?.path, handle);
    }
  }

  override shouldAttach({ routeConfig }: ActivatedRouteSnapshot): boolean {
    return this.#kept.has(routeConfig?.path);
  }

  override retrieve({ routeConfig }: ActivatedRouteSnapshot): DetachedRouteHandle | null {
    return this.#kept.get(routeConfig?.path) ?? null;
  }
}
