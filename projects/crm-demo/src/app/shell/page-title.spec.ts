import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { PageTitle } from './page-title';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

describe('PageTitle', () => {
  it.each([
    ['/customers', 'Customers', 'Customers – Demo CRM'],
    ['/customers/10412', 'Customers', 'Marta Oliveira – Demo CRM'],
    ['/customers/0', 'Customers', 'Customers – Demo CRM'],
    ['/settings', 'Settings', 'Settings – Demo CRM'],
  ])('of %s is %s, and that of the document %s', async (path, page, title) => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'customers/:id', title: 'nav.customers', component: Page },
          { path: 'settings', title: 'nav.settings', component: Page },
          { path: '**', title: 'nav.customers', component: Page },
        ]),
        { provide: TitleStrategy, useExisting: PageTitle },
      ],
    });
    await TestBed.inject(Router).navigateByUrl(path);
    TestBed.tick();

    expect(TestBed.inject(PageTitle).text()).toBe(page);
    expect(document.title).toBe(title);
  });
});
