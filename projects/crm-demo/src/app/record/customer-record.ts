import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { MatSnackBar } from '@angular/material/snack-bar';
import { RouterLink } from '@angular/router';
import { mdiArrowLeft, mdiPencilOutline } from '@mdi/js';
import { ActivityList } from '../activities/activity-list';
import { ActivityStore } from '../activities/activity-store';
import { CustomerChats } from '../chats/customer-chats';
import type { Customer } from '../customers/customer';
import { CustomerStore } from '../customers/customer-store';
import { CrmTexts } from '../language/crm-texts';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { DetailsForm } from './details-form';
import { DetailsView } from './details-view';
import { RecordForms } from './record-forms';
import { StartChat } from './start-chat';
import { type EditedRecord, UnsavedChanges } from './unsaved-changes';

/** A customer's record: the details, the note, the chat, and the chats that have ended. */
@Component({
  selector: 'crm-record',
  imports: [
    ActivityList,
    Avatar,
    DetailsForm,
    DetailsView,
    Icon,
    MatButtonModule,
    MatInputModule,
    ReactiveFormsModule,
    RouterLink,
    StartChat,
  ],
  templateUrl: './customer-record.html',
  styleUrls: ['../ui/card.css', './customer-record.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerRecord implements EditedRecord {
  readonly customer = input.required<Customer>();

  protected readonly texts = inject(CrmTexts);
  readonly #customers = inject(CustomerStore);
  readonly #activities = inject(ActivityStore).all;
  readonly #chats = inject(CustomerChats);
  readonly #view = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly #forms = inject(RecordForms);
  readonly #snackBar = inject(MatSnackBar);

  protected readonly form = linkedSignal({
    source: this.customer,
    computation: (customer) => this.#forms.create(customer),
  });
  protected readonly isEditing = signal(false);
  protected readonly visitor = computed(() => this.#chats.findVisitor(this.customer().id));
  protected readonly activities = computed(() =>
    this.#activities().filter(({ customerId }) => customerId === this.customer().id),
  );

  protected readonly icons = { back: mdiArrowLeft, edit: mdiPencilOutline };

  constructor() {
    inject(UnsavedChanges).follow(this);
  }

  get name(): string {
    return this.customer().name;
  }

  hasChanges(): boolean {
    return this.form().dirty;
  }

  save(): boolean {
    const form = this.form();
    form.markAllAsTouched();
    if (!form.valid) {
      this.isEditing.set(true);
      return false;
    }
    this.isEditing.set(false);
    this.#focus('.edit');
    form.markAsPristine();
    this.#customers.save(this.customer().id, form.getRawValue());
    const { name } = form.getRawValue();
    this.#snackBar.open(this.texts.get('record.saved', { name }));
    return true;
  }

  protected edit(): void {
    this.isEditing.set(true);
    this.#focus('input');
  }

  /** Moves the focus, since the button that had it disappears. */
  #focus(selector: string): void {
    afterNextRender(() => this.#view.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.#injector,
    });
  }

  protected discard(): void {
    this.isEditing.set(false);
    this.#focus('.edit');
    this.form.set(this.#forms.create(this.customer()));
  }
}
